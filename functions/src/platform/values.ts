import { z } from 'zod'

/** UTC, fixed width, so that texts sort as times do: `2026-11-28T06:00:00.000Z`. */
export const Instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, 'instant')

/** A day in Japan, `YYYY-MM-DD`, that exists in the calendar. */
export const Day = z.iso.date('day')

/** LINE's id of a person for this provider (LINE: `^U[0-9a-f]{32}$`; anything else makes LINE refuse a whole request). */
export const LINE_USER_ID = /^U[0-9a-f]{32}$/
export const LineUserId = z.string().regex(LINE_USER_ID, 'line-user-id')

/** An id of ours: what Firestore takes as a document id (it keeps `__…__` for itself) and what is safe in a path. */
export const ID = /^(?!__.*__$)[A-Za-z0-9_-]{1,64}$/
export const Id = z.string().regex(ID, 'id')

/** LINE's id of a message; a picture is fetched by it, so it must be safe in a path. */
export const MessageId = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/, 'id')
