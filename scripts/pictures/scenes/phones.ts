import { castId } from '@kairan/functions/seed/cast.ts'
import { phoneOf } from '../../../e2e/journey/phones-page.ts'
import { keepSeen, type Stage } from '../stage.ts'

const READERS = ['みどり', 'Anna']
const OFFICER = '会長 山本'

/** The page of phones after 送る: who wrote it, who got it, in two languages. README. */
export const phones = async (stage: Stage, title: string): Promise<void> => {
  const page = await stage.window({ width: 1280, height: 900 }, { fineness: 1 })
  await page.goto(`${stage.url}/simulator?phones=${[OFFICER, ...READERS].map(castId).join(',')}`)
  const officer = phoneOf(page, OFFICER)
  await officer.tapsMenu('役員')
  await officer.tapsMenu('届いたか')
  await officer.page.getByRole('link', { name: title }).first().click()
  await officer.page.getByRole('heading', { name: '津田南町自治会のいま' }).waitFor()
  for (const name of READERS) {
    const phone = phoneOf(page, name)
    await phone.device.locator('.chat-bar').click()
    await phone.bubble(title).getByRole('button').last().waitFor()
  }
  await keepSeen(page, 'pictures/phones')
  await page.context().close()
}
