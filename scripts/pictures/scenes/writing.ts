import type { cleaning } from '../circular.ts'
import { photographOf } from '../sheet.ts'
import type { PhoneOnStage, Stage } from '../stage.ts'

const BLOCKS = ['1班', '2班', '3班']

const scrollsToHeading = (phone: PhoneOnStage): Promise<void> =>
  phone.page.getByRole('heading', { level: 1 }).evaluate((heading) => heading.scrollIntoView())

/** An officer hands a circular out, from the menu to 送る: guide for officers, README. */
export const writing = async (stage: Stage, circular: ReturnType<typeof cleaning>): Promise<void> => {
  const phone = await stage.phone('会長 山本', 480)
  await phone.tapsMenu('役員')
  await phone.keep('guide/pictures/office-menu')

  await phone.tapsMenu('届いたか')
  await phone.page.getByRole('heading', { level: 1, name: '津田南町自治会の回覧' }).waitFor()
  await phone.isHigh(636)
  await phone.keep('guide/pictures/office-home')

  await phone.page.getByRole('link', { name: '回覧を出す' }).click()
  await phone.page.getByRole('heading', { level: 1, name: '回覧を出す' }).waitFor()
  const file = { name: 'sheet.jpg', mimeType: 'image/jpeg', buffer: await photographOf(circular.sheet) }
  await phone.page.locator('input[type=file]').last().setInputFiles(file)
  await phone.page.getByRole('img', { name: '1枚目の写真' }).waitFor()
  await phone.page.getByLabel('題名').fill(circular.title)
  await phone.page.getByLabel('文章').fill(circular.text)
  await phone.page.getByRole('radio', { name: '行事' }).check()
  await phone.isHigh(966)
  await scrollsToHeading(phone)
  await phone.keep('guide/pictures/write-words')

  await phone.page.getByRole('button', { name: '次へ: だれに送るか' }).click()
  // Everybody is chosen at first; a tap on the whole takes everybody out.
  for (const row of ['津田南町自治会', ...BLOCKS]) await phone.page.getByRole('row', { name: row }).click()
  await phone.page.getByText(/世帯・\d+人に届きます$/).waitFor()
  await phone.isHigh(960)
  await phone.keep('pictures/audience')

  await phone.page.getByRole('button', { name: '次へ: いつ送るか' }).click()
  await phone.page.getByText(/^1週間後/).click()

  await phone.page.getByRole('button', { name: '次へ: 確かめる' }).click()
  await phone.page.getByText(circular.title).first().waitFor()
  await phone.isHigh(905)
  await scrollsToHeading(phone)
  await phone.keep('pictures/check')

  await phone.page.getByRole('button', { name: '送る', exact: true }).click()
  await phone.page.getByRole('alertdialog', { name: '送りますか' }).waitFor()
  await phone.isHigh(700)
  await phone.keep('guide/pictures/write-question')
  await phone.page.getByRole('button', { name: /人に送る$/ }).click()
  await phone.page.getByRole('button', { name: '今すぐ送る' }).click()
  await phone.page.getByText(/^LINEで\d+人に送りました。$/).waitFor()
  await phone.putAway()
}
