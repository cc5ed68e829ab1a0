import { z } from 'zod'

/** A time of the day in Japan, `HH:MM`. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'clock-time')

/** From when until when people sleep. The same time twice could mean no time or the whole day, so it means nothing here. */
const QuietHours = z
  .object({ from: ClockTime, to: ClockTime })
  .refine(({ from, to }) => from !== to, { message: 'quiet-hours-empty', path: ['to'] })

/** How an area hands out its circulars. Areas differ by these values, never by code. */
export const Policy = z.object({
  /** How long 送る can be taken back before anything leaves; 0: not at all. */
  holdSeconds: z.number().int().min(0).max(300, 'hold-too-long'),
  /** Whether a second officer must look at a circular before it goes out. */
  approval: z.boolean(),
  /** From when until when (Japan time, over midnight if `from` is later) only urgent circulars go out; null: no such hours. */
  quietHours: QuietHours.nullable(),
  /** When circulars that can wait go out together; weekdays as ISO counts them (1 Monday … 7 Sunday). Null: no digest. */
  digest: z
    .object({
      weekdays: z.array(z.number().int().min(1).max(7)).min(1, 'weekday-missing').max(7),
      times: z.array(ClockTime).min(1, 'time-missing').max(4, 'too-many-times'),
    })
    .nullable(),
  /** How many days before the day to confirm by households that have not confirmed are reminded; empty: never. */
  remindDaysBefore: z.array(z.number().int().min(0).max(14, 'reminder-too-early')).max(3, 'too-many-reminders'),
  /** Whether a machine translates what no officer has written in a reader's language; marked so. */
  machineTranslation: z.boolean(),
  /** Whether hazards are reported in the chat; if not, the chat hands out the page (some public bodies keep chats free of it). */
  hazardChat: z.boolean(),
})
export type Policy = z.infer<typeof Policy>

/** What an area sets for itself; the rest comes from above. */
export const OwnPolicy = Policy.partial()
export type OwnPolicy = z.infer<typeof OwnPolicy>

/** What holds where nobody has set anything. The hold, the quiet hours and the two days are the product's own choice. */
export const DEFAULT_POLICY: Policy = {
  holdSeconds: 60,
  approval: false,
  quietHours: { from: '21:00', to: '07:00' },
  digest: null,
  remindDaysBefore: [2],
  machineTranslation: false,
  hazardChat: true,
}
