import { describe, expect, it } from 'vitest'
import { tellStories } from '../testing/faults/tell-stories.ts'

/** A short part of the campaign; `npm run test:faults` tells thousands of stories. */
const SEEDS = Array.from({ length: 60 }, (_, seed) => seed)

describe('whatever goes wrong', () => {
  it('nobody gets a circular twice, nobody is skipped, and the books agree', async () => {
    const { happened, violations } = await tellStories(SEEDS, { atOnce: 8 })
    expect(violations).toEqual([])
    for (const event of ['sent', 'refused', 'dropped', 'stopped', 'done', 'dies', 'cut', 'two planners', 'LINE: slow'])
      expect(happened.get(event) ?? 0, event).toBeGreaterThan(0)
  }, 180_000)
})
