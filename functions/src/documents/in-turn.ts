let turn: Promise<unknown> = Promise.resolve()

/**
 * Photos and PDFs are decoded one after the other: the largest takes some hundred megabytes for a moment, half of what a
 * Cloud Function has, and officers upload several at once.
 */
export const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
  const result = turn.then(work)
  turn = result.catch(() => undefined)
  return result
}
