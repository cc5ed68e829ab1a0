import { describe, expect, it } from 'vitest'
import { KINDS } from '../testing/faults/kinds.ts'
import { tellStories } from '../testing/faults/tell-stories.ts'

/** A short part of the campaign; `npm run test:faults` tells thousands of stories. */
const SEEDS = Array.from({ length: 40 }, (_, seed) => seed)

/** Without these the stories would be a walk in the park. */
const TROUBLE = [
  'person: sent',
  'person: refused',
  'person: dropped',
  'person: stopped',
  'person: uncertain',
  'delivery of a digest: done',
  'delivery of a reminder: done',
  'correction: sent',
  'dies',
  'cut',
  'stands still',
  'two at once: deliveries-plan',
  'two at once: deliveries-send',
  'late: deliveries-plan',
  'late: deliveries-send',
  'late: circulars-release',
  'late: circulars-digest',
  'good day',
  'LINE: slow',
  'LINE: dropAfterAccept',
  ...KINDS.map(([, { name }]) => `story: ${name}`),
]

describe('whatever goes wrong', () => {
  it('nobody gets a circular twice, nobody is skipped, and the books agree', async () => {
    const { happened, violations } = await tellStories(SEEDS, { atOnce: 8 })
    expect(violations).toEqual([])
    expect(TROUBLE.filter((event) => !happened.has(event))).toEqual([])
  })
})
