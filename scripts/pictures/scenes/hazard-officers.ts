import { hazardReady } from '@kairan/functions/texts/hazard-ready/ja.ts'
import { keepPart, opensWithMap, pressOn, reportThatSays } from '../hazard-pages.ts'
import { keepWhole, type Stage } from '../stage.ts'

const PHONE = { width: 390, height: 860, as: '会長 山本' }

/** Reports in an association: what was told by telephone, what is given to it, answering. Guide for officers. */
export const hazardOfficers = async (stage: Stage): Promise<void> => {
  const page = await opensWithMap(stage, '/o/hazards', PHONE)
  await page.getByText(/^\d+件の通報$/).waitFor()
  await keepWhole(page, 'guide/pictures/hazard-association')

  await page.goto(`${stage.url}/o/hazards/${await reportThatSays(stage, '三日前から消えています')}`)
  await page.getByRole('radio', { name: '直りました' }).check({ force: true })
  await pressOn(page, 'よく使うことば')
  await pressOn(page, hazardReady.replaced)
  await pressOn(page, hazardReady.thanks)
  await keepPart(page, '状態と答え', 'guide/pictures/hazard-officer-answer')

  await page.goto(`${stage.url}/o/hazards/new`)
  await page.getByLabel('何についてですか').selectOption('側溝')
  await page.getByLabel('どうなっていますか').selectOption('ふたがない')
  await page.locator('.leaflet-tile-loaded').first().waitFor()
  await page.getByLabel('場所の説明', { exact: false }).fill('津田南町2丁目 集会所の前')
  await page.getByLabel('聞いたこと').fill('側溝のふたがなくなっているとのこと。')
  await keepWhole(page, 'guide/pictures/hazard-told')
  await page.context().close()
}
