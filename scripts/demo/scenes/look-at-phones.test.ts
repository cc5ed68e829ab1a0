import { describe, expect, it } from 'vitest'
import { timesShown } from './look-at-phones.ts'

describe('timesShown', () => {
  it('finds somebody who was told twice, by whatever request, and does not count replies', () => {
    const times = timesShown([
      { kind: 'multicast', shownTo: ['a', 'b'] },
      { kind: 'push', shownTo: ['b'] },
      { kind: 'reply', shownTo: ['a'] },
    ])
    expect([...times]).toEqual([
      ['a', 1],
      ['b', 2],
    ])
  })
})
