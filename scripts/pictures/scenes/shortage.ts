import { getCircular } from '@kairan/functions/circulars/contract.ts'
import { publishCircular, releaseCircular } from '@kairan/functions/circulars/handing-out/contract.ts'
import { apiOf, draftBy } from '../../../e2e/journey/hand-out.ts'
import { town } from '../../../e2e/journey/town.ts'
import { phonesAt } from '../../service/phones.ts'
import { setMonth } from '../month.ts'
import { atHome, BLOCK_IDS, opensCircular, presses, scrollsTo } from '../office-phone.ts'
import type { Stage } from '../stage.ts'

const OFFICER = '会長 山本'
const TITLE = '自治会費を集めます'
const TEXT = '来週の日曜日の午前中に、班長がうかがいます。おつりのないように、ご用意ください。'
/** How many neighbours have blocked the account. */
const BLOCKED = 3

/** Some residents of the first block, none of the cast, block the account. */
const someBlock = async (url: string): Promise<void> => {
  const cast = new Set(town.cast.people.map(({ userId }) => userId))
  const neighbours = town.residents.filter(({ areaId, lineUserId }) => areaId === BLOCK_IDS[0] && !cast.has(lineUserId))
  for (const { lineUserId } of neighbours.slice(0, BLOCKED)) await phonesAt(url).block(lineUserId)
}

/**
 * A month with too little left: before 送る; half-way, when something else was quicker; and the account of the delivery once
 * it has gone on. Guide for officers.
 */
export const shortage = async (stage: Stage): Promise<void> => {
  const officer = await apiOf(stage.url, OFFICER)
  await someBlock(stage.url)
  const circularId = await draftBy(officer, { title: TITLE, text: TEXT, audience: BLOCK_IDS })
  await setMonth(stage.url, { limit: 200, used: 180 })
  const phone = await atHome(stage, OFFICER, 800)
  await phone.page.getByRole('listitem').filter({ hasText: TITLE }).getByRole('link', { name: 'つづきを書く' }).click()
  await presses(phone, /^4 ?確かめる$/)
  await phone.page.getByRole('heading', { name: '今月の残りでは足りません' }).waitFor()
  await scrollsTo(phone.page.getByRole('heading', { name: '使う通数' }))
  await phone.keep('guide/pictures/not-enough')
  await phone.putAway()

  await setMonth(stage.url, { limit: 200, used: 100 })
  const { version } = await officer.call(getCircular, { params: { circularId } })
  await officer.call(publishCircular, { params: { circularId }, body: { version } })
  await setMonth(stage.url, { limit: 200, used: 180 })
  await officer.call(releaseCircular, { params: { circularId } })
  const later = await atHome(stage, OFFICER, 800)
  await opensCircular(later, TITLE)
  await later.page.getByRole('button', { name: '続きを送る' }).waitFor()
  await later.keep('guide/pictures/paused')
  await setMonth(stage.url, { limit: 200, used: 38 })
  await presses(later, '続きを送る')
  await later.page.getByText(/^LINEで\d+人に送りました。$/).waitFor()
  await later.isHigh(785)
  await later.keep('guide/pictures/delivery-account')
  await later.putAway()
}
