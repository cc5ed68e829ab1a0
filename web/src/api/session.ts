import type { getPageConfig, signInWithLiff } from '@kairan/functions/platform/session-contract.ts'
import { call, signCallsWith } from './call.ts'

/** The part of LINE's program that every page uses. */
export interface LineApp {
  /** The id of our page inside LINE; null before it has started. */
  id: string | null
  init(config: { liffId: string }): Promise<void>
  getIDToken(): string | null
  openWindow(page: { url: string; external: boolean }): void
}

let started: LineApp | null = null

/** LINE's program, once the page has started inside LINE; null elsewhere. */
export const lineApp = (): LineApp | null => started

const saysLine = (userAgent: string): boolean => /\bLine\//.test(userAgent)

/**
 * Whether the page was opened inside LINE: by its browser's name, or by what LINE puts into the address. Where a frame plays
 * the phone, that stands in the frame's name after a reload.
 */
export const isInsideLine = ({ userAgent, hash, frame }: Record<'userAgent' | 'hash' | 'frame', string>): boolean =>
  saysLine(userAgent) || hash.includes('context_token=') || frame.includes('context_token')

export interface Session {
  insideLine: boolean
}

/**
 * Signs in before anything else is asked: inside LINE by LINE's own word on who is reading, kept in memory only; elsewhere
 * the cookie is sent by itself and nothing is to be done. Must run before the router reads the address, for LINE's program
 * reads the hash and may change the path.
 * @returns whether the page is inside LINE
 * @throws CallFailure when our server does not answer, or LINE's own error when its program does not start
 */
export async function startSession(): Promise<Session> {
  const insideLine = isInsideLine({ userAgent: navigator.userAgent, hash: location.hash, frame: window.name })
  if (!insideLine) return { insideLine }
  // On a phone both at once, for each round trip is a good part of a second there.
  const [{ liffId, liffScriptUrl }] = await Promise.all([
    call<typeof getPageConfig>('GET', '/api/page-config'),
    saysLine(navigator.userAgent) && import('./line-app.ts'),
  ])
  const line = await loadLineApp(liffScriptUrl)
  await line.init({ liffId })
  started = line
  const idToken = line.getIDToken()
  if (idToken) {
    const { session } = await call<typeof signInWithLiff>('POST', '/auth/liff', { body: { idToken, cookie: false } })
    signCallsWith(session)
  }
  tidyAddress()
  return { insideLine }
}

/** LINE's program; from the given address what stands in for it where the service runs without LINE, else the one built in. */
async function loadLineApp(scriptUrl: string | null): Promise<LineApp> {
  if (!scriptUrl) return (await import('./line-app.ts')).default
  const module: { default: LineApp } = await import(/* @vite-ignore */ scriptUrl)
  return module.default
}

/** Takes what LINE put into the address out again, so that it is neither shared nor read twice. */
function tidyAddress(): void {
  const address = new URL(location.href)
  if (!address.hash && !address.search.includes('liff.')) return
  for (const name of [...address.searchParams.keys()]) if (name.startsWith('liff.')) address.searchParams.delete(name)
  history.replaceState(history.state, '', address.pathname + address.search)
}

/** The address of 「LINEでログイン」, from which one comes back to `path`. */
export const signInAddress = (path: string): string => `/auth/login?returnTo=${encodeURIComponent(path)}`
