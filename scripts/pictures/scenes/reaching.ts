import { daysGoBy } from '../answers.ts'
import { keepWhole, type Stage } from '../stage.ts'

/** Who got it: the account, and the households by name with notes and the way back. Guide for officers, README. */
const account = async (stage: Stage, title: string): Promise<void> => {
  const phone = await stage.phone('会長 山本', 960)
  await phone.tapsMenu('役員')
  await phone.tapsMenu('届いたか')
  await phone.page.getByRole('link', { name: title }).first().click()
  await phone.page.getByRole('heading', { name: 'お宅ごと' }).waitFor()
  await phone.keep('pictures/reach')

  await phone.page.locator('summary').filter({ hasText: '1班' }).click()
  await phone.page
    .getByRole('button', { name: /紙で渡した$/ })
    .first()
    .click()
  await phone.page.getByRole('button', { name: /元にもどす$/ }).waitFor()
  await phone.page.getByRole('heading', { name: 'お宅ごと' }).evaluate((heading) => heading.scrollIntoView())
  await phone.isHigh(770)
  await phone.keep('guide/pictures/households')
  await phone.putAway()
}

/** A household's code. Guide for officers. */
const code = async (stage: Stage): Promise<void> => {
  const phone = await stage.phone('会長 山本', 700)
  await phone.tapsMenu('役員')
  await phone.tapsMenu('名簿')
  await phone.page.locator('summary').filter({ hasText: '3班' }).click()
  await phone.page.getByRole('button', { name: /^5番 .+の登録番号を見る$/ }).click()
  await phone.page.getByText('まで使えます').waitFor()
  await phone.keep('guide/pictures/code')
  await phone.putAway()
}

/** The list of those who are left, as it comes out of a block leader's printer. Guide for officers. */
const paper = async (stage: Stage, title: string): Promise<void> => {
  const page = await stage.window({ width: 720, height: 400 }, { as: '班長 田村', fineness: 1 })
  await page.goto(`${stage.url}/o`)
  await page.getByRole('link', { name: title }).first().click()
  await page.getByRole('heading', { name: 'お宅ごと' }).waitFor()
  await page.emulateMedia({ media: 'print' })
  await keepWhole(page, 'guide/pictures/print')
  await page.context().close()
}

/** A few days after 送る. */
export const reaching = async (stage: Stage, title: string): Promise<void> => {
  await daysGoBy(stage.url, title)
  await account(stage, title)
  await code(stage)
  await paper(stage, title)
}
