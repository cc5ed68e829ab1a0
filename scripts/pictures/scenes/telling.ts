import { TOLD } from '../hazard-pages.ts'
import { withInventedMap } from '../invented-map.ts'
import { keepWhole, type PhoneOnStage, type Stage } from '../stage.ts'

const PLACE = /津田駅のちかく/
const PHONE = { width: 390, height: 800 }

const inSheet = (phone: PhoneOnStage, label: string | RegExp): Promise<void> =>
  phone.device.getByRole('dialog').getByRole('button', { name: label }).click()
const hears = (phone: PhoneOnStage, words: string): Promise<void> =>
  phone.messages.last().getByText(words).first().waitFor()

/** A report in the chat: what, picture, place, the look before it is sent. */
const inTheChat = async (stage: Stage): Promise<void> => {
  const phone = await stage.phone('みどり', 520)
  await withInventedMap(phone.device.page().context())
  await phone.keep('guide/pictures/resident-menu')
  await phone.tapsMenu('危険を知らせる')
  await hears(phone, '先に110番')
  await phone.foldsMenu()
  await phone.keep('guide/pictures/hazard-kinds')
  await phone.isHigh(660)
  await phone.taps('🕳️ 道路の穴')
  await phone.taps('深い・大きい')
  await phone.taps('写真をとる')
  await inSheet(phone, '道路の穴')
  await hears(phone, '写真を受け取りました')
  await phone.keep('guide/pictures/hazard-place')
  await phone.taps('今いる場所を送る')
  await inSheet(phone, PLACE)
  await hears(phone, 'くわしいこと')
  await phone.says(TOLD)
  await hears(phone, 'この内容で送ります')
  await phone.keep('guide/pictures/hazard-check')
  await phone.taps('送る')
  await hears(phone, '受け付けました')
  await phone.keep('guide/pictures/hazard-done')
  await phone.putAway()
}

/** Whoever comes next is shown the report that is there already. */
const theSameAgain = async (stage: Stage): Promise<void> => {
  const phone = await stage.phone('けんじ', 760)
  await phone.tapsMenu('危険を知らせる')
  await hears(phone, '先に110番')
  await phone.foldsMenu()
  await phone.taps('🕳️ 道路の穴')
  await phone.taps('深い・大きい')
  await phone.taps('写真なし')
  await phone.taps('今いる場所を送る')
  await inSheet(phone, PLACE)
  await hears(phone, '私も困っています')
  await phone.keep('guide/pictures/hazard-near')
  await phone.tapsBubble('すぐ近く', '私も困っています')
  await hears(phone, '動きがあると')
  await phone.putAway()
}

/** On the page: where it is. */
const onThePage = async (stage: Stage): Promise<void> => {
  const page = await stage.window(PHONE, { as: 'はな' })
  await withInventedMap(page.context())
  await page.goto(`${stage.url}/r/hazards/new`)
  await page.getByRole('button', { name: 'カーブミラー' }).click()
  await page.getByRole('button', { name: '向きがちがう' }).click()
  await page.getByRole('button', { name: '地図で選ぶ' }).click()
  await page.locator('.leaflet-tile-loaded').first().waitFor()
  await page.getByRole('application').press('ArrowUp')
  await page.getByRole('textbox', { name: '住所か目印' }).fill('郵便局の前')
  await page.setViewportSize({ ...PHONE, height: 1000 })
  await keepWhole(page, 'guide/pictures/hazard-page-place')
  await page.context().close()
}

/** Telling of a danger, in the chat and on the page. Guide for residents. */
export const telling = async (stage: Stage): Promise<void> => {
  await inTheChat(stage)
  await theSameAgain(stage)
  await onThePage(stage)
}
