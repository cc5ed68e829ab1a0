import { dayAfter, dayjs, japanDay } from '@kairan/functions/platform/time.ts'
import { apiOf, handOut } from '../../../e2e/journey/hand-out.ts'
import { giveVoice } from '../../../e2e/journey/stand-in-voice.ts'
import { ASSOCIATION } from '../office-phone.ts'
import type { Stage } from '../stage.ts'

const TITLE = '焼きいも大会'
const AHEAD_DAYS = 9

/** What makes a circular easier to read, and answering what it asks. Guide for residents. */
export const answering = async (stage: Stage): Promise<void> => {
  const day = japanDay(dayjs.utc().add(AHEAD_DAYS, 'day'))
  await handOut(await apiOf(stage.url, '会長 山本'), {
    title: TITLE,
    audience: [ASSOCIATION],
    category: 'event',
    text: '公園で落ち葉をたいて、いもを焼きます。お子さんも、お年寄りもどうぞ。\n雨のときは、集会所の中で行います。',
    event: { day: dayAfter(day), lastDay: null, from: '10:00', until: '12:00', place: '津田南町公園' },
    survey: {
      per: 'household',
      until: day,
      questions: [
        { kind: 'attendance', id: 'come', wording: '焼きいもに来られますか', most: 8 },
        { kind: 'several', id: 'help', wording: 'お手伝いいただけること', options: ['前の日の準備', '片づけ'] },
      ],
    },
  })
  const phone = await stage.phone('みどり', 900)
  await giveVoice(phone.device.page().context())
  await phone.tapsBubble(TITLE, '読む')
  await phone.page.locator('summary').click()
  await phone.page.getByRole('switch', { name: 'ふりがな' }).click()
  await phone.page.locator('rt').first().waitFor()
  await phone.keep('guide/pictures/reading-tools')

  await phone.page.getByRole('link', { name: /までにお答えください/ }).click()
  await phone.page.locator('label', { hasText: '参加します' }).click()
  await phone.page.getByRole('button', { name: '1人増やす' }).click()
  await phone.isHigh(905)
  await phone.page.locator('#answer').evaluate((part) => part.scrollIntoView())
  await phone.keep('guide/pictures/answer')
  await phone.putAway()
}
