import { getAdoption } from '@kairan/functions/adoption/contract.ts'
import { getReach } from '@kairan/functions/circulars/contract.ts'
import { castId } from '@kairan/functions/seed/cast.ts'
import { CITY, DISTRICTS } from '@kairan/functions/seed/places.ts'
import type { Api } from '../../service/api.ts'
import { type Census, householdsIn } from '../census.ts'
import { countStates } from '../own-books.ts'
import { ASSOCIATION, BLOCK_IDS, type Story } from '../story.ts'

const DISTRICT_ID = 'tsuda-minami'

/** The reach of the circular as city staff see it, from the city down to the blocks: the same figures, and no names. */
const reach = async ({ census, books, checks, screen }: Story, staff: Api, circularId: string): Promise<void> => {
  const look = (areaId?: string) => staff.call(getReach, { params: { circularId }, query: areaId ? { areaId } : {} })
  const total = countStates(books, householdsIn(census, BLOCK_IDS))
  const city = await look()
  checks.same('市に見える場所', city.area.id, CITY.id)
  checks.same('市全体の数', city.counts, total)
  checks.same(
    '校区ごとの数',
    city.parts.map(({ area, counts }) => [area.id, counts]),
    [[DISTRICT_ID, total]],
  )
  const district = await look(DISTRICT_ID)
  checks.same(
    '自治会ごとの数',
    district.parts.map(({ area, counts }) => [area.id, counts]),
    [[ASSOCIATION.id, total]],
  )
  const association = await look(ASSOCIATION.id)
  checks.same(
    '班ごとの数',
    association.parts.map(({ area, counts }) => [area.id, counts]),
    BLOCK_IDS.map((id) => [id, countStates(books, householdsIn(census, [id]))]),
  )
  checks.same(
    '市に名前は見えない',
    [city, district, association].map(({ households }) => households),
    [null, null, null],
  )
  for (const { area, counts } of city.parts)
    screen.line(
      `${area.name}：${counts?.households ?? '—'}世帯のうち、LINEで確認 ${counts?.line ?? '—'}、紙と口頭 ${(counts?.paper ?? 0) + (counts?.spoken ?? 0)}、届いていない ${counts?.notReached ?? '—'}`,
    )
}

const registered = ({ households, phones }: Census, districtId: string) => {
  const inside = [...households.values()].filter((household) => household.districtId === districtId)
  const homes = new Set(inside.map(({ id }) => id))
  const own = [...phones.values()].filter(({ householdId, areaId }) =>
    householdId === null ? areaId === districtId : homes.has(householdId),
  )
  return {
    members: inside.length,
    onLine: new Set(own.flatMap(({ householdId }) => householdId ?? [])).size,
    residents: own.length,
  }
}

/** Registered households and phones by district, after one joined and two blocked. */
const adoption = async ({ census, checks, screen }: Story, staff: Api): Promise<void> => {
  const told = await staff.call(getAdoption, { query: { areaId: CITY.id } })
  const districts = told.parts.map(({ area, adoption: figures }) => [area.id, figures && pick(figures)])
  checks.same(
    '校区ごとの登録',
    districts.toSorted(),
    DISTRICTS.map(({ id }) => [id, registered(census, id)]).toSorted(),
  )
  checks.same('市全体の登録者', told.total.residents, census.phones.size)
  screen.line(
    `登録：${told.total.members.toLocaleString('ja')}世帯のうち${told.total.onLine}世帯、${told.total.residents}人`,
  )
}

const pick = ({ members, onLine, residents }: { members: number; onLine: number; residents: number }) => ({
  members,
  onLine,
  residents,
})

/** The city's pages agree with the association's. */
export const cityLooks = async (story: Story, circularId: string): Promise<void> => {
  story.screen.title('5. 市の画面')
  const staff = await story.signedIn(castId('市民活動課'))
  await reach(story, staff, circularId)
  await adoption(story, staff)
}
