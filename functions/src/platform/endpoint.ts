import { z } from 'zod'
import type { Action } from '../officers/permissions.ts'

/**
 * Who may call an endpoint at all: everybody, anybody signed in, or officers whose role allows the action somewhere.
 * Whether it is allowed *here* (this area) the handler asks with `identity.require(action, area)`.
 */
export type Access = 'public' | 'signedIn' | Action

/** One HTTP operation, from which the Express route, the OpenAPI page and the web's typed calls are made. */
export interface Endpoint {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** With parameters in braces, e.g. `/api/circulars/{circularId}`. */
  path: `/${string}`
  /** What it does, in one English sentence for the API page. */
  summary: string
  access: Access
  params?: z.ZodObject
  query?: z.ZodObject
  /** Headers that carry something of ours, in small letters. */
  headers?: z.ZodObject
  body?: z.ZodType
  /** Where the body is a file instead of JSON: the media types it may have. */
  file?: readonly string[]
  response: z.ZodType
  /** Where the answer is a file instead of JSON (`response` is then `Download`): the media types it may have. */
  download?: readonly string[]
  /** How long (seconds) anybody on the way may keep the answer: only where it is public and the same for everybody. */
  cacheSeconds?: number
  /** The status of success; 200 unless told. */
  status?: 200 | 201 | 202 | 204
}

/** Keeps the literal types of an endpoint. */
export const endpoint = <const E extends Endpoint>(definition: E): E => definition

/** A file as an answer. */
export const Download = z.object({
  content: z.custom<Uint8Array>((content) => content instanceof Uint8Array),
  contentType: z.string(),
  /** As it is saved: letters, digits, kana, kanji and a few signs, without a path. */
  fileName: z.string(),
})
export type Download = z.infer<typeof Download>
