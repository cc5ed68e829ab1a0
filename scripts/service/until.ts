import { setTimeout as wait } from 'node:timers/promises'

/** Something did not happen in time; the message is a Japanese sentence that says what was waited for. */
export class TookTooLong extends Error {}

const LOOK_EVERY_MS = 50
/** What takes longer, also on a busy machine, is broken. */
const PATIENCE_MS = 60_000

/**
 * Looks again and again until there is something to see.
 * @param what what is waited for, in Japanese, as the object of 「…を待っていました」
 * @param look gives null as long as it is not there
 * @throws TookTooLong after `withinMs`
 */
export const until = async <T>(
  what: string,
  look: () => Promise<T | null>,
  { withinMs = PATIENCE_MS, everyMs = LOOK_EVERY_MS }: { withinMs?: number; everyMs?: number } = {},
): Promise<T> => {
  const end = performance.now() + withinMs
  for (;;) {
    const seen = await look()
    if (seen !== null) return seen
    if (performance.now() > end)
      throw new TookTooLong(`${what}を待っていましたが、${Math.round(withinMs / 1000)}秒たっても来ませんでした。`)
    await wait(everyMs)
  }
}
