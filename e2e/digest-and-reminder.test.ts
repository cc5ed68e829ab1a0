import { recordReceipt } from '@kairan/functions/circulars/contract.ts'
import { publishCircular } from '@kairan/functions/circulars/handing-out/contract.ts'
import { castId } from '@kairan/functions/seed/cast.ts'
import type { AcceptedRequest, LineAction } from '@kairan/simulator/control-contract.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Api } from '../scripts/service/api.ts'
import { actionsIn, type Phones, phonesAt } from '../scripts/service/phones.ts'
import { type RunningService, startService } from '../scripts/service/running-service.ts'
import { openBrowser, openContext } from './browser.ts'
import { requestsWith } from './journey/deliveries.ts'
import { clearOfTheFullHour } from './journey/full-hour.ts'
import { apiOf, draftBy, handOut } from './journey/hand-out.ts'
import { inspect } from './journey/inspect.ts'
import { joins } from './journey/joining.ts'
import { pagesOfPeople } from './journey/pages-of-people.ts'
import { openPhones, phoneOf } from './journey/phones-page.ts'
import { look, lookAtFailedTest } from './journey/pictures.ts'
import { homeOf, phonesIn, town } from './journey/town.ts'

const OFFICER = '会長 山本'
const ASSOCIATION = 'tsuda-minami-cho'
const FIRST = `${ASSOCIATION}-1`
const THIRD = `${ASSOCIATION}-3`
/** The code of 3班 5番, which the demo shows. */
const CODE = 'TSUD-A35A'

describe('What follows the first push', () => {
  let service: RunningService
  let browser: Browser
  let officer: Api
  let line: Phones
  const open = pagesOfPeople(() => ({ service, browser }))
  const press = (page: Page, name: string | RegExp) =>
    page.getByRole('button', { name, exact: true, disabled: false }).click()
  const question = (page: Page) => page.getByRole('alertdialog')

  /** What was pushed since the ledger had this length. */
  const pushedSince = async (length: number): Promise<AcceptedRequest[]> =>
    (await line.ledger()).slice(length).filter(({ kind }) => kind === 'multicast')

  beforeAll(async () => {
    ;[service, browser] = await Promise.all([startService(), openBrowser()])
    line = phonesAt(service.url)
    officer = await apiOf(service.url, OFFICER)
  })
  afterEach(({ task }) => lookAtFailedTest(task, { browser, service }))
  afterAll(async () => {
    await browser?.close()
    await service?.stop()
  })

  it('three circulars for the digest go out as one message, in which everybody finds exactly their own', async () => {
    await clearOfTheFullHour()
    const titles = { everybody: 'みなさんへの回覧', first: '1班への回覧', third: '3班への回覧' }
    const forDigest = async (title: string, audience: string[]) => {
      const circularId = await draftBy(officer, { title, audience })
      await officer.call(publishCircular, { params: { circularId }, body: { timing: { kind: 'digest' } } })
    }
    const before = (await line.ledger()).length
    await forDigest(titles.first, [FIRST])
    await forDigest(titles.third, [THIRD])
    const everybodys = await draftBy(officer, { title: titles.everybody, audience: [ASSOCIATION] })
    const page = await open(OFFICER, `/o/circulars/${everybodys}/edit?step=when`)
    await page.getByText(/のまとめ便で送る/).click()
    await press(page, '次へ: 確かめる')
    await press(page, '送る')
    await press(page, 'まとめ便に入れる')
    await page.getByRole('heading', { name: /津田南町自治会のまとめ便で送ります$/ }).waitFor()

    await page.goto(`${service.url}/o`)
    const digest = page.locator('section', { has: page.getByRole('heading', { name: '次のまとめ便' }) })
    await digest.getByText(/3件をまとめて送ります。$/).waitFor()
    const inDigest = async () => (await digest.getByRole('link').allInnerTexts()).toSorted()
    await expect.poll(inDigest).toEqual(Object.values(titles).toSorted())
    await inspect(page, 'o-home-digest')
    await press(page, '今すぐ送る')
    await question(page).waitFor()
    await inspect(page, 'o-digest-question')
    expect(await pushedSince(before)).toEqual([])
    await press(page, '3件をまとめて送る')
    await digest.getByText(/いま入っている回覧はありません。$/).waitFor()
    await page.getByRole('link', { name: titles.third }).first().click()
    await page.getByText(/^LINEで\d+人に送りました。$/).waitFor()

    const pushed = await pushedSince(before)
    const shownTo = pushed.flatMap((request) => request.shownTo).toSorted()
    expect(shownTo).toEqual(phonesIn(ASSOCIATION).toSorted())
    const got = (title: string) => requestsWith(title, pushed).flatMap((request) => request.shownTo)
    expect(got(titles.everybody).toSorted()).toEqual(shownTo)
    expect(got(titles.first).toSorted()).toEqual(phonesIn(FIRST).toSorted())
    expect(got(titles.third).toSorted()).toEqual(phonesIn(THIRD).toSorted())
    expect(pushed.every(({ messages }) => messages.length === 1)).toBe(true)

    const phones = await (await openContext(browser, 'desk')).newPage()
    await openPhones(phones, service.url, ['けんじ', 'Anna'])
    const kenji = phoneOf(phones, 'けんじ')
    const carousel = kenji.messages.filter({ hasText: titles.third })
    await carousel.waitFor()
    await carousel.getByText(titles.everybody).waitFor()
    expect(await carousel.locator('.bubble').count()).toBe(2)
    await look(kenji.device, 'digest')
    await phoneOf(phones, 'Anna').bubble(titles.everybody).waitFor()
    expect(await phoneOf(phones, 'Anna').bubble(titles.third).count()).toBe(0)
    await kenji.tapsBubble(titles.third, '確認しました')
    await kenji.messages.filter({ hasText: 'ご家族の分もこれで済みです' }).waitFor()
    await phones.context().close()
    await page.getByRole('row', { name: /LINEで確認 1/ }).waitFor()
  })

  it('a reminder by hand says its number first and reaches only households that have confirmed by no means', async () => {
    const title = 'まだの方に知らせる回覧'
    const circularId = await handOut(officer, { title, audience: [THIRD] })
    const first = requestsWith(title, await line.ledger()).length
    // Whoever waits to be put to a household is not counted in one, and not reminded.
    const members = town.residents.filter((resident) => livesIn(THIRD)(resident) && resident.standing === 'member')
    const onPaper = members.find((resident) => !livesIn(homeOf('けんじ'))(resident))
    const householdId = onPaper?.householdId ?? ''
    await line.tap(castId('けんじ'), await confirmButton(line, castId('けんじ')))
    await officer.call(recordReceipt, { params: { circularId, householdId }, body: { via: 'paper' } })
    const unread = members.filter((resident) => !livesIn(homeOf('けんじ'))(resident) && !livesIn(householdId)(resident))
    const households = new Set(unread.map((resident) => resident.householdId)).size

    const page = await open(OFFICER, `/o/circulars/${circularId}`)
    const figure = (label: string) => page.locator('dl > div', { hasText: label }).last()
    await figure('LINEで知らせる世帯').getByText(`${households}世帯`).waitFor()
    await figure('お知らせが届く電話').getByText(`${unread.length}台`).waitFor()
    await press(page, 'まだの世帯に知らせる')
    await question(page).waitFor()
    await inspect(page, 'o-remind-question')
    expect(requestsWith(title, await line.ledger())).toHaveLength(first)
    await press(page, `${unread.length}台に知らせる`)
    await page.getByText(`${households}世帯(${unread.length}台)に送りました`).waitFor()
    await page.getByText('今日は、もう知らせました。', { exact: false }).waitFor()
    await inspect(page, 'o-reminded')

    const reminded = async () =>
      requestsWith(title, await line.ledger())
        .slice(first)
        .flatMap(({ shownTo }) => shownTo)
        .toSorted()
    await expect.poll(reminded).toEqual(unread.map(({ lineUserId }) => lineUserId).toSorted())
  })

  it('a circular that was taken back is put right for exactly those who got it', async () => {
    const title = 'もちつき大会のお知らせ'
    const circularId = await handOut(officer, { title, audience: [THIRD] })
    const newcomer = await joins(line, 'これから登録する人', CODE)
    const page = await open(OFFICER, `/o/circulars/${circularId}`)
    await press(page, 'この回覧を取り下げる')
    await question(page).getByLabel('理由').fill('日にちがまちがっていました。')
    await press(page, '取り下げる')
    await page.getByText('理由: 日にちがまちがっていました。').waitFor()
    await inspect(page, 'o-withdrawn')

    await press(page, '訂正のお知らせを書く')
    await page.getByLabel('文章').fill('正しくは、12月20日(日)です。')
    await page.getByText(/に保存しました/).waitFor()
    await page.goto(`${page.url()}?step=check`)
    const corrected = `【訂正】${title}`
    await press(page, '送る')
    await press(page, /人に送る$/)
    await press(page, '今すぐ送る')
    await page.getByText(/^LINEで\d+人に送りました。$/).waitFor()
    await inspect(page, 'o-correction')
    const got = requestsWith(corrected, await line.ledger()).flatMap(({ shownTo }) => shownTo)
    expect(got.toSorted()).toEqual(phonesIn(THIRD).toSorted())
    expect(got).not.toContain(newcomer)

    await page.getByRole('link', { name: `取り下げた「${title}」の訂正です。` }).click()
    await page.getByText('理由: 日にちがまちがっていました。').waitFor()
    await page.getByRole('link', { name: corrected }).waitFor()
    await page.getByRole('button', { name: '訂正のお知らせを書く' }).waitFor({ state: 'detached' })
    await inspect(page, 'o-corrected')
  })
})

type Neighbour = (typeof town.residents)[number]

/** Whether somebody lives in an area or a household. */
const livesIn =
  (placeId: string) =>
  ({ areaId, ancestorIds, householdId }: Neighbour): boolean =>
    [areaId, householdId, ...ancestorIds].includes(placeId)

/** 「確認しました」 under the newest message of a phone, in whatever language it is. */
const confirmButton = async (line: Phones, userId: string): Promise<LineAction> => {
  const action = actionsIn((await line.received(userId)).at(-1)?.message).find(({ type }) => type === 'postback')
  if (!action) throw new Error('the newest message has no button that confirms')
  return action
}
