import { describe, expect, it } from 'vitest'
import { segmentsBetween } from './readings.ts'

const line = [
  { text: '公園', reading: 'こうえん' },
  { text: 'を', reading: null },
  { text: '掃除', reading: 'そうじ' },
  { text: 'します', reading: null },
]

describe('readings of a part of a line', () => {
  it('are those of the words in it', () => {
    expect(segmentsBetween(line, 0, 3)).toEqual(line.slice(0, 2))
    expect(segmentsBetween(line, 3, 8)).toEqual(line.slice(2))
  })

  it('leave out the reading of a word that is cut, never its letters', () => {
    expect(segmentsBetween(line, 1, 4)).toEqual([
      { text: '園', reading: null },
      { text: 'を', reading: null },
      { text: '掃', reading: null },
    ])
  })
})
