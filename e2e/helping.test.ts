import { castId } from '@kairan/functions/seed/cast.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { button, type Phones, phonesAt } from '../scripts/service/phones.ts'
import { type RunningService, startService } from '../scripts/service/running-service.ts'
import { until } from '../scripts/service/until.ts'
import { openBrowser, openContext } from './browser.ts'
import { hearsNothing } from './journey/bad-line.ts'
import { aNewcomer, heading, press, wordsOf } from './journey/newcomer.ts'
import { pagesOfPeople } from './journey/pages-of-people.ts'
import { openPhones, phoneOf } from './journey/phones-page.ts'
import { look, lookAtFailedTest } from './journey/pictures.ts'
import { nameOf } from './journey/town.ts'
import { japaneseOutsideOf } from './journey/words-on-page.ts'

const OFFICER = '会長 山本'
const HOME = 'tsuda-minami-cho-3-05'

describe('Helping people to join, and answering them', () => {
  let service: RunningService
  let browser: Browser
  let line: Phones
  const open = pagesOfPeople(() => ({ service, browser }))

  beforeAll(async () => {
    ;[service, browser] = await Promise.all([startService(), openBrowser()])
    line = phonesAt(service.url)
  })
  afterEach(({ task }) => lookAtFailedTest(task, { browser, service }))
  afterAll(async () => {
    await browser?.close()
    await service?.stop()
  })

  /** Waits until the account has sent somebody something with these words. */
  const arrives = (name: string, what: string) =>
    until(`「${what}」`, async () =>
      (await line.received(castId(name))).some(({ message }) => JSON.stringify(message).includes(what)) ? true : null,
    )

  it('at a table: the QR code of one household is read, three taps later the list shows it', async () => {
    const table = await open('ICT推進員 原田', '/o')
    await table.getByRole('main').getByRole('link', { name: '登録を手伝う' }).first().click()
    await table.getByLabel('自治会をえらんでください').selectOption('津田南町自治会')
    await table.getByLabel('班をえらんでください').selectOption('3班')
    await table.getByText('12 / 25世帯がLINEに登録しています').waitFor()
    await table.getByText(/^5番/).waitFor()
    // A promoter is told the number by whoever sits there.
    expect(await table.getByText(/^5番/).allInnerTexts()).not.toContain(nameOf(HOME))
    await press(table, /^5番/)
    const code = table.getByRole('img', { name: '3班 5番のお宅の登録用QRコード' })
    await code.waitFor()

    const desk = await (await openContext(browser, 'desk')).newPage()
    const newcomer = 'これから登録する人'
    await openPhones(desk, service.url, [newcomer, OFFICER])
    const phone = phoneOf(desk, newcomer)
    await phone.scans(await look(code, 'assist-code'))
    await press(phone.page, /日本語で登録する/)
    await heading(phone.page, '津田南町自治会 3班 5番のお宅ですね').waitFor()
    await press(phone.page, 'はい')
    await press(phone.page, '同意して登録する')
    await heading(phone.page, '登録が終わりました').waitFor()
    // Messages reach friends only, so the household counts from then on.
    await phone.page.getByRole('link', { name: '友だちに追加する' }).click()
    await phone.device.getByRole('button', { name: '追加', exact: true }).click()

    await table.getByText('登録できました').waitFor()
    await look(table, 'assist-registered')
    await press(table, '一覧へもどる')
    await table.getByText('13 / 25世帯がLINEに登録しています').waitFor()
    await desk.context().close()
  })

  it('who came without a number is put to their household by the four digits, and told so in LINE', async () => {
    const name = '紙をなくした人'
    const phone = await aNewcomer(browser, service.url, name)
    await phone.goto(`${service.url}/r/join`)
    await press(phone, /日本語で登録する/)
    await press(phone, '番号がない')
    await phone.getByRole('textbox', { name: '郵便番号（7けた）' }).fill('5730125')
    await press(phone, 'さがす')
    await press(phone, /^津田南町自治会/)
    await press(phone, '4班')
    await press(phone, '同意して登録する')
    await heading(phone, '登録が終わりました').waitFor()
    const digits = await wordsOf(phone.getByText(/^\d{4}$/))

    const page = await open(OFFICER, '/o')
    await page.getByRole('link', { name: /^お宅がまだ決まっていない人が\d人います/ }).click()
    await press(page, `番号 ${digits}の方のお宅をえらぶ`)
    await press(page, 'このお宅に決める')
    await page.getByRole('dialog').getByText('お宅をえらんでください。').waitFor()
    await page.getByLabel('お宅', { exact: true }).selectOption(nameOf('tsuda-minami-cho-4-07'))
    await look(page, 'link-newcomer')
    await press(page, 'このお宅に決める')
    await page.getByText('7番のお宅に決めました。').waitFor()
    await expect.poll(() => page.getByText(digits, { exact: true }).count()).toBe(0)
    await arrives(name, '津田南町自治会 4班 7番のお宅として')
    await phone.context().close()
  })

  it('a question from the chat is answered on the page, arrives in LINE, and is found by the next one who asks', async () => {
    const kenji = castId('けんじ')
    const topics = await line.tap(kenji, { type: 'postback', label: '質問する', data: 'do=inquiry.ask' })
    await line.tap(kenji, button(topics, '地域のこと'))
    const check = await line.say(kenji, '防犯灯が切れています。どこに言えばよいですか。')
    await line.tap(kenji, button(check, '送る'))

    const page = await open(OFFICER, '/o')
    await page.getByRole('link', { name: '質問が3件、答えを待っています' }).click()
    await page.getByRole('link', { name: '3班からの質問を読んで答える' }).click()
    await page.getByText('防犯灯が切れています。').waitFor()
    const answer = page.getByRole('textbox', { name: '答え' })
    await answer.fill('田中さんの番号 072-000-0000へ')
    await page.getByText('電話番号かお名前が入っているようです。').waitFor()

    // The page must not hear of it by itself before the officer presses.
    const hearsAgain = await hearsNothing(page, '/api/office/inquiries')
    await kenjiAddsSomething()
    const words = '自治会で直します。場所を班長さんに伝えてください。'
    await answer.fill(words)
    const refused = page.waitForResponse('**/api/inquiries/*/answer')
    await press(page, '答えを送る')
    await refused
    await hearsAgain()
    await page.getByRole('alert').getByText('書いた答えは残っています。').waitFor()
    await page.getByText('公園の入口です。').waitFor()
    expect(await answer.inputValue()).toBe(words)
    await look(page, 'answer-changed')
    await press(page, '答えを送る')
    await page.getByText('答えを送りました。').waitFor()
    await arrives('けんじ', words)

    await press(page, 'よくある質問に残す')
    await page.getByLabel('質問(短く)').fill('防犯灯が切れたら')
    await press(page, '残す')
    await page.getByText('よくある質問に残してあります。').waitFor()
    expect(JSON.stringify(await line.say(castId('みどり'), '防犯灯'))).toContain(words)
  })

  /** The resident says more while the officer is writing. */
  const kenjiAddsSomething = async () => {
    const page = await open('けんじ', '/r/ask')
    await press(page, 'もう少し聞く')
    await page.getByRole('textbox', { name: '続けて聞きたいこと' }).fill('公園の入口です。')
    const question = page.getByRole('article').filter({ hasText: '防犯灯' })
    await press(question, '送る')
    await question.getByText('公園の入口です。').waitFor()
  }

  it('a question from the page is answered there and closed', async () => {
    const asks = await open('みどり', '/r/ask')
    await asks.getByRole('textbox', { name: '聞きたいこと' }).fill('集会所の予約は、どうすればよいですか。')
    await press(asks, '送る')
    await asks.getByText('お送りしました。').waitFor()
    const page = await open(OFFICER, '/o/inquiries')
    await page.getByRole('link', { name: '1班からの質問を読んで答える' }).first().click()
    await page.getByRole('textbox', { name: '答え' }).fill('月の初めに、集会所の掲示板に書いてください。')
    await press(page, '答えを送る')
    await page.getByText('答えを送りました。').waitFor()
    await asks.reload()
    const question = asks.getByRole('article').filter({ hasText: '集会所の予約' })
    await question.getByText('月の初めに').waitFor()
    const solved = question.getByRole('button', { name: '解決しました' })
    await solved.click()
    // The button and what stands there afterwards say the same.
    await solved.waitFor({ state: 'detached' })
    await question.getByText('解決しました').waitFor()
    await page.goto(`${service.url}/o/inquiries?status=closed`)
    await page.getByText('月の初めに').waitFor()
  })

  it.each([
    { name: 'Anna', language: 'English', field: 'Your question', send: 'Send', sent: /^Sent\./ },
    { name: 'Linh', language: 'Tiếng Việt', field: 'Điều bạn muốn hỏi', send: 'Gửi', sent: /^Đã gửi/ },
  ])('asking is in the language one reads: $language', async ({ name, field, send, sent }) => {
    const page = await open(name, '/r/ask')
    await page.getByRole('textbox', { name: field }).fill('?')
    await press(page, send)
    await page.getByText(sent).waitFor()
    await look(page, `asked-${name}`)
    expect(await untranslated(page)).toEqual([])
  })

  /** What stands in Japanese but for the names of places and what officers wrote. */
  const untranslated = async (page: Page) => {
    const written = ['津田南町自治会', '香里駅前自治会', '粗大ごみ', '防犯灯', '自治会で直します']
    return (await japaneseOutsideOf(page.locator('main'))).filter(
      (words) => !written.some((each) => words.includes(each)),
    )
  }
})
