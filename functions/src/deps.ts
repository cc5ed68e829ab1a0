import type { Dayjs } from 'dayjs'
import type { Firestore } from 'firebase-admin/firestore'
import type { Config } from './platform/config.ts'
import type { Language } from './platform/language.ts'
import type { LineClient } from './platform/line-client.ts'
import type { LineLogin } from './platform/line-login.ts'
import type { Log } from './platform/log.ts'

/** The outside world, as plain functions. Both composition roots make one of these; verbs take the part they need with `Pick`. */
export interface Deps {
  db: Firestore
  line: LineClient
  login: LineLogin
  tasks: Tasks
  files: Files
  clock: Clock
  ids: Ids
  log: Log
  config: Config
  /** Null where no machine translates. */
  translator: Translator | null
}

/** A machine that translates Japanese. */
export interface Translator {
  /**
   * @returns the texts in that language, in their order
   * @throws whatever the service answers when it cannot
   */
  translate(request: { texts: string[]; to: Exclude<Language, 'ja' | 'ja-easy'> }): Promise<string[]>
}

/** The time, in UTC. Japan time appears only in messages, schedules and on pages. */
export interface Clock {
  now(): Dayjs
}

export interface Ids {
  /** A new ULID, rising with time. */
  next(): string
  /** A random UUID v4, as LINE wants for retry keys. */
  uuid(): string
  /** Characters from the alphabet given, each chosen by a cryptographic source. */
  random(length: number, alphabet: string): string
}

/** Work that happens later, at least once. `enqueue` returns when the work can no longer be lost. */
export interface Tasks {
  /**
   * @param name a key of `compose(deps).tasks`
   * @param payload JSON; ids only, never people's data; ≤ 100 KB
   * @param options.id the same id is taken once (about an hour in the cloud); `at`: not before this instant
   */
  enqueue(name: string, payload: unknown, options?: { id?: string; at?: Dayjs }): Promise<void>
}

export interface FileKind {
  /** Its media type. */
  contentType: string
  /** What people call it, and save it as: one line. */
  fileName?: string
}

/** Uploaded files. Names are unguessable and a name's content never changes. */
export interface Files {
  put(name: string, content: Uint8Array, kind: FileKind): Promise<void>
  /** The file, or null if there is none of that name. */
  get(name: string): Promise<({ content: Uint8Array } & FileKind) | null>
  delete(name: string): Promise<void>
}
