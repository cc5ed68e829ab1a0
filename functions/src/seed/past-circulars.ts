import type { Dayjs } from 'dayjs'
import { audienceFields } from '../circulars/audience.ts'
import { type Circular, WORDS_ALONE } from '../circulars/circular.ts'
import type { HouseholdReach, Receipt, Tally, Via } from '../circulars/reach.ts'
import { japanDay, toInstant } from '../platform/time.ts'
import { castId } from './cast.ts'
import { chance } from './chance.ts'
import type { DemoTown } from './demo-town.ts'

export interface PastCircular {
  circular: Circular
  tallies: Tally[]
  receipts: { householdId: string; receipt: Receipt }[]
}

interface Plan {
  id: string
  senderAreaId: string
  by: string
  audience: string[]
  daysAgo: number
  confirmWithin: number
  content: Pick<Circular, 'title' | 'text' | 'category'>
}

/** What was handed out before somebody new looks, so that no list is empty and every state of the account is seen. */
const PLANS: Plan[] = [
  {
    id: 'seed-disaster-drill',
    senderAreaId: 'hirakata',
    by: '市民活動課',
    audience: ['tsuda-minami', 'kori', 'kuzuha'],
    daysAgo: 12,
    confirmWithin: 14,
    content: {
      title: '秋の防災訓練のお知らせ',
      text: '各校区の小学校で、地震を想定した訓練を行います。\n\n日時　次の日曜日 午前9時から11時まで\n持ち物　飲み物、動きやすい靴\n\n雨のときは体育館で行います。お体の具合に合わせて、無理のないようにご参加ください。',
      category: 'disaster',
    },
  },
  {
    id: 'seed-recycling',
    senderAreaId: 'tsuda-minami-cho',
    by: '会長 山本',
    audience: ['tsuda-minami-cho'],
    daysAgo: 4,
    confirmWithin: 10,
    content: {
      title: '古紙回収の曜日が変わります',
      text: '来月から、古紙と段ボールの回収は第2・第4水曜日になります。\n\n当日の朝8時までに、いつもの集積所へお出しください。\n新聞と雑誌は、ひもで分けてしばってください。',
      category: 'garbage',
    },
  },
]

const viaOf = (random: number, { onLine, prefersPaper }: { onLine: boolean; prefersPaper: boolean }): Via | null => {
  if (onLine) return random < 0.72 ? 'line' : null
  if (prefersPaper) return random < 0.65 ? 'paper' : null
  return random < 0.12 ? 'spoken' : null
}

/** Circulars of the last two weeks with their books, the same at every call but for the day they are counted from. */
export const pastCirculars = (town: DemoTown, now: Dayjs): PastCircular[] => {
  const random = chance(11)
  const withPhone = new Set(town.residents.map(({ householdId }) => householdId))
  return PLANS.map(({ id, senderAreaId, by, audience, daysAgo, confirmWithin, content }) => {
    const published = now.subtract(daysAgo, 'day')
    const at = toInstant(published)
    const areas = town.areas.filter((area) => audience.includes(area.id))
    const sender = town.areas.find((area) => area.id === senderAreaId)
    const reached = town.households.filter(({ ancestorIds }) => ancestorIds.some((each) => audience.includes(each)))
    const receipts: PastCircular['receipts'] = []
    const tallies = [...Map.groupBy(reached, ({ associationId }) => associationId)].map(
      ([associationId, group]): Tally => {
        const households = group.map((household): [string, HouseholdReach] => {
          const onLine = withPhone.has(household.id)
          const via = viaOf(random(), { onLine, prefersPaper: household.prefersPaper })
          const confirmedAt = via && toInstant(published.add(Math.floor(random() * daysAgo * 20) + 1, 'hour'))
          if (via && confirmedAt)
            receipts.push({
              householdId: household.id,
              receipt: { via, at: confirmedAt, by: via === 'line' ? null : castId('会長 山本') },
            })
          return [household.id, { blockId: household.blockId, batches: onLine ? [0] : [], via, at: confirmedAt }]
        })
        return {
          id: associationId,
          associationId,
          scopeIds: group[0]?.ancestorIds.slice(0, -1) ?? [],
          households: Object.fromEntries(households),
        }
      },
    )
    const circular: Circular = {
      ...WORDS_ALONE,
      ...content,
      id,
      confirmBy: japanDay(published.add(confirmWithin, 'day')),
      senderAreaId,
      senderPath: [...(sender?.ancestorIds ?? []), senderAreaId],
      ...audienceFields(areas),
      pictures: [],
      status: 'sent',
      version: 1,
      createdBy: castId(by),
      createdAt: at,
      updatedAt: at,
      publishedAt: at,
      publishedBy: castId(by),
      deliveryId: null,
      timing: { kind: 'now' },
      submitted: { at, by: castId(by) },
      approved: null,
      rejected: null,
      schedule: null,
      people: 0,
      corrects: null,
      reminders: [],
      withdrawn: null,
      surveyClosedAt: null,
      searchWords: '',
    }
    return { circular, tallies, receipts }
  })
}
