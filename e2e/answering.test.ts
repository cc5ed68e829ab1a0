import { changeMe } from '@kairan/functions/residents/contract.ts'
import { inviteWatcher } from '@kairan/functions/residents/family/contract.ts'
import { join } from '@kairan/functions/residents/joining/contract.ts'
import { CONSENT_VERSION } from '@kairan/functions/residents/resident.ts'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Api } from '../scripts/service/api.ts'
import { type RunningService, startService } from '../scripts/service/running-service.ts'
import { openBrowser, openContext } from './browser.ts'
import { apiOf, handOut } from './journey/hand-out.ts'
import { pressOn, tabTo } from './journey/keyboard.ts'
import { choose } from './journey/newcomer.ts'
import { look, lookAtFailedTest } from './journey/pictures.ts'
import { comeSignedIn } from './journey/signing-in.ts'
import { wholeCircular } from './journey/whole-circular.ts'
import { japaneseOutsideOf } from './journey/words-on-page.ts'

const TITLE = '秋の一斉清掃のお知らせ'

describe('What a circular asks', () => {
  let service: RunningService
  let browser: Browser
  let officer: Api
  let circularId: string
  let context: BrowserContext

  beforeAll(async () => {
    ;[service, browser] = await Promise.all([startService(), openBrowser()])
    officer = await apiOf(service.url, '会長 山本')
    circularId = await handOut(officer, wholeCircular(TITLE), { sheet: true })
  })
  afterEach(async ({ task }) => {
    await lookAtFailedTest(task, { browser, service })
    await context?.close()
  })
  afterAll(async () => {
    await browser?.close()
    await service?.stop()
  })

  const opens = async (name: string, id = circularId): Promise<Page> => {
    context = await openContext(browser, 'phone')
    await comeSignedIn(context, service.url, name)
    const page = await context.newPage()
    await page.goto(`${service.url}/r/circulars/${id}`)
    await page.locator('h1').waitFor()
    return page
  }

  it('is answered for the household, seen again by the next of the family, and changed', async () => {
    const page = await opens('みどり')
    await page.getByRole('link', { name: /までにお答えください/ }).click()
    await page.getByRole('button', { name: '答えを送る' }).click()
    await expect.poll(() => page.getByText('どれか1つを選んでください。').count()).toBe(2)
    const coming = page.getByRole('group', { name: '清掃に来られますか' })
    await coming.locator('label', { hasText: '参加します' }).click()
    await coming.getByRole('button', { name: '1人増やす' }).click()
    await coming.getByRole('textbox').fill('３０')
    await choose(page, 'radio', 'おにぎり')
    await choose(page, 'checkbox', '片づけ')
    await page.getByRole('button', { name: '答えを送る' }).click()
    await page.getByText('8人までにしてください。').waitFor()
    await look(page, 'answer-wrong-phone')
    await coming.getByRole('textbox').fill('３')
    await page.getByRole('textbox', { name: 'ご意見がありましたら' }).fill('朝は少し遅れます。')

    await page.route('**/answer', (route) => route.abort())
    await page.getByRole('button', { name: '答えを送る' }).click()
    await page.getByText('入れた内容は、そのまま残っています。').waitFor()
    await page.unroute('**/answer')
    await page.getByRole('button', { name: '答えを送る' }).click()
    await page.getByText('答えを受け取りました。').waitFor()
    await look(page, 'answered-phone')
    // Whoever answers has read it.
    await page.getByText('ご家族の分も、確認が済んでいます').waitFor()
    await page.getByRole('button', { name: '確認しました' }).waitFor({ state: 'detached' })

    await page.reload()
    await page.getByText('参加します（3人）').waitFor()
    await page.getByText('朝は少し遅れます。').waitFor()
    await page.getByRole('button', { name: '答えを変える' }).click()
    await choose(page, 'radio', '参加しません')
    await page.getByRole('button', { name: '答えを送る' }).click()
    await page.getByText('参加しません', { exact: true }).waitFor()
  })

  it('is answered in Vietnamese, and says in Korean that nobody has written it so', async () => {
    const kenji = await apiOf(service.url, 'けんじ')
    await kenji.call(changeMe, { body: { language: 'vi' } })
    const page = await opens('けんじ')
    await page.getByRole('heading', { level: 1, name: 'Tổng vệ sinh mùa thu' }).waitFor()
    // The officer has put the words into Vietnamese, not the questions: they stand there in Japanese.
    await page.getByRole('group', { name: '清掃に来られますか' }).locator('label', { hasText: 'Không' }).click()
    await choose(page, 'radio', 'いりません')
    await page.getByRole('button', { name: 'Gửi trả lời' }).click()
    await page.getByText('Đã nhận câu trả lời').waitFor()
    expect(await japaneseOutsideOf(page.locator('body'))).toEqual([])
    await look(page, 'answer-vietnamese-phone')

    await kenji.call(changeMe, { body: { language: 'ko' } })
    await page.reload()
    await page.getByText('아직 한국어로 쓰인 것이 없어').waitFor()
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
  })

  it('is confirmed, taken back and answered by keyboard alone', async () => {
    const page = await opens('班長 田村')
    await pressOn(page, page.locator('summary'))
    await pressOn(page, page.getByRole('switch', { name: 'ふりがな' }), ' ')
    await page.locator('rt').first().waitFor()
    const confirm = page.getByRole('button', { name: '確認しました' })
    await pressOn(page, confirm)
    await page.getByText('ご家族の分もこれで済みです').waitFor()
    await pressOn(page, page.getByRole('button', { name: '押しまちがえた' }))
    await confirm.waitFor()
    await pressOn(page, page.getByRole('link', { name: /までにお答えください/ }))
    await tabTo(page, page.getByRole('radio', { name: '参加します' }))
    await page.keyboard.press(' ')
    await pressOn(page, page.getByRole('button', { name: '1人増やす' }))
    await tabTo(page, page.getByRole('radio', { name: '幕の内' }))
    await page.keyboard.press('ArrowDown')
    await pressOn(page, page.getByRole('button', { name: '答えを送る' }))
    await page.getByText('参加します（2人）').waitFor()
    await page.getByRole('definition').filter({ hasText: 'おにぎり' }).waitFor()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toContain('答えを受け取りました。')
  })

  it('tells family from elsewhere why they are not asked to confirm and to answer', async () => {
    const { code } = await (await apiOf(service.url, 'みどり')).call(inviteWatcher)
    const daughter = await apiOf(service.url, 'これから登録する人')
    const where = { kind: 'code' as const, code }
    await daughter.call(join, { body: { language: 'ja', where, consentVersion: CONSENT_VERSION } })
    const plain = await handOut(officer, { title: '古紙回収のお知らせ', audience: ['tsuda-minami-cho'] })
    const page = await opens('これから登録する人', plain)
    await page.getByText('「確認しました」は、お住まいのご家族にお願いしています。').waitFor()
    expect(await page.getByRole('button', { name: '確認しました' }).count()).toBe(0)
    await page.goto(`${service.url}/r/circulars/${circularId}`)
    await page.getByText('このお宅の答えは、お住まいのご家族にお願いしています。').waitFor()
    expect(await page.getByRole('button', { name: '答えを送る' }).count()).toBe(0)
  })
})
