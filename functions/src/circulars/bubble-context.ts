import type { Deps } from '../deps.ts'
import { japanDay } from '../platform/time.ts'
import type { BubbleContext } from './messages.ts'

/** What bubbles need besides the circular, here and today. @param sender the name of the area that sends it */
export const bubbleContext = ({ clock, config }: Pick<Deps, 'clock' | 'config'>, sender: string): BubbleContext => ({
  sender,
  publicUrl: config.publicUrl,
  liffId: config.line.liffId,
  today: japanDay(clock.now()),
})
