import { isDeepStrictEqual } from 'node:util'

/** What the demo holds against what it was told. Nothing stops at a difference: the story goes on and all are shown at the end. */
export interface Checks {
  /** @param what what is compared, in Japanese */
  same(what: string, told: unknown, own: unknown): void
  holds(what: string, truth: boolean): void
  /** How many comparisons were made. */
  made(): number
  /** A sentence for everything that is off. */
  problems(): string[]
}

export const startChecks = (): Checks => {
  let made = 0
  const problems: string[] = []
  const check = (truth: boolean, problem: string) => {
    made += 1
    if (!truth) problems.push(problem)
  }
  return {
    same: (what, told, own) =>
      check(isDeepStrictEqual(told, own), `${what}：サービスは ${JSON.stringify(told)}、控えは ${JSON.stringify(own)}`),
    holds: (what, truth) => check(truth, what),
    made: () => made,
    problems: () => [...problems],
  }
}
