import type { OwnPolicy } from '@kairan/functions/areas/policy.ts'
import { getCircular } from '@kairan/functions/circulars/contract.ts'
import { getPolicy, setPolicy } from '@kairan/functions/policies/contract.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Api } from '../scripts/service/api.ts'
import { type Phones, phonesAt } from '../scripts/service/phones.ts'
import { type RunningService, startService } from '../scripts/service/running-service.ts'
import { openBrowser } from './browser.ts'
import { hearsNothing } from './journey/bad-line.ts'
import { requestsWith } from './journey/deliveries.ts'
import { apiOf, draftBy } from './journey/hand-out.ts'
import { inspect } from './journey/inspect.ts'
import { pagesOfPeople } from './journey/pages-of-people.ts'
import { lookAtFailedTest } from './journey/pictures.ts'
import { countIn, phonesIn } from './journey/town.ts'

const OFFICER = '会長 山本'
const SECOND = '校区役員 中川'
const ASSOCIATION = 'tsuda-minami-cho'
/** The longest wait the rules allow, seconds: no machine is so slow that it runs out before somebody has pressed. */
const LONGEST_HOLD = 300
const BLOCKS = ['tsuda-minami-cho-1', 'tsuda-minami-cho-2', 'tsuda-minami-cho-3']

describe('Before a circular leaves', () => {
  let service: RunningService
  let browser: Browser
  let officer: Api
  let line: Phones
  const open = pagesOfPeople(() => ({ service, browser }))

  /** A draft of the officer's to these blocks, open at a step. */
  const written = async (title: string, { audience = BLOCKS, step = 'check' } = {}) => {
    const circularId = await draftBy(officer, { title, audience })
    const page = await open(OFFICER, `/o/circulars/${circularId}/edit?step=${step}`)
    return { circularId, page }
  }
  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, disabled: false }).click()
  const presses送る = async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: '送る', exact: true, disabled: false }).click()
    await page.getByRole('alertdialog').waitFor()
  }
  const everybodyWhoGot = async (title: string): Promise<string[]> =>
    requestsWith(title, await line.ledger())
      .flatMap(({ shownTo }) => shownTo)
      .toSorted()
  const statusOf = async (circularId: string) => (await officer.call(getCircular, { params: { circularId } })).status
  const quota = (body: { type: 'none' } | { type: 'limited'; value: number; used: number }) =>
    fetch(`${service.url}/simulator/api/quota`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })

  beforeAll(async () => {
    ;[service, browser] = await Promise.all([startService(), openBrowser()])
    line = phonesAt(service.url)
    officer = await apiOf(service.url, OFFICER)
    const params = { areaId: ASSOCIATION }
    const { own } = await officer.call(getPolicy, { params })
    await officer.call(setPolicy, { params, body: { ...own, holdSeconds: LONGEST_HOLD } })
  })
  beforeEach(() => quota({ type: 'none' }))
  afterEach(({ task }) => lookAtFailedTest(task, { browser, service }))
  afterAll(async () => {
    await browser?.close()
    await service?.stop()
  })

  it('it can be scheduled to a minute, moved to another one and taken back, and nobody got it', async () => {
    const title = '日時を決めたお知らせ'
    const { circularId, page } = await written(title, { step: 'when' })
    await page.getByText('日と時刻をえらぶ').click()
    await page.getByLabel('送る日').fill('2020-01-01')
    await page.getByText('送る時刻は、いまより1分以上あとにしてください。').waitFor()
    await inspect(page, 'o-when-past')
    await page.getByLabel('送る日').fill(inDays(3))
    await page.getByLabel('送る時刻').fill('14:30')
    await page.getByText(/午後2時30分に送ります。$/).waitFor()
    // What was chosen is not on the server yet; a reload must not turn it into "at once".
    await page.reload()
    await expect.poll(() => page.getByLabel('送る時刻').inputValue()).toBe('14:30')
    await press(page, '次へ: 確かめる')
    await presses送る(page)
    await press(page, 'この日時で予約する')
    await page.getByRole('heading', { name: /午後2時30分に送ります$/ }).waitFor()
    await inspect(page, 'o-scheduled')

    await press(page, '時刻を変える')
    await page.getByRole('dialog').getByLabel('送る時刻').fill('16:00')
    await inspect(page, 'o-reschedule')
    await press(page, 'この時刻にする')
    await page.getByRole('heading', { name: /午後4時に送ります$/ }).waitFor()
    await press(page, '取り消す')
    await page.getByRole('heading', { name: '取り消しました' }).waitFor()
    await inspect(page, 'o-cancelled')
    expect(await statusOf(circularId)).toBe('draft')
    await page.getByRole('link', { name: 'つづきを書く' }).click()
    await page.getByText(/午後4時に送ります。$/).waitFor()
    expect(await everybodyWhoGot(title)).toEqual([])
  })

  it('it is held for the time the area has settled, which counts down; 取り消す stops it entirely', async () => {
    const title = 'あわてて送ったお知らせ'
    const { circularId, page } = await written(title)
    await presses送る(page)
    await press(page, /人に送る$/)
    const timer = page.getByRole('timer')
    await timer.filter({ hasText: /^あと \d+ 秒で送ります$/ }).waitFor()
    const first = secondsOn(await timer.textContent())
    expect(first).toBeLessThanOrEqual(LONGEST_HOLD)
    await expect.poll(async () => secondsOn(await timer.textContent())).toBeLessThan(first)
    await press(page, '取り消す')
    await page.getByText('だれにも送っていません。下書きに戻っています。').waitFor()
    expect(await statusOf(circularId)).toBe('draft')
    expect(await everybodyWhoGot(title)).toEqual([])
  })

  it('who takes it back too late is told so, and offered what can still be done', async () => {
    const title = '間に合わなかったお知らせ'
    const { circularId, page } = await written(title)
    await presses送る(page)
    await press(page, /人に送る$/)
    await page.getByRole('timer').waitFor()
    // A bad line: the page does not hear what the colleague does.
    const hearsAgain = await hearsNothing(page, `/api/circulars/${circularId}`)
    const colleague = await open(SECOND, `/o/circulars/${circularId}`)
    await press(colleague, '今すぐ送る')
    await colleague.getByText(/^LINEで\d+人に送りました。$/).waitFor()
    const refused = page.waitForResponse('**/cancel')
    await press(page, '取り消す')
    await refused
    await hearsAgain()
    const notice = page.getByRole('alert').filter({ hasText: 'もう送り始めました' })
    await notice.waitFor()
    await inspect(page, 'o-too-late')
    await notice.getByRole('button', { name: 'この回覧を取り下げる' }).click()
    await page.getByRole('alertdialog', { name: '取り下げますか' }).waitFor()
    expect(await everybodyWhoGot(title)).toEqual(phonesIn(...BLOCKS).toSorted())
  })

  it('it can be tried on oneself, and on nobody else', async () => {
    const title = '自分に送ってみるお知らせ'
    const { circularId, page } = await written(title)
    await press(page, '自分に送ってみる')
    await page.getByText(/^あなたのLINEに送りました。/).waitFor()
    expect(await everybodyWhoGot(title)).toHaveLength(1)
    expect(await statusOf(circularId)).toBe('draft')
  })

  describe('in an association that asks for a second officer', () => {
    const params = { areaId: ASSOCIATION }
    let own: OwnPolicy
    beforeAll(async () => {
      own = (await officer.call(getPolicy, { params })).own
      await officer.call(setPolicy, { params, body: { ...own, approval: true } })
    })
    afterAll(() => officer.call(setPolicy, { params, body: own }))

    it('the author waits, the second officer gives it back with a word, then says yes; only then it leaves', async () => {
      const title = '二人で確かめるお知らせ'
      const { circularId, page } = await written(title)
      await presses送る(page)
      await press(page, '承認をたのむ')
      await page.getByRole('heading', { name: '承認を待っています' }).waitFor()
      expect(await page.getByRole('button', { name: '承認する' }).count()).toBe(0)
      await inspect(page, 'o-awaiting')

      const desk = await open(SECOND, `/o/circulars/${circularId}`)
      const { households, residents } = countIn(...BLOCKS)
      await desk.getByRole('img', { name: /LINEに届くメッセージの見本/ }).waitFor()
      await desk.getByText('津田南町自治会の1班・2班・3班').first().waitFor()
      await desk.getByText(`${households}世帯`).waitFor()
      await desk.getByText(`この回覧で${residents}通使います。`).waitFor()
      await inspect(desk, 'o-approve')
      await press(desk, '書いた人に返す')
      await desk.getByLabel('書いた人への言葉').fill('日にちが去年のままです。')
      await desk.getByRole('dialog').getByRole('button', { name: '書いた人に返す' }).click()
      await desk.getByRole('heading', { name: '書いた人に返しました' }).waitFor()

      await page.goto(`${service.url}/o/circulars/${circularId}/edit`)
      await page.getByRole('heading', { name: '書きなおしをたのまれました' }).waitFor()
      await page.getByText('日にちが去年のままです。').waitFor()
      await inspect(page, 'o-rejected')
      await page.goto(`${service.url}/o/circulars/${circularId}/edit?step=check`)
      await presses送る(page)
      await press(page, '承認をたのむ')
      await page.getByRole('heading', { name: '承認を待っています' }).waitFor()
      expect(await everybodyWhoGot(title)).toEqual([])

      await desk.goto(`${service.url}/o/circulars/${circularId}`)
      await press(desk, '承認する')
      const question = desk.getByRole('alertdialog', { name: '承認しますか' })
      await question.getByText(`${households}世帯(${residents}人)に送ります。`).waitFor()
      await inspect(desk, 'o-approve-question')
      await question.getByRole('button', { name: '承認する' }).click()
      await press(desk, '今すぐ送る')
      await desk.getByText(/^LINEで\d+人に送りました。$/).waitFor()
      expect(await everybodyWhoGot(title)).toEqual(phonesIn(...BLOCKS).toSorted())
    })
  })

  it('a month with too little left cannot be overdrawn by accident, and four ways lead on', async () => {
    const title = '通数の足りないお知らせ'
    const { residents } = countIn(...BLOCKS)
    expect(residents).toBeGreaterThan(30)
    await quota({ type: 'limited', value: 200, used: 170 })
    const { circularId, page } = await written(title)
    await page.getByText(`この回覧で${residents}通使います。`).waitFor()
    await page.getByText('今月の残りは30通です(200通のうち170通使いました)。').waitFor()
    const send = page.getByRole('button', { name: '送る', exact: true })
    await expect.poll(() => send.getAttribute('aria-disabled')).toBe('true')
    await page.getByText(`今月の残りが${residents - 30}通足りないので、このままでは送れません。`).waitFor()
    await send.click({ force: true })
    expect(await page.getByRole('alertdialog').count()).toBe(0)
    await inspect(page, 'o-not-enough')

    await press(page, 'まとめ便にする')
    await page.getByText(/のまとめ便で送ります。$/).waitFor()
    await page.goto(page.url())
    await press(page, '送る時刻を変える')
    await page.getByText('すぐに送る').click()
    await press(page, '次へ: 確かめる')
    await press(page, '来月1日に送る')
    await page.getByText(/1日\(.\) 午前9時に送ります。$/).waitFor()
    await page.getByText('来月の分から使います(毎月200通)。').waitFor()
    await press(page, '送る時刻を変える')
    await page.getByText('すぐに送る').click()
    await press(page, '次へ: 確かめる')
    await press(page, '配る地域を減らす')
    await page.getByRole('heading', { name: 'だれに送りますか' }).waitFor()
    await press(page, '次へ: いつ送るか')
    await press(page, '次へ: 確かめる')
    await press(page, '紙で配る')
    await page.getByText('LINEには送らないので、1通も使いません。').waitFor()
    await presses送る(page)
    await press(page, '紙で配る')
    await press(page, '今すぐ配りはじめる')
    await page.getByRole('heading', { name: 'お宅ごと' }).waitFor()
    await expect.poll(() => statusOf(circularId)).toBe('sent')
    expect(await everybodyWhoGot(title)).toEqual([])
  })
})

const secondsOn = (words: string | null): number => Number(/\d+/.exec(words ?? '')?.[0])

/** A day of the calendar in Japan, so many days from today. */
const inDays = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date(Date.now() + days * 86_400_000))
