import { castId } from '@kairan/functions/seed/cast.ts'
import { demoTown } from '@kairan/functions/seed/demo-town.ts'
import { describe, expect, it } from 'vitest'
import { phonesIn, takeCensus } from './census.ts'
import { openBooks } from './own-books.ts'
import { planAnswers } from './plan-answers.ts'
import { BLOCK_IDS } from './story.ts'

const census = takeCensus(demoTown())
const books = openBooks()
for (const { householdId } of phonesIn(census, BLOCK_IDS)) if (householdId) books.delivered.add(householdId)
const plan = planAnswers(census, books, { blockIds: BLOCK_IDS, pageReader: castId('けんじ') })

describe('planAnswers', () => {
  it('gives nobody two parts', () => {
    const ids = [
      ...plan.tapping.map(({ household }) => household.id),
      ...plan.visits.map(({ household }) => household.id),
      plan.undone.id,
      ...[plan.onPage, plan.saidThenTapped, plan.blocksLater].map(({ householdId }) => householdId),
    ]
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('lets taps come only from households that got the circular, and visits go to those that did not', () => {
    expect(plan.tapping.every(({ household }) => books.delivered.has(household.id))).toBe(true)
    expect(plan.visits.some(({ household }) => books.delivered.has(household.id))).toBe(false)
  })

  it('has families with two phones, people who tap twice, and both kinds of notes', () => {
    expect(plan.tapping.some(({ phones }) => phones.length === 2)).toBe(true)
    expect(plan.tapping.some(({ again }) => again)).toBe(true)
    expect(new Set(plan.visits.map(({ via }) => via))).toEqual(new Set(['paper', 'spoken']))
  })

  it('leaves some without an answer', () => {
    expect(plan.tapping.length).toBeLessThan(books.delivered.size - 4)
    expect(plan.visits.length).toBeLessThan(75 - books.delivered.size)
  })
})
