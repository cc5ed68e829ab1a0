import type { cleaning } from '../circular.ts'
import { setMonth } from '../month.ts'
import { atHome, BLOCKS, presses, scrollsTo } from '../office-phone.ts'
import { photographOf } from '../sheet.ts'
import type { PhoneOnStage, Stage } from '../stage.ts'

type Circular = ReturnType<typeof cleaning>

const headline = (phone: PhoneOnStage) => phone.page.getByRole('heading', { level: 1 })

/** ① and ②: the photographed sheet, words, blocks. */
const writes = async (phone: PhoneOnStage, circular: Circular): Promise<void> => {
  await phone.page.getByRole('link', { name: '回覧を出す' }).click()
  await phone.page.getByRole('heading', { level: 1, name: '回覧を出す' }).waitFor()
  const file = { name: 'sheet.jpg', mimeType: 'image/jpeg', buffer: await photographOf(circular.sheet) }
  await phone.page.locator('input[type=file]').last().setInputFiles(file)
  await phone.page.getByRole('img', { name: '1枚目の写真' }).waitFor()
  await phone.page.getByLabel('題名').fill(circular.title)
  await phone.page.getByLabel('文章').fill(circular.text)
  await phone.page.getByRole('radio', { name: '行事' }).check()
  await phone.isHigh(966)
  await scrollsTo(headline(phone))
  await phone.keep('guide/pictures/write-words')

  await presses(phone, '次へ: だれに送るか')
  // Everybody is chosen at first; a tap on the whole takes everybody out.
  for (const row of ['津田南町自治会', ...BLOCKS]) await phone.page.getByRole('row', { name: row }).click()
  await phone.page.getByText(/世帯・\d+人に届きます$/).waitFor()
  await phone.isHigh(960)
  await phone.keep('pictures/audience')
  await presses(phone, '次へ: いつ送るか')
}

/** ③ and ④: when, the bubble, what it costs, the last question, the hold. */
const sends = async (phone: PhoneOnStage, { title }: Circular): Promise<void> => {
  await phone.page.getByText(/^1週間後/).click()
  await phone.page.getByText(/まとめ便で送る/).waitFor()
  await phone.isHigh(985)
  await scrollsTo(headline(phone))
  await phone.keep('guide/pictures/write-when')

  await presses(phone, '次へ: 確かめる')
  await phone.page.getByText(title).first().waitFor()
  await phone.isHigh(905)
  await scrollsTo(headline(phone))
  await phone.keep('pictures/check')

  await phone.page.getByText(/この回覧で.*通使います。$/).waitFor()
  await phone.isHigh(862)
  await scrollsTo(phone.page.getByRole('heading', { name: '送り先' }))
  await phone.keep('pictures/cost')

  await presses(phone, '送る')
  await phone.page.getByRole('alertdialog', { name: '送りますか' }).waitFor()
  await phone.isHigh(740)
  await phone.keep('guide/pictures/write-question')
  await presses(phone, /人に送る$/)
  await phone.page.getByRole('timer').waitFor()
  await phone.isHigh(590)
  await scrollsTo(phone.page.getByRole('link', { name: 'ホームへもどる' }))
  await phone.keep('guide/pictures/hold')
  await presses(phone, '今すぐ送る')
  await phone.page.getByText(/^LINEで\d+人に送りました。$/).waitFor()
}

/** An officer hands a circular out, from the menu until it has arrived: guide for officers, README. */
export const writing = async (stage: Stage, circular: Circular): Promise<void> => {
  await setMonth(stage.url, { limit: 200, used: 38 })
  const start = await stage.phone('会長 山本', 560)
  await start.tapsMenu('役員')
  await start.keep('guide/pictures/office-menu')
  await start.putAway()

  const phone = await atHome(stage, '会長 山本', 800)
  await phone.keep('guide/pictures/office-home')
  await writes(phone, circular)
  await sends(phone, circular)
  await phone.putAway()
}
