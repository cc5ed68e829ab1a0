import { createHmac } from 'node:crypto'
import { stdSerializers } from 'pino'
import request from 'supertest'
import { compose, type System } from '../compose.ts'
import type { Deps, FileKind, Files } from '../deps.ts'
import type { Config } from '../platform/config.ts'
import { SignedOut } from '../platform/failures.ts'
import { systemIds } from '../platform/ids.ts'
import { testFirestore } from '../platform/local/memory-firestore.ts'
import { newSession } from '../platform/session.ts'
import { type FixedClock, fixedClock } from './fixed-clock.ts'
import { type HandDrivenTasks, handDrivenTasks } from './hand-driven-tasks.ts'
import { type LineRecorder, lineRecorder } from './line-recorder.ts'

const CONFIG: Config = {
  publicUrl: 'https://kairan.example',
  sessionSecret: 'a secret of at least thirty-two characters',
  trustedProxies: 0,
  translation: 'none',
  line: {
    channelSecret: 'channel-secret',
    channelAccessToken: 'channel-token',
    loginChannelId: '1234567890',
    loginChannelSecret: 'login-secret',
    liffId: '1234567890-abcdefgh',
    basicId: '@123abcde',
    apiBaseUrl: 'https://line.example',
    dataApiBaseUrl: 'https://line.example',
    accessBaseUrl: 'https://line.example',
    liffScriptUrl: null,
  },
}

const memoryFiles = (): Files => {
  const kept = new Map<string, { content: Uint8Array } & FileKind>()
  return {
    put: async (name, content, kind) => void kept.set(name, { content, ...kind }),
    get: async (name) => kept.get(name) ?? null,
    delete: async (name) => void kept.delete(name),
  }
}

export interface TestSystem extends System {
  deps: Deps
  clock: FixedClock
  line: LineRecorder
  queue: HandDrivenTasks
  /** What was logged, as lines of JSON: for tests that nobody's name or words are in there. */
  logged: string[]
  /** HTTP as this person, or as nobody. */
  as(lineUserId: string | null): Promise<Caller>
  /** Delivers events by a signed webhook, and runs the work that follows. */
  webhook(...events: object[]): Promise<request.Response>
  /** Runs everything that is due, and what follows from it. */
  work(): Promise<void>
}

export interface Caller {
  get(path: string): request.Test
  post(path: string, body?: object): request.Test
  put(path: string, body?: object): request.Test
  patch(path: string, body?: object): request.Test
  delete(path: string): request.Test
  upload(path: string, content: Buffer): request.Test
  /** Puts a file in the place of what stands there. */
  replace(path: string, content: Buffer): request.Test
}

/** The whole composed system over an in-memory Firestore, a clock that stands still, a hand-driven queue and a LINE recorder. */
export const testSystem = (now = '2026-11-20T10:00:00+09:00'): TestSystem => {
  const clock = fixedClock(now)
  const line = lineRecorder(clock)
  const queue = handDrivenTasks()
  const logged: string[] = []
  // Errors are written as the real log writes them: with their stack and whatever else hangs on them.
  const note = ({ err, ...fields }: Record<string, unknown>, message: string) =>
    void logged.push(
      JSON.stringify({ ...fields, ...(err instanceof Error && { err: stdSerializers.err(err) }), message }),
    )
  const deps: Deps = {
    db: testFirestore().db,
    line,
    login: {
      // An ID token in tests is the person's id; anything else is forged.
      verifyIdToken: async (idToken) => {
        if (!/^U[0-9a-f]{32}$/.test(idToken)) throw new SignedOut('id-token-refused')
        return idToken
      },
      begin: async () => ({
        url: 'https://line.example/authorize',
        secrets: { state: 'state', nonce: 'nonce', codeVerifier: 'verifier' },
      }),
      finish: async (url) => {
        const code = url.searchParams.get('code')
        if (!code || url.searchParams.get('state') !== 'state') throw new SignedOut('sign-in-failed')
        return code
      },
    },
    tasks: queue,
    files: memoryFiles(),
    clock,
    ids: systemIds,
    log: { info: note, warn: note, error: note },
    config: CONFIG,
    translator: null,
  }
  const system = compose(deps)
  const work = () => queue.runAll(system.tasks, { clock })

  return {
    ...system,
    deps,
    clock,
    line,
    queue,
    logged,
    work,
    as: async (lineUserId) => {
      const session = lineUserId && (await newSession(CONFIG, lineUserId, clock.now())).session
      const signed = (test: request.Test) => (session ? test.set('authorization', `Bearer ${session}`) : test)
      return {
        get: (path) => signed(request(system.app).get(path)),
        post: (path, body) => signed(request(system.app).post(path)).send(body),
        put: (path, body) => signed(request(system.app).put(path)).send(body),
        patch: (path, body) => signed(request(system.app).patch(path)).send(body),
        delete: (path) => signed(request(system.app).delete(path)),
        upload: (path, content) =>
          signed(request(system.app).post(path)).set('content-type', 'application/octet-stream').send(content),
        replace: (path, content) =>
          signed(request(system.app).put(path)).set('content-type', 'application/octet-stream').send(content),
      }
    },
    webhook: async (...events) => {
      const body = JSON.stringify({ destination: 'Ubot', events })
      const response = await request(system.app)
        .post('/line/webhook')
        .set('content-type', 'application/json')
        .set('x-line-signature', signatureOf(body))
        .send(body)
      await work()
      return response
    },
  }
}

/** LINE's signature of a webhook's body under the test channel's secret. */
export const signatureOf = (body: string): string =>
  createHmac('sha256', CONFIG.line.channelSecret).update(body).digest('base64')
