import { readFile } from 'node:fs/promises'
import { leave } from '@kairan/functions/residents/contract.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type RunningService, startService } from '../scripts/service/running-service.ts'
import { openBrowser, openContext } from './browser.ts'
import { apiOf } from './journey/hand-out.ts'
import { aNewcomer, heading, press, wordsOf } from './journey/newcomer.ts'
import { look, lookAtFailedTest } from './journey/pictures.ts'
import { comeSignedIn } from './journey/signing-in.ts'

describe('Settings', () => {
  let service: RunningService
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    ;[service, browser] = await Promise.all([startService(), openBrowser()])
    const context = await openContext(browser, 'phone')
    await comeSignedIn(context, service.url, 'けんじ')
    page = await context.newPage()
  })
  afterEach(({ task }) => lookAtFailedTest(task, { browser, service }))
  afterAll(async () => {
    await browser?.close()
    await service?.stop()
  })

  it('keep what somebody does without, and never offer to do without what is urgent', async () => {
    await page.goto(`${service.url}/r/settings`)
    const garbage = page.getByRole('switch', { name: 'ごみ' })
    const school = page.getByRole('switch', { name: '子ども・学校' })
    let kept = 0
    page.on('response', (answer) => {
      if (answer.request().method() === 'PATCH') kept += 1
    })
    await garbage.click()
    await school.click()
    await expect.poll(() => school.getAttribute('aria-checked')).toBe('false')
    await expect.poll(() => kept).toBe(2)
    await page.reload()
    await expect.poll(() => garbage.getAttribute('aria-checked')).toBe('false')
    await expect.poll(() => school.getAttribute('aria-checked')).toBe('false')
    expect(await page.getByRole('switch', { name: '緊急' }).count()).toBe(0)
    await page.getByText('命にかかわることがあるので').waitFor()
  })

  it('pause for a trip, and end it', async () => {
    await page.goto(`${service.url}/r/settings`)
    const day = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)
    await press(page, 'この日まで休む')
    await page.getByText('日にちを選んでください。').waitFor()
    await page.getByLabel('いつまで休みますか').fill(day)
    await press(page, 'この日まで休む')
    await page.getByText(/まで休んでいます。/).waitFor()
    await page.reload()
    await press(page, '休むのを終わりにする')
    await page.getByText('終わりにしました。これから、お知らせが届きます。').waitFor()
  })

  it('show everything that is kept, and give it as a file', async () => {
    await page.goto(`${service.url}/r/settings`)
    await page.getByRole('link', { name: '記録を見る' }).click()
    await heading(page, 'あなたについての記録').waitFor()
    await page.getByText('津田南町自治会 3班').first().waitFor()
    await look(page, 'record')
    const saving = page.waitForEvent('download')
    await press(page, 'ファイルに保存する')
    const file = await saving
    expect(file.suggestedFilename()).toBe('kairan-my-record.json')
    const kept: unknown = JSON.parse(await readFile(await file.path(), 'utf8'))
    expect(kept).toMatchObject({ sections: expect.any(Array), documents: expect.any(Object) })
    expect(JSON.stringify(kept)).toContain('tsuda-minami-cho-3-01')
  })

  it('remember furigana on this phone', async () => {
    await page.goto(`${service.url}/r/settings`)
    const furigana = page.getByRole('switch', { name: 'ふりがな' })
    await furigana.click()
    await page.reload()
    await expect.poll(() => furigana.getAttribute('aria-checked')).toBe('true')
  })

  it('lead to leaving, after which one can join again', async () => {
    const api = await apiOf(service.url, 'けんじ')
    await api.call(leave, {})
    await page.goto(`${service.url}/r/settings`)
    await page.getByRole('link', { name: '登録をはじめる' }).click()
    await heading(page, 'ことばを選んでください').waitFor()
  })

  it('family from elsewhere read along when a member invites them, until that is ended', async () => {
    const member = await openContext(browser, 'phone')
    await comeSignedIn(member, service.url, 'みどり')
    const settings = await member.newPage()
    await settings.goto(`${service.url}/r/settings`)
    await press(settings, '家族を招待する')
    const shown = await wordsOf(settings.getByText(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/))

    const far = await aNewcomer(browser, service.url, '東京の娘')
    await far.goto(`${service.url}/r/join?code=${shown.replace('-', '')}`)
    await press(far, /日本語で登録する/)
    await heading(far, '津田南町自治会 1班 2番に、ご家族がお住まいですね').waitFor()
    await press(far, 'はい')
    await press(far, '同意して登録する')
    await far.getByText(/押せるのは、ご家族が設定で許したときだけ/).waitFor()
    await far.getByRole('link', { name: 'お知らせを見る' }).click()
    await heading(far, 'お知らせ').waitFor()

    await settings.reload()
    const allowed = settings.getByRole('switch', { name: /離れた家族も/ })
    await allowed.click()
    await expect.poll(() => allowed.getAttribute('aria-checked')).toBe('true')
    await look(settings, 'settings-family')
    await press(settings, '読むのを終わりにする')
    await settings.getByRole('dialog').getByRole('button', { name: '終わりにする', exact: true }).click()
    await settings.getByText('今は、だれもいません。').waitFor()
    await far.reload()
    await heading(far, 'まだ登録がお済みではありません').waitFor()
    await Promise.all([member.close(), far.context().close()])
  })
})
