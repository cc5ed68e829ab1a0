import { leave } from '@kairan/functions/residents/contract.ts'
import { apiOf } from '../../../e2e/journey/hand-out.ts'
import type { Stage } from '../stage.ts'

const NEWCOMER = 'これから登録する人'

/** From the sheet's QR code to being registered, and the way without a number: guide for residents. */
export const joiningByPage = async (stage: Stage, code: string): Promise<void> => {
  // Whoever has registered in the chat before begins anew.
  await (await apiOf(stage.url, NEWCOMER)).call(leave, {})
  const phone = await stage.phone(NEWCOMER, 900)
  const { page } = phone
  const press = (name: string) => page.getByRole('button', { name }).first().click()
  const title = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor()

  await phone.scans(`${stage.url}/r/join?code=${code}`)
  await title('ことばを選んでください')
  await phone.keep('guide/pictures/page-language')
  await press('日本語で登録する')
  await title('津田南町自治会 3班 5番のお宅ですね')
  await phone.isHigh(560)
  await phone.keep('guide/pictures/page-home')
  await press('はい')
  await title('登録の前に、お読みください')
  await phone.isHigh(760)
  await phone.keep('guide/pictures/page-consent')
  await phone.closesPage()

  await phone.isHigh(840)
  await phone.scans(`${stage.url}/r/join`)
  await press('日本語で登録する')
  await press('番号がない')
  await page.getByRole('textbox').fill('573-0125')
  await page.getByRole('button', { name: 'さがす', exact: true }).click()
  await page.getByText('この中から選んでください').waitFor()
  await phone.keep('guide/pictures/page-find')
  await press('津田南町自治会')
  await press('2班')
  await press('同意して登録する')
  await title('登録が終わりました')
  await phone.isHigh(620)
  await phone.keep('guide/pictures/page-number')
  await phone.putAway()
}
