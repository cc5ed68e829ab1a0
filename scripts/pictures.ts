/**
 * Makes every picture of README.md and of docs/: a real town in a real browser, used as people use it. Look at each picture
 * before committing it.
 *
 *   npm run pictures
 */
import { displayCode } from '@kairan/functions/households/invitation-code.ts'
import { demoTown } from '@kairan/functions/seed/demo-town.ts'
import { openBrowser } from '../e2e/browser.ts'
import { cleaning } from './pictures/circular.ts'
import { afterwards } from './pictures/scenes/afterwards.ts'
import { answering } from './pictures/scenes/answering.ts'
import { askingReaders } from './pictures/scenes/asking-readers.ts'
import { city } from './pictures/scenes/city.ts'
import { hazardDesk } from './pictures/scenes/hazard-desk.ts'
import { hazardNews } from './pictures/scenes/hazard-news.ts'
import { hazardOfficers } from './pictures/scenes/hazard-officers.ts'
import { helping } from './pictures/scenes/helping.ts'
import { joining } from './pictures/scenes/joining.ts'
import { joiningByPage } from './pictures/scenes/joining-by-page.ts'
import { phones } from './pictures/scenes/phones.ts'
import { reaching } from './pictures/scenes/reaching.ts'
import { reading } from './pictures/scenes/reading.ts'
import { rules } from './pictures/scenes/rules.ts'
import { settling } from './pictures/scenes/settling.ts'
import { shortage } from './pictures/scenes/shortage.ts'
import { telling } from './pictures/scenes/telling.ts'
import { waiting } from './pictures/scenes/waiting.ts'
import { writing } from './pictures/scenes/writing.ts'
import { openStage } from './pictures/stage.ts'
import { startService } from './service/running-service.ts'

const [service, browser] = await Promise.all([startService(), openBrowser()])
try {
  const stage = openStage(browser, service.url)
  const circular = cleaning()
  const { code } = demoTown().invitation
  await joining(stage, displayCode(code))
  await joiningByPage(stage, code)
  await writing(stage, circular)
  await phones(stage, circular.title)
  await reading(stage, circular.title)
  await reaching(stage, circular.title)
  await city(stage)
  await afterwards(stage, circular.title)
  await waiting(stage)
  await shortage(stage)
  await rules(stage)
  await settling(stage)
  await helping(stage)
  await answering(stage)
  await askingReaders(stage)
  await telling(stage)
  await hazardDesk(stage)
  await hazardOfficers(stage)
  await hazardNews(stage)
} finally {
  await browser.close()
  await service.stop()
}
