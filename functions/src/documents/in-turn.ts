import { TooMany } from '../platform/failures.ts'

let turn: Promise<unknown> = Promise.resolve()

/** How long to wait for one's turn (milliseconds), and the code of the failure where that is not enough. */
interface Patience {
  within: number
  otherwise: string
}

/**
 * Photos and PDFs are decoded one after the other: the largest takes some hundred megabytes for a moment, half of what a
 * Cloud Function has, and officers upload several at once.
 * @throws TooMany when the turn does not come in time; the work is not begun then
 */
export const inTurn = <T>(work: () => Promise<T>, patience?: Patience): Promise<T> =>
  new Promise((resolve, reject) => {
    let isTooLate = false
    const timer =
      patience &&
      setTimeout(() => {
        isTooLate = true
        reject(new TooMany(patience.otherwise))
      }, patience.within)
    const begin = async (): Promise<void> => {
      clearTimeout(timer)
      if (!isTooLate) await work().then(resolve, reject)
    }
    turn = turn.then(begin)
  })
