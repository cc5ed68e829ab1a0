import type {
  AcceptedRequest,
  Faults,
  LineAction,
  LineMessage,
  NewPerson,
  Person,
  Phone,
  Quota,
  SimulatorState,
} from '../src/control-contract.ts'

/** Where the simulator listens for the page; the stream of changes is at `${API}/stream`. */
export const API = '/simulator/api'

async function call<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
  const asPicture = body instanceof Blob
  const response = await fetch(`${API}${path}`, {
    method,
    headers: body === undefined ? {} : { 'content-type': asPicture ? body.type : 'application/json' },
    body: body === undefined ? undefined : asPicture ? body : JSON.stringify(body),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(reasonIn(text) ?? `うまくいきませんでした(${response.status})`)
  return (text === '' ? null : JSON.parse(text)) as Answer
}

function reasonIn(text: string): string | undefined {
  try {
    const answer: unknown = JSON.parse(text)
    if (typeof answer === 'object' && answer !== null && 'message' in answer) return String(answer.message)
  } catch {
    // The answer was not JSON, so it holds no reason for a reader.
  }
  return undefined
}

const phone = (userId: string, verb = ''): string => `/phones/${userId}${verb}`

/** The simulator's control API as the page uses it. Every call throws an `Error` whose message may be shown. */
export const simulator = {
  state: () => call<SimulatorState>('GET', '/state'),
  /** Everybody whose name or caption holds the words, at most 100; for when the state does not hold everybody. */
  people: (question: string) => call<Person[]>('GET', `/people?q=${encodeURIComponent(question)}`),
  phone: (userId: string) => call<Phone>('GET', phone(userId)),
  addPerson: (person: NewPerson) => call<Person>('POST', '/people', person),
  follow: (userId: string) => call<unknown>('POST', phone(userId, '/follow')),
  block: (userId: string) => call<unknown>('POST', phone(userId, '/block')),
  read: (userId: string) => call<unknown>('POST', phone(userId, '/read')),
  say: (userId: string, said: { text: string } | { message: LineMessage }) =>
    call<unknown>('POST', phone(userId, '/say'), said),
  sendPicture: (userId: string, picture: Blob) => call<unknown>('POST', phone(userId, '/picture'), picture),
  /** Takes back a message this person has sent. */
  unsend: (userId: string, messageId: string) => call<unknown>('POST', phone(userId, '/unsend'), { messageId }),
  tap: (userId: string, action: LineAction, params?: Record<string, string>) =>
    call<unknown>('POST', phone(userId, '/tap'), { action, params }),
  open: (userId: string, path: string) => call<{ url: string }>('POST', phone(userId, '/open'), { path }),
  share: (userId: string, to: string[], messages: LineMessage[]) =>
    call<unknown>('POST', phone(userId, '/share'), { to, messages }),
  setFaults: (faults: Partial<Faults>) => call<Faults>('PUT', '/faults', faults),
  setQuota: (quota: { type: Quota['type']; value?: number; used?: number }) => call<Quota>('PUT', '/quota', quota),
  setClock: (offsetMs: number) => call<unknown>('PUT', '/clock', { offsetMs }),
  ledger: (from: number) => call<{ requests: AcceptedRequest[]; next: number }>('GET', `/ledger?from=${from}`),
}
