import { z } from 'zod'
import { Id, Instant, LineUserId } from '../platform/values.ts'

/** Places, in parts of a picture's width and height from its upper left corner, that are blurred. */
export const Rectangle = z
  .object({
    x: z.number().min(0).max(1),
    y: z.number().min(0).max(1),
    width: z.number().positive().max(1),
    height: z.number().positive().max(1),
  })
  .refine(({ x, y, width, height }) => x + width <= 1.0001 && y + height <= 1.0001, 'rectangle')
export type Rectangle = z.infer<typeof Rectangle>

/**
 * A picture of a report. The one inside (turned upright, without EXIF and place) never leaves; what is shown in the open is a copy
 * an officer approved, with the rectangles burnt in.
 */
export const HazardPicture = z.object({
  id: Id,
  /** The report, or the draft that becomes it: both have the same id. */
  hazardId: Id,
  by: LineUserId.nullable(),
  /** LINE's id of the message it came with; null for an upload. */
  messageId: z.string().max(40).nullable(),
  /** Its place among the report's pictures, as they were sent; the same for two: by `at`. */
  order: z.number().int().nonnegative(),
  /** `coming`: being fetched. `kept`. `gone`: LINE has it no more. `refused`: no picture, too large. `takenBack` by `unsend`. */
  state: z.enum(['coming', 'kept', 'gone', 'refused', 'takenBack']),
  at: Instant,
  /** Names in the file store, under `inside/`; null unless kept. */
  inside: z.object({ file: z.string(), thumb: z.string(), width: z.number(), height: z.number() }).nullable(),
  /** Every name in the file store that may hold something of it. Written down before the file is, so that none is ever lost. */
  files: z.array(z.string()),
  /** When somebody has to look whether all of it is still wanted (throw-away-pictures.ts); null: no more. */
  lookAt: Instant.nullable(),
  published: z
    .object({
      file: z.string(),
      thumb: z.string(),
      rectangles: z.array(Rectangle).max(40),
      at: Instant,
      by: LineUserId,
    })
    .nullable(),
})
export type HazardPicture = z.infer<typeof HazardPicture>

/** Whether a picture is there or still comes, so that it takes a place among a report's pictures. */
export const isStanding = ({ state }: Pick<HazardPicture, 'state'>): boolean => state === 'kept' || state === 'coming'
