import { createCircular } from '@kairan/functions/circulars/contract.ts'
import { publishCircular, releaseCircular } from '@kairan/functions/circulars/handing-out/contract.ts'
import { castId } from '@kairan/functions/seed/cast.ts'
import { demoTown } from '@kairan/functions/seed/demo-town.ts'
import type { AcceptedRequest } from '@kairan/simulator/control-contract.ts'
import { type Api, signIn } from '../../scripts/service/api.ts'
import { type Phones, phonesAt } from '../../scripts/service/phones.ts'
import { until } from '../../scripts/service/until.ts'
import { requestsWith } from '../journey/deliveries.ts'

/** The office for civic activities, signed in; its circulars go to everybody in the city. */
export interface CityStaff {
  api: Api
  phones: Phones
  /** Writes a draft to the whole city. @returns its id, once the service has answered 201 */
  writes(title: string): Promise<string>
  /** Without the time in which it could be taken back. */
  publishes(circularId: string): Promise<void>
}

/** @param phonesUrl where the simulator answers; @param url where the service does */
export const cityStaffAt = async (url: string, phonesUrl = url): Promise<CityStaff> => {
  const phones = phonesAt(phonesUrl)
  const api = await signIn(url, await phones.idToken(castId('市民活動課'), '/o'))
  return {
    api,
    phones,
    writes: async (title) => {
      const body = { title, text: '', category: 'notice' as const, senderAreaId: 'hirakata', audience: ['hirakata'] }
      return (await api.call(createCircular, { body })).id
    },
    publishes: async (circularId) => {
      await api.call(publishCircular, { params: { circularId } })
      await api.call(releaseCircular, { params: { circularId } })
    },
  }
}

/** The city's residents by the seed's own books: everybody who must get a circular to the whole city. */
export const everybody: readonly string[] = demoTown().residents.map(({ lineUserId }) => lineUserId)

/** How often the circular came to each phone, for phones where that was not exactly once; empty: everybody has it, once. */
export const notExactlyOnce = (title: string, ledger: AcceptedRequest[]): Record<string, number> => {
  const times = new Map(everybody.map((userId) => [userId, 0]))
  for (const { shownTo } of requestsWith(title, ledger))
    for (const userId of shownTo) times.set(userId, (times.get(userId) ?? 0) + 1)
  return Object.fromEntries([...times].filter(([, count]) => count !== 1))
}

/** Waits until so many requests with this circular have been accepted. */
export const accepted = (phones: Phones, title: string, count: number): Promise<true> =>
  until(
    `「${title}」の${count}回目の送信`,
    async () => (requestsWith(title, await phones.ledger()).length >= count ? true : null),
    { everyMs: 5 },
  )
