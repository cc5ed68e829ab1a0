import type { ReachCounts, ReachState } from '@kairan/functions/circulars/reach.ts'
import { describe, expect, it } from 'vitest'
import { groupBy } from '../../ui/group-by.ts'
import { householdsByBlock, statesOf } from './household-order.ts'
import { changedHouseholds, withState } from './reach-changes.ts'
import { reachStates } from './reach-states.ts'
import type { HouseholdRow, ReachAnswer } from './reach-types.ts'

const household = (blockId: string, number: number, state: ReachState): HouseholdRow => ({
  householdId: `${blockId}-${number}`,
  blockId,
  number,
  label: `家${number}`,
  prefersPaper: false,
  state,
  at: null,
  why: null,
})

const countsOf = (households: HouseholdRow[]): ReachCounts => {
  const counts = { households: households.length, line: 0, unread: 0, paper: 0, spoken: 0, notReached: 0 }
  for (const { state } of households) counts[state] += 1
  return counts
}

const accountOf = (households: HouseholdRow[]): ReachAnswer => ({
  area: { id: 'tsuda', kind: 'association', name: '津田南町自治会' },
  path: [],
  counts: countsOf(households),
  parts: [...groupBy(households, (row) => row.blockId)].map(([id, rows]) => ({
    area: { id, kind: 'block', name: id },
    counts: countsOf(rows),
  })),
  households,
  delivery: null,
})

const block = [household('1', 1, 'line'), household('1', 2, 'unread'), household('1', 3, 'notReached')]
const numbers = (rows: HouseholdRow[] | undefined) => rows?.map((row) => row.number)

describe('householdsByBlock', () => {
  it('puts those not reached first, then the unread, then the rest by number', () => {
    const [rows] = householdsByBlock(block, { remembered: new Map(), onlyLeft: false })
    expect(numbers(rows?.rows)).toEqual([3, 2, 1])
  })

  it('shows only those still to be reached when asked', () => {
    const [rows] = householdsByBlock(block, { remembered: new Map(), onlyLeft: true })
    expect(numbers(rows?.rows)).toEqual([3, 2])
  })

  it('leaves a household that has just confirmed where it was', () => {
    const remembered = statesOf(block)
    const after = withState(accountOf(block), '1-3', 'paper', null).households ?? []
    const [rows] = householdsByBlock(after, { remembered, onlyLeft: true })
    expect(numbers(rows?.rows)).toEqual([3, 2])
    expect(rows?.rows[0]?.state).toBe('paper')
  })

  it('leaves out blocks in which nobody is left', () => {
    const households = [household('1', 1, 'line'), household('2', 1, 'unread')]
    expect(
      householdsByBlock(households, { remembered: new Map(), onlyLeft: true }).map(({ blockId }) => blockId),
    ).toEqual(['2'])
  })
})

describe('withState', () => {
  it('moves one household in the whole and in its block, so that the sums stay closed', () => {
    const account = accountOf([...block, household('2', 1, 'unread')])
    const after = withState(account, '1-2', 'spoken', '2026-11-28T06:00:00.000Z')
    expect(after.counts).toEqual({ ...account.counts, unread: 1, spoken: 1 })
    expect(after.parts[0]?.counts).toMatchObject({ unread: 0, spoken: 1 })
    expect(after.parts[1]?.counts).toEqual(account.parts[1]?.counts)
    expect(reachStates.reduce((sum, state) => sum + after.counts[state], 0)).toBe(after.counts.households)
  })

  it('changes nothing for a household that is not in the list or has the state already', () => {
    const account = accountOf(block)
    expect(withState(account, '9-9', 'paper', null)).toBe(account)
    expect(withState(account, '1-1', 'line', null)).toBe(account)
  })
})

describe('changedHouseholds', () => {
  it('names the households whose state differs from the answer before', () => {
    const after = withState(accountOf(block), '1-2', 'line', null).households
    expect(changedHouseholds(block, after).map((row) => row.householdId)).toEqual(['1-2'])
  })

  it('names nobody at first, so that opening the page is not announced as news', () => {
    expect(changedHouseholds(null, block)).toEqual([])
  })
})
