import type { Response } from 'supertest'
import { expect } from 'vitest'
import type { ReachCounts, ReachState } from '../circulars/reach.ts'
import { aTown, type Town } from './a-town.ts'

/** A circular that was sent to the first block of two associations with two blocks, each of two households with two phones. */
export interface SentCircular {
  town: Town
  id: string
  /** The two phones of the block's first household. */
  mother: string
  son: string
  confirmsByPage(lineUserId: string, circularId?: string): Promise<Response>
  counts(): Promise<ReachCounts>
  stateOf(householdId: string): Promise<ReachState | undefined>
  /** The receipts as they stand are the counts that officers see, and these add up. */
  expectBooksToAgree(): Promise<void>
}

export const aSentCircular = async (): Promise<SentCircular> => {
  const town = await aTown({ associations: 2, households: 2, residentsEach: 2 })
  const id = await town.publishes({ audience: ['d1a1b1'] })
  const [mother = '', son = ''] = town.phonesOf('d1a1b1h1')
  const reach = async () =>
    (await (await town.as(town.officers.associationOfficer)).get(`/api/circulars/${id}/reach`).expect(200)).body
  const counts = async (): Promise<ReachCounts> => (await reach()).counts

  return {
    town,
    id,
    mother,
    son,
    confirmsByPage: async (who, circularId = id) => (await town.as(who)).post(`/api/circulars/${circularId}/receipts`),
    counts,
    stateOf: async (householdId) => {
      const households: { householdId: string; state: ReachState }[] = (await reach()).households
      return households.find((each) => each.householdId === householdId)?.state
    },
    expectBooksToAgree: async () => {
      const { docs } = await town.deps.db.collection(`circulars/${id}/receipts`).get()
      const via = (wanted: string) => docs.filter((doc) => doc.get('via') === wanted).length
      const { households, line, unread, paper, spoken, notReached } = await counts()
      expect([line, paper, spoken]).toEqual([via('line'), via('paper'), via('spoken')])
      expect(line + unread + paper + spoken + notReached).toBe(households)
    },
  }
}
