import { listHouseholds } from '@kairan/functions/households/contract.ts'
import type { Api } from '../../service/api.ts'
import { until } from '../../service/until.ts'
import { type CountedPhone, phonesIn } from '../census.ts'
import type { Story } from '../story.ts'

/** Somebody blocks the account; over when the service has heard of it. */
export const block = async ({ phones, census }: Story, officer: Api, phone: CountedPhone): Promise<void> => {
  const { userId, areaId } = phone
  await phones.block(userId)
  census.phones.delete(userId)
  census.blocked.set(userId, phone)
  const left = phonesIn(census, [areaId]).length
  await until('ブロックが世帯の一覧に伝わること', async () => {
    const { households } = await officer.call(listHouseholds, { query: { blockId: areaId } })
    return households.reduce((sum, { residentCount }) => sum + residentCount, 0) === left ? true : null
  })
}
