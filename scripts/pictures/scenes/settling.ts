import type { Locator } from 'playwright-core'
import type { Stage } from '../stage.ts'

/** Brings a part of a page to its upper edge. */
const toTop = (part: Locator): Promise<void> => part.evaluate((element) => element.scrollIntoView({ block: 'start' }))

/** Settings: family, what comes, a pause, what is known. Guide for residents. */
export const settling = async (stage: Stage): Promise<void> => {
  const phone = await stage.phone('けんじ', 760)
  const { page } = phone
  const part = (name: string) => page.getByRole('heading', { level: 2, name })
  await phone.scans(`${stage.url}/r/settings`)
  await part('家族').waitFor()
  await page.getByRole('button', { name: '家族を招待する' }).click()
  await page.getByText('招待の番号').waitFor()
  await toTop(part('家族'))
  await phone.keep('guide/pictures/settings-family')

  await page.getByRole('switch', { name: 'アンケート' }).click()
  await toTop(part('届くお知らせの種類'))
  await phone.keep('guide/pictures/settings-kinds')

  await phone.isHigh(520)
  await toTop(part('旅行や入院のあいだ、休む'))
  await phone.keep('guide/pictures/settings-pause')

  await phone.isHigh(760)
  await page.getByRole('link', { name: '記録を見る' }).click()
  await page.getByText('LINEの番号').first().waitFor()
  await phone.keep('guide/pictures/record')
  await phone.putAway()
}
