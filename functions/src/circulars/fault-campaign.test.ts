import { describe, expect, it } from 'vitest'
import { KINDS } from '../testing/faults/kinds.ts'
import { tellStories } from '../testing/faults/tell-stories.ts'

/**
 * Stories of what happens seldom: a correction or a reminder that arrives, somebody LINE refuses, somebody who is stopped. What becomes of a story
 * depends a little on how busy the machine is, so each of these has seven.
 */
const SELDOM = [43, 57, 64, 71, 79, 109, 111, 147, 160, 178, 187, 199, 202]

/** A short part of the campaign; `npm run test:faults` tells thousands of stories. */
const SEEDS = [...Array.from({ length: 36 }, (_, seed) => seed), ...SELDOM]

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
