import { fileHazard } from '@kairan/functions/hazards/reporting/contract.ts'
import { hazardReady } from '@kairan/functions/texts/hazard-ready/ja.ts'
import { apiOf } from '../../../e2e/journey/hand-out.ts'
import { keepPart, opensWithMap, pressOn, reportThatSays, STAFF, TOLD } from '../hazard-pages.ts'
import { keepSeen, type Stage } from '../stage.ts'

const DESK = { width: 900, height: 900, as: STAFF, fineness: 1 }
/** A few steps from where the resident of the pictures stands. */
const ALMOST_THERE = '34.803880,135.702310'

/** Somebody tells of the same without having seen that it is known. */
const theSameFromSomebody = async ({ url }: Stage): Promise<void> => {
  const api = await apiOf(url, 'はな')
  const words = '道路に大きな穴があります。'
  const body = { key: 'the-same-hole', category: 'roadHole' as const, option: 'deep', position: ALMOST_THERE, words }
  await api.call(fileHazard, { body })
}

/** All reports on the map and in the list, and settings. */
const overview = async (stage: Stage): Promise<void> => {
  const page = await opensWithMap(stage, '/c/hazards', { ...DESK, width: 1100 })
  await page.getByText(/^\d+件の通報$/).waitFor()
  await page.locator('.leaflet-tile-loaded').first().waitFor()
  await keepSeen(page, 'guide/pictures/hazard-list')
  await page.setViewportSize({ width: DESK.width, height: 960 })
  await page.goto(`${stage.url}/c/hazards/settings`)
  await page.getByRole('heading', { name: '受ける種類と期限' }).waitFor()
  await keepSeen(page, 'guide/pictures/hazard-settings')
  await page.context().close()
}

/** Words and a picture are made ready for everybody. */
const publishing = async (stage: Stage): Promise<void> => {
  const page = await opensWithMap(stage, `/c/hazards/${await reportThatSays(stage, '田中さんの家')}`, DESK)
  await keepPart(page, '公開', 'guide/pictures/hazard-publish')

  await page.goto(`${stage.url}/c/hazards/${await reportThatSays(stage, TOLD)}`)
  await pressOn(page, '公開の準備をする')
  await pressOn(page, 'かくす場所を足す')
  const place = page.getByRole('button', { name: 'かくす場所 1' }).first()
  for (let steps = 0; steps < 30; steps += 1) await place.press('ArrowRight')
  await keepPart(page, '写真', 'guide/pictures/hazard-cover')
  await pressOn(page, 'この写真を公開する')
  await page.getByText('この写真を公開しています。', { exact: false }).waitFor()
  await pressOn(page, '公開する')
  await page.getByText('だれでも地図で見られます。', { exact: false }).waitFor()
  await page.context().close()
}

/** Two reports become one, and everybody who waits may hear at once. */
const answering = async (stage: Stage): Promise<void> => {
  const id = await reportThatSays(stage, TOLD)
  const page = await opensWithMap(stage, `/c/hazards/${id}`, DESK)
  await page.getByText(/メートル先の通報$/).waitFor()
  await keepPart(page, '同じ場所の通報', 'guide/pictures/hazard-merge')
  await page
    .getByRole('button', { name: /をこの通報にまとめる$/ })
    .first()
    .click()
  await page.getByRole('heading', { name: 'この通報にまとめたもの' }).waitFor()

  await page.getByRole('radio', { name: '進めています' }).check({ force: true })
  await pressOn(page, 'よく使うことば')
  await pressOn(page, hazardReady.marked)
  await page.getByLabel('知らせる言葉').press('ControlOrMeta+End')
  await page.getByLabel('知らせる言葉').pressSequentially('あした、穴をふさぎます。')
  await keepPart(page, '状態と答え', 'guide/pictures/hazard-answer')
  await pressOn(page, '「進めています」にして知らせる')
  await page.getByText(/に、3人のLINEに届きます。$/).waitFor()
  await pressOn(page, '今すぐ知らせる')
  await page.getByRole('alertdialog').getByText('3通使います', { exact: false }).waitFor()
  await page.setViewportSize({ width: DESK.width, height: 520 })
  await keepSeen(page, 'guide/pictures/hazard-tell')
  await pressOn(page, 'やめる')

  await page.setViewportSize({ width: 800, height: 1100 })
  await page.goto(`${stage.url}/c/hazards/${id}/print`)
  const sheet = page.getByRole('article', { name: '作業票' })
  await sheet.getByRole('img').first().waitFor()
  await keepSeen(page, 'guide/pictures/hazard-order', sheet)
  await page.context().close()
}

/** What everybody sees. */
const inTheOpen = async (stage: Stage): Promise<void> => {
  const page = await opensWithMap(stage, '/map', { width: 390, height: 1180 })
  await page.locator('.leaflet-tile-loaded').first().waitFor()
  await page.getByText(/^\d+件あります$/).waitFor()
  await keepSeen(page, 'guide/pictures/hazard-map')
  await page.context().close()

  const wide = await opensWithMap(stage, '/map', { width: 900, height: 900, fineness: 1 })
  await wide.getByRole('table', { name: '種類ごとの数' }).waitFor()
  await keepPart(wide, 'この1年の数', 'guide/pictures/hazard-figures')
  await wide.context().close()
}

/** The city and hazard reports: looking, publishing, merging, answering, paper, the open. Guides for the city and for residents. */
export const hazardDesk = async (stage: Stage): Promise<void> => {
  await theSameFromSomebody(stage)
  await overview(stage)
  await publishing(stage)
  await answering(stage)
  await inTheOpen(stage)
}
