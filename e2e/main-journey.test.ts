import { castId } from '@kairan/functions/seed/cast.ts'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Phones, phonesAt } from '../scripts/service/phones.ts'
import { type RunningService, startService } from '../scripts/service/running-service.ts'
import { photographSheet } from '../scripts/service/sheet-photo.ts'
import { openBrowser, openContext } from './browser.ts'
import { requestsWith } from './journey/deliveries.ts'
import { openPhones, type PhoneOnPage, phoneOf } from './journey/phones-page.ts'
import { look, lookAtFailedTest } from './journey/pictures.ts'
import { type Account, accountOn, openBlock, rowOf } from './journey/reach-page.ts'
import { signInByLine } from './journey/signing-in.ts'
import { aHouseholdWithoutPhone, countIn, homeOf, nameOf, phonesIn } from './journey/town.ts'

const NEWCOMER = 'これから登録する人'
const TITLE = '歳末たすけあい募金のお願い'
const TEXT = '今年も歳末たすけあい募金を行います。\n12月5日(土)の午前に、班長がうかがいます。'
const SHEET = [
  '津田南町自治会のみなさまへ',
  '',
  '今年も歳末たすけあい募金の季節になりました。',
  'ご協力をお願いいたします。',
  '',
  '日にち　12月5日(土) 午前9時から11時',
  '集め方　班長がお宅にうかがいます',
  'お願い　お一人いくらでもけっこうです',
  '',
  '集まったお金は、社会福祉協議会を通じて',
  '地域のたすけあいに使われます。',
]
const BLOCKS = ['tsuda-minami-cho-1', 'tsuda-minami-cho-3']

const AREA = '津田南町自治会'
const START = countIn(...BLOCKS)

/** What the account must be: the newcomer's household has a phone too, and these changes have happened since. */
const books = (changes: Partial<Account> = {}): Account => {
  const onLine = START.onLine + 1
  const sum = START.households
  const sent = {
    LINEで確認: 0,
    紙で渡した: 0,
    口頭で伝えた: 0,
    LINEで未読: onLine,
    届いていない: sum - onLine,
    合計: sum,
  }
  for (const [state, change] of Object.entries(changes)) sent[state as keyof Account] += change
  return sent
}

/** The whole story in a browser: each part goes on where the one before ended. */
describe('A circular from the officer’s phone to the right phones and back', () => {
  let service: RunningService
  let browser: Browser
  let desk: BrowserContext
  let phones: Page
  let office: Page
  let line: Phones
  const phone = (name: string): PhoneOnPage => phoneOf(phones, name)

  beforeAll(async () => {
    ;[service, browser] = await Promise.all([startService(), openBrowser()])
    line = phonesAt(service.url)
    desk = await openContext(browser, 'desk')
    phones = await desk.newPage()
    await openPhones(phones, service.url)
  })
  afterEach(({ task }) => lookAtFailedTest(task, { browser, service }))
  afterAll(async () => {
    await browser?.close()
    await service?.stop()
  })

  it('somebody becomes a friend, types the code of the household and is registered', async () => {
    expect(service.output()).toContain('TSUD-A35A')
    const newcomer = phone(NEWCOMER)
    await newcomer.becomesFriend()
    await newcomer.taps('日本語')
    await newcomer.messages.filter({ hasText: '登録番号' }).waitFor()
    await newcomer.says('TSUD-A35A')
    await newcomer.messages.filter({ hasText: '津田南町自治会 3班 5番のお宅ですね' }).waitFor()
    await newcomer.taps('はい')
    await newcomer.messages.filter({ hasText: '登録の前に、お読みください' }).waitFor()
    await look(newcomer.device, 'joining-consent')
    await newcomer.taps('同意して登録する')
    await newcomer.messages.filter({ hasText: '登録が終わりました' }).waitFor()
    await newcomer.device.locator('.menu-picture').waitFor()
    await look(newcomer.device, 'joining')
  })

  it('the officer writes a circular on the phone: a photographed sheet, words, two blocks, a day', async () => {
    const officer = phone('会長 山本')
    await officer.tapsMenu('役員')
    await officer.tapsMenu('回覧を出す')
    const page = officer.page
    await page.getByRole('heading', { level: 1, name: '回覧を出す' }).waitFor()
    await page
      .locator('input[type=file]')
      .last()
      .setInputFiles({
        name: 'sheet.jpg',
        mimeType: 'image/jpeg',
        buffer: await photographSheet(TITLE, SHEET),
      })
    await page.getByRole('img', { name: '1枚目の写真' }).waitFor()
    await page.getByLabel('題名').fill(TITLE)
    await page.getByLabel('文章').fill(TEXT)
    await page.getByRole('radio', { name: '健康・福祉' }).check()
    await look(officer.device, 'writing-words')
    await page.getByRole('button', { name: '次へ: だれに送るか' }).click()

    // Everybody is chosen at first; a tap on the whole takes everybody out.
    for (const block of ['津田南町自治会', '1班', '3班']) await page.getByRole('row', { name: block }).click()
    // The newcomer has come in since the town was planted.
    await page.getByText(`${START.households}世帯・${START.residents + 1}人に届きます`).waitFor()
    await look(officer.device, 'audience')
    await page.getByRole('button', { name: '次へ: いつ送るか' }).click()

    await page.getByText(/^1週間後/).click()
    await look(officer.device, 'writing-day')
    await page.getByRole('button', { name: '次へ: 確かめる' }).click()
    await page.getByText(TITLE).first().waitFor()
    await look(officer.device, 'check')
  })

  it('after one more question and a last moment to take it back it goes out, with progress in numbers', async () => {
    const officer = phone('会長 山本')
    await officer.page.getByRole('button', { name: '送る', exact: true }).click()
    const question = officer.page.getByRole('alertdialog', { name: '送りますか' })
    await question.waitFor()
    await look(officer.device, 'publish-question')
    await question.getByRole('button', { name: /人に送る$/ }).click()
    await officer.page.getByRole('timer').waitFor()
    await look(officer.device, 'hold')
    // LINE takes nothing until somebody has seen the page say that it is sending.
    await line.switchFaults({ latencyMs: 60_000 })
    await officer.page.getByRole('button', { name: '今すぐ送る' }).click()
    await officer.page.getByText(/人に送信中$/).waitFor()
    await look(officer.device, 'sending')
    await line.switchFaults({ latencyMs: 0 })
    await officer.page.getByText(/^LINEで\d+人に送りました。$/).waitFor()
    await look(officer.device, 'sent')
    await officer.closesPage()
  })

  it('exactly the residents of the two blocks have the bubble, the newcomer among them', async () => {
    const delivered = requestsWith(TITLE, await line.ledger()).flatMap(({ shownTo }) => shownTo)
    expect(delivered.toSorted()).toEqual([...phonesIn(...BLOCKS), castId(NEWCOMER)].toSorted())
    for (const name of ['会長 山本', 'みどり', 'けんじ', NEWCOMER]) {
      await phone(name).bubble(TITLE).getByRole('button', { name: '確認しました' }).waitFor()
    }
    expect(await phone('Anna').bubble(TITLE).count()).toBe(0)
    await look(phones, 'phones')
  })

  it('a tap on 確認しました turns the household green on the officer’s page, which is never reloaded', async () => {
    const pocket = await openContext(browser, 'phone')
    office = await pocket.newPage()
    await signInByLine(office, `${service.url}/o`, '会長 山本')
    await office.getByRole('heading', { name: 'まだ届いていないお宅' }).waitFor()
    await look(office, 'office-home')
    await office.getByRole('link', { name: TITLE }).first().click()
    await office.getByRole('heading', { level: 1, name: TITLE }).waitFor()
    await office.evaluate(() => Object.assign(window, { open: 'since before the tap' }))
    await expect.poll(() => accountOn(office, AREA)).toEqual(books())
    await openBlock(office, '3班')
    const household = rowOf(office, nameOf(homeOf('けんじ')))
    await household.getByText('LINEで未読').waitFor()

    await phone('けんじ').tapsBubble(TITLE, '確認しました')
    await phone('けんじ').messages.filter({ hasText: 'ご家族の分もこれで済みです' }).waitFor()
    await household.getByText('LINEで確認').waitFor()
    await household.scrollIntoViewIfNeeded()
    await look(office, 'reach')
    await expect.poll(() => accountOn(office, AREA)).toEqual(books({ LINEで確認: 1, LINEで未読: -1 }))
    expect(await office.evaluate(() => Reflect.get(window, 'open'))).toBe('since before the tap')
  })

  it('the officer notes who got it on paper or by word and takes it back; the sums close every time', async () => {
    await openBlock(office, '1班')
    const name = nameOf(aHouseholdWithoutPhone('tsuda-minami-cho-1'))
    const household = rowOf(office, name)
    const note = (words: string) => office.getByRole('button', { name: `${name} ${words}`, exact: true }).click()
    const confirmed = { LINEで確認: 1, LINEで未読: -1 }
    const steps = [
      { tap: '紙で渡した', shows: '紙で渡した', account: books({ ...confirmed, 紙で渡した: 1, 届いていない: -1 }) },
      { tap: '元にもどす', shows: '届いていない', account: books(confirmed) },
      {
        tap: '口頭で伝えた',
        shows: '口頭で伝えた',
        account: books({ ...confirmed, 口頭で伝えた: 1, 届いていない: -1 }),
      },
      { tap: '元にもどす', shows: '届いていない', account: books(confirmed) },
      { tap: '紙で渡した', shows: '紙で渡した', account: books({ ...confirmed, 紙で渡した: 1, 届いていない: -1 }) },
    ]
    for (const { tap, shows, account } of steps) {
      await note(tap)
      await household.getByRole('paragraph').getByText(shows).first().waitFor()
      await expect.poll(() => accountOn(office, AREA)).toEqual(account)
    }
  })

  it('a resident opens 読む over the chat and finds the words and the picture, and enlarges it', async () => {
    const midori = phone('みどり')
    await midori.tapsBubble(TITLE, '読む')
    await midori.page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
    await midori.page.getByText('班長がうかがいます。').waitFor()
    await look(midori.device, 'reading')
    await midori.page.getByRole('button', { name: /大きく見る/ }).click()
    const enlarged = midori.page.getByRole('dialog', { name: 'お知らせの画像 1枚のうち1枚目' })
    await enlarged.getByRole('button', { name: '拡大' }).click()
    await expect.poll(() => enlarged.getByRole('status').textContent()).toBe('150%')
    const drawn = () => enlarged.getByRole('img').evaluate((image: HTMLImageElement) => image.naturalWidth)
    await expect.poll(drawn).toBeGreaterThan(0)
    await look(midori.device, 'enlarged')
    await enlarged.getByRole('button', { name: '閉じる' }).click()
    await midori.page.getByRole('button', { name: '確認しました' }).click()
    await midori.page.getByText('ご家族の分もこれで済みです').waitFor()
    await look(midori.device, 'confirmed')
    await midori.page.getByRole('button', { name: '押しまちがえた' }).click()
    await midori.page.getByRole('button', { name: '確認しました' }).click()
    await midori.page.getByText('ご家族の分もこれで済みです').waitFor()
    await midori.closesPage()
  })

  it('the city sees the same figures by district, and no names', async () => {
    const hall = await openContext(browser, 'desk')
    const city = await hall.newPage()
    await signInByLine(city, `${service.url}/c`, '市民活動課')
    const adoption = city.getByRole('table', { name: '校区ごとの数' }).getByRole('row', { name: '津田南校区' })
    const district = countIn('tsuda-minami')
    // 世帯 and 加入率 are of the whole district; here count the households on LINE, the newcomer's among them.
    await expect
      .poll(async () => (await adoption.getByRole('cell').allInnerTexts())[3])
      .toBe(String(district.onLine + 1))
    await look(city, 'city')

    const all = books({ LINEで確認: 2, LINEで未読: -2, 紙で渡した: 1, 届いていない: -1 })
    await expect.poll(() => accountOn(office, AREA)).toEqual(all)
    await city.goto(`${service.url}/c/circulars/${new URL(office.url()).pathname.split('/').at(-1)}`)
    await city.getByRole('heading', { name: '校区ごと' }).waitFor()
    await expect.poll(() => accountOn(city, '枚方市')).toEqual(all)
    await city.getByRole('link', { name: '津田南校区' }).click()
    await city.getByRole('heading', { name: '津田南校区のいま' }).waitFor()
    await expect.poll(() => accountOn(city, '津田南校区')).toEqual(all)
    expect(await city.getByText(nameOf(homeOf('けんじ'))).count()).toBe(0)
  })
})
