import { apiOf, handOut } from '../../../e2e/journey/hand-out.ts'
import { riceCakes } from '../circular.ts'
import { setMonth } from '../month.ts'
import { atHome, BLOCK_IDS, opensCircular, presses, scrollsTo } from '../office-phone.ts'
import type { Stage } from '../stage.ts'

const OFFICER = '会長 山本'

/** Whoever has not confirmed hears of it once more. Guides for officers and residents. */
const reminds = async (stage: Stage, title: string): Promise<void> => {
  const phone = await atHome(stage, OFFICER, 760)
  await opensCircular(phone, title)
  await presses(phone, 'まだの世帯に知らせる')
  await phone.page.getByRole('alertdialog').waitFor()
  await phone.keep('guide/pictures/remind')
  await presses(phone, /^\d+台に知らせる$/)
  await phone.page.getByText('今日は、もう知らせました。').waitFor()
  await phone.putAway()

  const reader = await stage.phone('けんじ', 550)
  await reader.bubble('まだ確認されていない回覧があります').getByRole('button').last().waitFor()
  await reader.foldsMenu()
  await reader.keep('guide/pictures/reminder')
  await reader.putAway()
}

/** The officer writes what is right, and it goes to those who got what was wrong. */
const corrects = async (stage: Stage, { title, reason, right }: ReturnType<typeof riceCakes>): Promise<void> => {
  const phone = await atHome(stage, OFFICER, 662)
  await opensCircular(phone, title)
  await presses(phone, 'この回覧を取り下げる')
  await phone.page.getByLabel('理由').fill(reason)
  await presses(phone, '取り下げる')
  await phone.page.getByRole('button', { name: '訂正のお知らせを書く' }).waitFor()
  await scrollsTo(phone.page.getByRole('link', { name: 'ホームへもどる' }))
  await phone.keep('guide/pictures/withdrawn')

  await presses(phone, '訂正のお知らせを書く')
  const words = phone.page.getByLabel('文章')
  await words.fill(`${await words.inputValue()}\n${right}`)
  await presses(phone, /^4 ?確かめる$/)
  await presses(phone, '送る')
  await presses(phone, /人に送る$/)
  await presses(phone, '今すぐ送る')
  await phone.page.getByText(/^LINEで\d+人に送りました。$/).waitFor()
  await phone.putAway()
}

/** Something was wrong: it is taken back and put right. Guides for officers and residents. */
const correction = async (stage: Stage): Promise<void> => {
  const wrong = riceCakes()
  const { title, text } = wrong
  const officer = await apiOf(stage.url, OFFICER)
  await setMonth(stage.url, null)
  await handOut(officer, { title, text, audience: BLOCK_IDS, category: 'event' })
  await corrects(stage, wrong)

  const reader = await stage.phone('みどり', 600)
  await reader.bubble(`【訂正】${title}`).getByRole('button').last().waitFor()
  await reader.foldsMenu()
  await reader.keep('guide/pictures/correction')
  await reader.tapsBubble(text.slice(-12), '読む')
  await reader.page.getByText('訂正のお知らせを読む').waitFor()
  await reader.isHigh(620)
  await reader.keep('guide/pictures/withdrawn-resident')
  await reader.putAway()
}

/** Days after 送る: reminding, and putting right. */
export const afterwards = async (stage: Stage, title: string): Promise<void> => {
  await reminds(stage, title)
  await correction(stage)
}
