import { setImmediate as turnOfTheLoop } from 'node:timers/promises'

/**
 * These items one after the other, letting the event loop do what else waits after every so many: work on a whole city's lists
 * would otherwise hold up every webhook for seconds.
 */
export async function* inTurns<T>(items: Iterable<T> | AsyncIterable<T>, atOnce: number): AsyncGenerator<T> {
  let taken = 0
  for await (const item of items) {
    yield item
    taken += 1
    if (taken % atOnce === 0) await turnOfTheLoop()
  }
}
