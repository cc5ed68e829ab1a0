import type { Forgetter } from '../leaving/leave.ts'
import type { RecordSource } from './record.ts'

/** What the rest of the program adds to what people do with their registration. */
export interface AboutPeople {
  /** After a language, a home or a registration changed: the menu in LINE and what was said before follow. May run twice. */
  onChange: (lineUserId: string) => Promise<void>
  records: RecordSource[]
  forgetters: Forgetter[]
}
