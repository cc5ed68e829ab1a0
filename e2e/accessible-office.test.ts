import { getCircular } from '@kairan/functions/circulars/contract.ts'
import { answerSurvey } from '@kairan/functions/circulars/survey/contract.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type RunningService, startService } from '../scripts/service/running-service.ts'
import { photographSheet } from '../scripts/service/sheet-photo.ts'
import { openBrowser, setWidth } from './browser.ts'
import { apiOf, draftBy, handOut } from './journey/hand-out.ts'
import { inspect } from './journey/inspect.ts'
import { pagesOfPeople } from './journey/pages-of-people.ts'
import { lookAtFailedTest } from './journey/pictures.ts'
import { openBlock } from './journey/reach-page.ts'
import { wholeCircular } from './journey/whole-circular.ts'

const OFFICER = '会長 山本'

describe('The pages of officers and of the city, for everybody', () => {
  let service: RunningService
  let browser: Browser
  let circularId = ''
  let draftId = ''
  const open = pagesOfPeople(() => ({ service, browser }))
  const next = (page: Page, label: string) =>
    page.getByRole('button', { name: label, exact: true, disabled: false }).click()

  beforeAll(async () => {
    ;[service, browser] = await Promise.all([startService(), openBrowser()])
    const officer = await apiOf(service.url, OFFICER)
    const title = '秋の一斉清掃のお知らせ'
    circularId = await handOut(officer, { title, audience: ['tsuda-minami-cho'] }, { sheet: true })
    draftId = await draftBy(officer, { title: '書きかけのお知らせ', audience: ['tsuda-minami-cho-1'] })
  })
  afterEach(({ task }) => lookAtFailedTest(task, { browser, service }))
  afterAll(async () => {
    await browser?.close()
    await service?.stop()
  })

  it('signed out, without an office, and where nothing is', async () => {
    const signedOut = await open(null, '/o')
    await signedOut.getByRole('link', { name: 'LINEでログイン' }).waitFor()
    await inspect(signedOut, 'o-signed-out')
    const former = await open('前の会計 石田', '/o')
    await former.getByRole('heading', { name: '役員の登録がありません' }).waitFor()
    await inspect(former, 'o-no-office')
    const nowhere = await open(OFFICER, '/o/circulars/nowhere')
    await nowhere.getByRole('heading', { name: 'ページが見つかりません' }).waitFor()
    await inspect(nowhere, 'o-not-found')
  })

  it.each([
    ['o-home', OFFICER],
    ['o-home-block', '班長 田村'],
    ['o-home-district', '校区役員 中川'],
    ['o-home-promoter', 'ICT推進員 原田'],
    ['o-home-city', '市民活動課'],
  ])('the home page %s', async (name, person) => {
    const page = await open(person, '/o')
    await page.getByRole('heading', { name: 'まだ届いていないお宅' }).waitFor()
    await inspect(page, name)
  })

  it('the ways between the pages: tabs in one line, a menu where they have no room', async () => {
    const page = await open(OFFICER, '/o')
    const ways = page.getByRole('navigation', { name: 'ページ' })
    await setWidth(page, 'phone')
    await ways.getByRole('link', { name: '登録のようす' }).waitFor()
    const heights = await ways
      .getByRole('link')
      .evaluateAll((links) => links.map((each) => each.getBoundingClientRect().top))
    expect(heights).toHaveLength(5)
    expect(new Set(heights).size).toBe(1)
    await setWidth(page, 'small')
    await ways.waitFor({ state: 'hidden' })
    const menu = page.getByRole('button', { name: 'メニュー' })
    await menu.click()
    await inspect(page, 'o-menu', ['small'])
    await setWidth(page, 'small')
    await ways.getByRole('link', { name: '通報' }).click()
    await page.getByRole('heading', { name: '津田南町自治会の通報' }).waitFor()
    await ways.waitFor({ state: 'hidden' })
    expect(await menu.getAttribute('aria-expanded')).toBe('false')
    await setWidth(page, 'desk')
  })

  it('throwing a draft away', async () => {
    const page = await open(OFFICER, '/o')
    await page.getByRole('button', { name: '書きかけの「書きかけのお知らせ」を捨てる' }).click()
    await page.getByRole('alertdialog').waitFor()
    await inspect(page, 'o-drop-draft')
  })

  it('the four steps of 回覧を出す, with what is missing, and the last question', async () => {
    const page = await open(OFFICER, '/o/circulars/new')
    await next(page, '次へ: だれに送るか')
    await page.getByText('題名を書いてください。').waitFor()
    await inspect(page, 'o-write-missing')
    const title = '歳末たすけあい募金のお願い'
    const buffer = await photographSheet(title, ['12月5日(土) 午前9時から'])
    const input = page.locator('input[type=file]').last()
    await input.setInputFiles({ name: 'sheet.jpg', mimeType: 'image/jpeg', buffer })
    await page.getByRole('img', { name: '1枚目の写真' }).waitFor()
    await input.setInputFiles({ name: 'memo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('これは写真ではない') })
    await page.getByRole('alert').waitFor()
    await inspect(page, 'o-write-words')
    await page.getByRole('button', { name: 'memo.jpgを外す' }).click()
    await page.getByLabel('題名').fill(title)
    await next(page, '次へ: だれに送るか')
    await page.getByText(/人に届きます$/).waitFor()
    await inspect(page, 'o-write-audience')
    await next(page, '次へ: いつ送るか')
    await page.getByText('日をえらぶ').click()
    await page.getByLabel('期限の日').waitFor()
    await inspect(page, 'o-write-day')
    await next(page, '次へ: 確かめる')
    await page.getByRole('button', { name: '送る', exact: true, disabled: false }).waitFor()
    await inspect(page, 'o-write-check')
    await next(page, '送る')
    await page.getByRole('alertdialog').waitFor()
    await inspect(page, 'o-write-question')
  })

  it('what only some circulars have: an event, questions, other languages, with what is missing', async () => {
    const page = await open(OFFICER, '/o/circulars/new')
    const panel = (name: string) => page.locator('summary').filter({ hasText: name })
    await page.getByLabel('題名').fill('秋まつりのお知らせ')
    await panel('行事の日時と場所').click()
    await page.getByLabel('何日か続く').check()
    await panel('出欠・アンケート').click()
    for (const kind of ['出欠をきく', '1つ選ぶ質問', '自由に書く質問']) await next(page, kind)
    await panel('ほかのことばで書く').click()
    for (const language of ['やさしい日本語', 'English']) await panel(language).click()
    await page.getByLabel('文章(English)').fill('Please come to the park.')
    await next(page, '次へ: だれに送るか')
    await page.getByText('日にちを入れてください。').waitFor()
    await inspect(page, 'o-extras-missing')
  })

  it('the readings of a circular that has everything, and one of them', async () => {
    const officer = await apiOf(service.url, OFFICER)
    const everything = await draftBy(officer, wholeCircular('秋の一斉清掃のお知らせ'))
    const page = await open(OFFICER, `/o/circulars/${everything}/edit`)
    const panel = (name: string) => page.locator('summary').filter({ hasText: name })
    for (const name of ['行事の日時と場所', '出欠・アンケート', 'ほかのことばで書く']) await panel(name).click()
    await panel('Tiếng Việt').last().click()
    await inspect(page, 'o-extras')
    await page.goto(`${service.url}/o/circulars/${everything}/edit?step=check`)
    await panel('漢字の読み方を確かめる').click()
    await page.getByText(/^まだ確かめていない読みが/).waitFor()
    await inspect(page, 'o-readings')
    await page
      .getByRole('button', { name: / 未確認 / })
      .first()
      .click()
    await page.getByRole('dialog').getByLabel('読み方(ひらがな)').fill('abc')
    await next(page, 'この読みにする')
    await page.getByText('ひらがなで書いてください。').waitFor()
    await inspect(page, 'o-reading')
  })

  it('the answers to a circular’s questions, none yet and some, and another deadline', async () => {
    const officer = await apiOf(service.url, OFFICER)
    const id = await handOut(officer, wholeCircular('秋の一斉清掃のお知らせ'))
    const page = await open(OFFICER, `/o/circulars/${id}`)
    await page.getByText('まだ答えはありません。').waitFor()
    await inspect(page, 'o-answers-none')
    const answers = {
      come: { kind: 'attendance' as const, coming: true, people: 3 },
      lunch: { kind: 'choice' as const, option: 1 },
      help: { kind: 'several' as const, options: [0, 1] },
      words: { kind: 'text' as const, text: '朝は少し遅れます。子どもと一緒に行きます。' },
    }
    for (const name of ['みどり', 'けんじ', 'Anna']) {
      const reader = await apiOf(service.url, name)
      const { version } = await reader.call(getCircular, { params: { circularId: id } })
      await reader.call(answerSurvey, { params: { circularId: id }, body: { circularVersion: version, answers } })
    }
    await page.getByText('3世帯が答えました', { exact: true }).waitFor()
    for (const name of ['3つ書かれました', '1班'])
      await page.locator('summary').filter({ hasText: name }).first().click()
    await inspect(page, 'o-answers')
    await next(page, '締切を変える')
    await page.getByLabel('新しい締切').fill('2020-01-01')
    await next(page, 'この締切にする')
    await page.getByText('今日か、それよりあとの日にしてください。').waitFor()
    await inspect(page, 'o-answers-deadline')
  })

  it('who may not write is told so', async () => {
    const page = await open('班長 田村', '/o/circulars/new')
    await page.getByRole('heading', { name: '回覧を出せません' }).waitFor()
    await inspect(page, 'o-write-not-allowed')
  })

  it('the account of a circular, by block and by name, and taking it back', async () => {
    const page = await open(OFFICER, `/o/circulars/${circularId}`)
    await page.getByRole('heading', { name: 'お宅ごと' }).waitFor()
    await inspect(page, 'o-reach')
    await openBlock(page, '2班')
    await page
      .getByRole('button', { name: /紙で渡した$/ })
      .first()
      .click()
    await page
      .getByRole('button', { name: /元にもどす$/ })
      .first()
      .waitFor()
    await inspect(page, 'o-reach-names')
    await page.getByRole('button', { name: 'この回覧を取り下げる' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: '取り下げる', exact: true }).click()
    await page.getByText('理由を書いてください。').waitFor()
    await inspect(page, 'o-withdraw')
  })

  it('a delivery that rests because the month’s messages are used up', async () => {
    const control = (body: object) =>
      fetch(`${service.url}/simulator/api/quota`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    const page = await open(OFFICER, `/o/circulars/${draftId}/edit?step=check`)
    await next(page, '送る')
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: /人に送る$/ })
      .click()
    await page.getByRole('timer').waitFor()
    await inspect(page, 'o-hold')
    // Used up by others in the moment in which it could have been taken back.
    await control({ type: 'limited', value: 1, used: 1 })
    await page.getByRole('button', { name: '今すぐ送る' }).click()
    await page.getByRole('button', { name: '続きを送る' }).waitFor()
    await inspect(page, 'o-paused')
    await control({ type: 'none' })
    await page.getByRole('button', { name: '続きを送る' }).click()
    await page.getByText(/^LINEで\d+人に送りました。$/).waitFor()
  })

  it('households and a code', async () => {
    const page = await open(OFFICER, '/o/households')
    await openBlock(page, '3班')
    await page
      .getByRole('button', { name: /の登録番号を見る$/ })
      .first()
      .waitFor()
    await inspect(page, 'o-households')
    await page
      .getByRole('button', { name: /の登録番号を見る$/ })
      .first()
      .click()
    await page
      .getByRole('dialog')
      .getByText(/まで使えます$/)
      .waitFor()
    await inspect(page, 'o-households-code')
    const city = await open('市民活動課', '/o/households')
    await city.getByText('世帯の名前を見られるのは').waitFor()
    await inspect(city, 'o-households-not-allowed')
  })

  it('the rules by which an area hands out, to read, to change, with what is missing, and saved', async () => {
    const leader = await open('班長 田村', '/o/rules')
    await leader.getByRole('heading', { name: '送らない時間' }).waitFor()
    await inspect(leader, 'o-rules-reading')
    const page = await open('校区役員 中川', '/o/rules')
    await page.getByLabel('送らない時間を決める').check()
    await page.getByLabel('まとめ便を出す', { exact: true }).check()
    await page.getByLabel('知らせる日を決める').check()
    await inspect(page, 'o-rules')
    await page.getByLabel('土', { exact: true }).uncheck()
    await next(page, 'この決まりにする')
    await page.getByText('曜日を1つ以上選んでください。').waitFor()
    await inspect(page, 'o-rules-missing')
    await page.getByLabel('土', { exact: true }).check()
    await next(page, 'この決まりにする')
    await page.getByText('どれかを変えると、押せます。').waitFor()
    await inspect(page, 'o-rules-saved')
  })

  it('the city’s pages', async () => {
    const city = await open('市民活動課', '/c')
    await city.getByRole('table', { name: '校区ごとの数' }).waitFor()
    await inspect(city, 'c-home')
    await city.getByRole('link', { name: '津田南校区' }).click()
    await city.getByRole('table', { name: '自治会ごとの数' }).waitFor()
    await inspect(city, 'c-district')
    await city.goto(`${service.url}/c/circulars/${circularId}`)
    await city.getByRole('heading', { name: '校区ごと' }).waitFor()
    await inspect(city, 'c-circular')
    const leader = await open('班長 田村', '/c')
    await leader.getByRole('heading', { name: 'このページは見られません' }).waitFor()
    await inspect(leader, 'c-not-allowed')
  })
})
