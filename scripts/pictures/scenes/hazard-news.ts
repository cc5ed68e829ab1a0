import { getOfficeHazard, setStatus, tellNow } from '@kairan/functions/hazards/handling/contract.ts'
import { hazardReady } from '@kairan/functions/texts/hazard-ready/ja.ts'
import { apiOf } from '../../../e2e/journey/hand-out.ts'
import { reportThatSays, STAFF, TOLD } from '../hazard-pages.ts'
import { keepSeen, type Stage } from '../stage.ts'

/** What becomes of a report, in the chat and on its page. Guide for residents. */
export const hazardNews = async (stage: Stage): Promise<void> => {
  const staff = await apiOf(stage.url, STAFF)
  const params = { hazardId: await reportThatSays(stage, TOLD) }
  const { version: seen } = await staff.call(getOfficeHazard, { params })
  const body = { seen, status: 'resolved' as const, text: `${hazardReady.filled}\n${hazardReady.thanks}` }
  await staff.call(setStatus, { params, body })
  await staff.call(tellNow, { params })
  const phone = await stage.phone('みどり', 980)
  await phone.foldsMenu()
  await phone.bubble('直りましたか').waitFor()
  await phone.keep('guide/pictures/hazard-news')
  await phone.putAway()

  const page = await stage.window({ width: 390, height: 1010 }, { as: 'みどり' })
  await page.goto(`${stage.url}/r/hazards/${params.hazardId}`)
  await page.getByRole('heading', { name: '直りましたか' }).waitFor()
  await keepSeen(page, 'guide/pictures/hazard-page')
  await page.context().close()
}
