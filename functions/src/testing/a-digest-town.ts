import type { NewCircular } from '../circulars/circular-view.ts'
import { digests } from '../circulars/digests/store.ts'
import { aTown, type Town, type TownSize } from './a-town.ts'

/** A town whose city bundles circulars every evening at six. */
export interface DigestTown extends Town {
  /** Writes a circular and hands it in for the digest, as the association's officer unless told. @returns its id */
  handsIn(circular?: Partial<NewCircular>, by?: string): Promise<string>
  /** It is six in the evening of this day, and everything due is done. */
  evening(day?: string): Promise<void>
  /** The ids of the circulars in each push that a person got, in the order shown. */
  shownTo(lineUserId: string): string[][]
  /** How many messages LINE bills: one for each person of each push. */
  billed(): number
  /** How many digests there are. */
  digests(): Promise<number>
}

export const EVERY_EVENING = { weekdays: [1, 2, 3, 4, 5, 6, 7], times: ['18:00'] }
export const TODAY = '2026-11-20'

const CONFIRMS = /do=circular\.confirm&circularId=([\w-]+)/g

export const aDigestTown = async (size: TownSize = {}): Promise<DigestTown> => {
  const town = await aTown(size)
  await (await town.as(town.officers.cityStaff))
    .put('/api/areas/city/policy', { holdSeconds: 0, quietHours: null, digest: EVERY_EVENING })
    .expect(200)
  return {
    ...town,
    handsIn: async (circular, by = town.officers.associationOfficer) => {
      const id = await town.writes(circular, by)
      await (await town.as(by)).post(`/api/circulars/${id}/publish`, { timing: { kind: 'digest' } }).expect(200)
      await town.work()
      return id
    },
    evening: async (day = TODAY) => {
      town.clock.reaches(`${day}T18:00:00+09:00`)
      await town.work()
    },
    shownTo: (lineUserId) =>
      town.line.accepted
        .filter(({ to }) => to.includes(lineUserId))
        .map(({ messages }) => [...JSON.stringify(messages).matchAll(CONFIRMS)].map(([, id = '']) => id)),
    billed: () => town.line.accepted.reduce((sum, { to }) => sum + to.length, 0),
    digests: async () => (await digests(town.deps).count().get()).data().count,
  }
}
