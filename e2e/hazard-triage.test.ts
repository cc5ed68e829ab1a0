import { getOfficeHazard, lookAtHazard, noteHazard } from '@kairan/functions/hazards/handling/contract.ts'
import { followHazard, listMyHazards, saySo } from '@kairan/functions/hazards/reporting/contract.ts'
import { castId } from '@kairan/functions/seed/cast.ts'
import { hazardReady } from '@kairan/functions/texts/hazard-ready/ja.ts'
import { TEXTS } from '@kairan/functions/texts/texts.ts'
import type { AcceptedRequest } from '@kairan/simulator/control-contract.ts'
import type { Browser, Page, Response } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Api } from '../scripts/service/api.ts'
import { type Phones, phonesAt } from '../scripts/service/phones.ts'
import { type RunningService, startService } from '../scripts/service/running-service.ts'
import { openBrowser } from './browser.ts'
import { clearOfTheFullHour } from './journey/full-hour.ts'
import { apiOf } from './journey/hand-out.ts'
import { choose, heading, press } from './journey/newcomer.ts'
import { pagesOfPeople } from './journey/pages-of-people.ts'
import { look, lookAtFailedTest } from './journey/pictures.ts'
import { aPlate, contrastIn, tells, uploadFor } from './journey/told-hazards.ts'

const STAFF = '市民活動課'
const DISTRICT = '校区役員 中川'
/** Who waits: the first tells, the second tells of the same, the third follows the second's. */
const WAITING = ['みどり', 'けんじ', 'Anna']
const KEY = 'hole-at-the-school'
/** Metres to the east, where the demo town has no reports of its own. */
const AWAY = 2_500

describe('The office works on reports of hazards', () => {
  let service: RunningService
  let browser: Browser
  let line: Phones
  let staff: Api
  let midori: Api
  let pictureId: string
  let first: { id: string; number: string }
  let second: { id: string; number: string }
  const open = pagesOfPeople(() => ({ service, browser }))
  const known = (hazardId: string) => staff.call(getOfficeHazard, { params: { hazardId } })
  const pushedSince = async (length: number): Promise<AcceptedRequest[]> =>
    (await line.ledger()).slice(length).filter(({ kind }) => kind !== 'reply')
  const section = (page: Page, name: string) =>
    page.locator('section', { has: page.getByRole('heading', { name, exact: true }) })

  beforeAll(async () => {
    ;[service, browser] = await Promise.all([startService(), openBrowser()])
    line = phonesAt(service.url)
    const anna = await apiOf(service.url, 'Anna')
    const kenji = await apiOf(service.url, 'けんじ')
    ;[staff, midori] = await Promise.all([apiOf(service.url, STAFF), apiOf(service.url, 'みどり')])
    pictureId = await uploadFor(midori, KEY, await aPlate())
    first = await tells(midori, {
      category: 'roadHole',
      key: KEY,
      words: '学校の前に穴があります。電話は090-1234-5678です。',
      from: { north: 0, east: AWAY },
      pictureIds: [pictureId],
    })
    second = await tells(kenji, { category: 'roadHole', words: '大きな穴', from: { north: 20, east: AWAY + 10 } })
    await anna.call(followHazard, { params: { hazardId: second.id } })
  })
  afterEach(({ task }) => lookAtFailedTest(task, { browser, service }))
  afterAll(async () => {
    await browser?.close()
    await service?.stop()
  })

  it('triage, assigning, merging, answering: three phones get exactly one message each, at once', async () => {
    await clearOfTheFullHour()
    const before = (await line.ledger()).length
    const page = await open(STAFF, `/c/hazards/${first.id}`)
    await page.getByText('いまの担当: 道路の担当').waitFor()
    await press(page, '担当を変える')
    await page.getByLabel('どの担当ですか').selectOption('交通安全の担当')
    await press(page, 'この担当にする')
    await page.getByText('いまの担当: 交通安全の担当').waitFor()
    // The form is gone; whoever works by keyboard goes on where it stood.
    await page.locator('button:focus', { hasText: '担当を変える' }).waitFor()

    await press(page, `番号${second.number}をこの通報にまとめる`)
    await page.getByRole('heading', { name: 'この通報にまとめたもの' }).waitFor()
    await page.getByText('3人が待っています').first().waitFor()
    await choose(page, 'radio', '進めています')
    await press(page, 'よく使うことば')
    await press(page, hazardReady.arranged)
    const answer = page.getByLabel('知らせる言葉')
    await answer.press('ControlOrMeta+End')
    await answer.pressSequentially('今週中に、穴をふさぎます。')
    expect(await answer.inputValue()).toBe(`${hazardReady.arranged}\n今週中に、穴をふさぎます。`)
    await press(page, '「進めています」にして知らせる')
    await section(page, 'これまで').getByText('今週中に、穴をふさぎます。').waitFor()
    await page.getByText(/に、3人のLINEに届きます。$/).waitFor()
    await look(page, 'c-hazard-answered')
    expect(await pushedSince(before)).toEqual([])

    await press(page, '今すぐ知らせる')
    await page.getByText('LINEの通数を3通使います。', { exact: false }).waitFor()
    await press(page, '3人に今すぐ知らせる')
    await page.getByRole('alertdialog').waitFor({ state: 'detached' })
    const shown = async () => (await pushedSince(before)).flatMap(({ shownTo }) => shownTo).toSorted()
    await expect.poll(shown).toEqual(WAITING.map(castId).toSorted())
    const pushed = JSON.stringify(await pushedSince(before))
    for (const said of [hazardReady.arranged, TEXTS.en.hazardReady.arranged, '今週中に、穴をふさぎます。'])
      expect(pushed).toContain(said)
    await page.getByRole('button', { name: '今すぐ知らせる' }).waitFor({ state: 'detached' })
    await page.locator('#answer button[type=submit]:focus').waitFor()
  })

  it('a merge is undone, and everybody is where they were', async () => {
    const page = await open(STAFF, `/c/hazards/${first.id}`)
    await press(page, `番号${second.number}をまとめるのをやめる`)
    await page.getByText('まとめるのをやめました').first().waitFor()
    await page.getByText('1人が待っています').first().waitFor()
    expect(await known(second.id)).toMatchObject({ followers: 2, mergedInto: null, status: 'received' })
    expect(await known(first.id)).toMatchObject({ followers: 1, merged: [], status: 'inProgress' })
  })

  it('two who look at one report see each other, and what one writes survives what the other changes', async () => {
    const page = await open(STAFF, `/c/hazards/${second.id}`)
    const answer = page.getByLabel('知らせる言葉')
    await answer.fill('場所を確かめています。')
    const other = await open(DISTRICT, `/o/hazards/${second.id}`)
    await other.getByText('枚方市 職員が今見ています').waitFor()
    await other.getByText('この通報は、見るだけです。').waitFor()

    const { version: seen } = await known(second.id)
    await staff.call(noteHazard, { params: { hazardId: second.id }, body: { seen, text: '業者に電話した' } })
    await press(page, '知らせる')
    await page.getByText('ほかの人が先に変えたので、まだ変えていません。').waitFor()
    await look(page, 'c-hazard-conflict')
    expect(await answer.inputValue()).toBe('場所を確かめています。')
    await section(page, '状態と答え').getByRole('button', { name: '新しい内容を見る' }).click()
    await page.getByText('業者に電話した').waitFor()
    expect(await answer.inputValue()).toBe('場所を確かめています。')
    await press(page, '知らせる')
    await section(page, 'これまで').getByText('場所を確かめています。').waitFor()

    await page.reload()
    await page.getByText('津田南校区 役員が今見ています').waitFor()
    const left = other.waitForResponse(saysThatItIs('gone'))
    await other.getByRole('link', { name: '‹ 通報の一覧へもどる' }).click()
    await heading(other, '津田南校区の通報').waitFor()
    await left
    await page.goto('about:blank')
    const looked = page.waitForResponse(saysThatItIs('here'))
    await open(STAFF, `/c/hazards/${second.id}`)
    await page.getByRole('heading', { name: '状態と答え' }).waitFor()
    expect(lookAtHazard.response.parse(await (await looked).json()).others).toEqual([])
    expect(await page.getByText('今見ています').count()).toBe(0)
  })

  it('words without the number, a plate burnt over: so it is in the open, and inside it stays as it was', async () => {
    const page = await open(STAFF, `/c/hazards/${first.id}`)
    const words = page.getByLabel('公開する文章')
    expect(await words.inputValue()).not.toContain('090')
    await words.fill('学校の前に穴があります。')
    await press(page, '公開する')
    await page.getByText('だれでも地図で見られます。', { exact: false }).waitFor()
    await press(page, '公開の準備をする')
    await press(page, 'かくす場所を足す')
    await look(page, 'c-hazard-plate')
    await press(page, 'この写真を公開する')
    await page.getByText('この写真を公開しています。', { exact: false }).waitFor()

    const { pictureList } = await known(first.id)
    const [picture] = pictureList
    const load = async (who: Page, url: string) =>
      (await who.context().request.get(new URL(url, service.url).href)).body()
    const inside = await load(page, picture?.inside?.url ?? '')
    const nobody = await open(null, '/r')
    const inTheOpen = await load(nobody, picture?.published?.url ?? '')
    const plate = { x: 0.45, y: 0.475, width: 0.1, height: 0.05 }
    expect(await contrastIn(inside, plate)).toBeGreaterThan(80)
    expect(await contrastIn(inTheOpen, plate)).toBeLessThan(8)
    expect(await contrastIn(inTheOpen, { x: 0, y: 0, width: 0.2, height: 0.2 })).toBeLessThan(8)
    expect((await nobody.context().request.get(new URL(picture?.inside?.url ?? '', service.url).href)).status()).toBe(
      401,
    )
  })

  it('the reporter opens it again, with why', async () => {
    const page = await open(STAFF, `/c/hazards/${first.id}`)
    await choose(page, 'radio', '直りました')
    await press(page, '「直りました」にして知らせる')
    await section(page, 'これまで').getByText('状態を「直りました」にしました').waitFor()
    await midori.call(saySo, { params: { hazardId: first.id }, body: { answer: 'notRight', words: 'まだ深いです。' } })
    await page.reload()
    await section(page, 'これまで').getByText('まだ深いです。').waitFor()
    expect(await known(first.id)).toMatchObject({ status: 'inProgress' })
    expect((await midori.call(listMyHazards)).hazards[0]?.status).toBe('inProgress')
  })
})

/** The answer to a page that says it has a report before it, or has it no more. */
const saysThatItIs =
  (what: 'here' | 'gone') =>
  (response: Response): boolean =>
    response.url().endsWith('/present') &&
    (response.request().postData() ?? '').includes('leaving') === (what === 'gone')
