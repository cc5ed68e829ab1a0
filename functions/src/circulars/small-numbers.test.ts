import { describe, expect, it } from 'vitest'
import { hiddenParts, SMALLEST_SHOWN } from './small-numbers.ts'

const hidden = (...numbers: number[]): number[] =>
  [...hiddenParts(numbers.map((number) => ({ number, shows: number >= SMALLEST_SHOWN })))].map(({ number }) => number)

describe('parts of a whole that stay hidden', () => {
  it.each([
    [[8, 9], []],
    [
      [8, 9, 2],
      [2, 8],
    ],
    [
      [20, 2, 2, 6],
      [2, 2, 6],
    ],
    [
      [20, 3, 4],
      [3, 4],
    ],
    [[2], [2]],
    [[], []],
  ])('of %j: nothing of a few can be had by subtraction', (numbers, expected) => {
    expect(hidden(...numbers)).toEqual(expected)
  })
})
