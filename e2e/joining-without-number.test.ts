import { displayCode, invitationCode } from '@kairan/functions/households/invitation-code.ts'
import { demoTown } from '@kairan/functions/seed/demo-town.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type RunningService, startService } from '../scripts/service/running-service.ts'
import { openBrowser } from './browser.ts'
import { aNewcomer, heading, press, wordsOf } from './journey/newcomer.ts'
import { look, lookAtFailedTest } from './journey/pictures.ts'

const { code } = demoTown().invitation

describe('Joining when the number is missing or wrong', () => {
  let service: RunningService
  let browser: Browser

  beforeAll(async () => {
    ;[service, browser] = await Promise.all([startService(), openBrowser()])
  })
  afterEach(({ task }) => lookAtFailedTest(task, { browser, service }))
  afterAll(async () => {
    await browser?.close()
    await service?.stop()
  })

  const somebody = async (name: string, path: string): Promise<Page> => {
    const page = await aNewcomer(browser, service.url, name)
    await page.goto(service.url + path)
    return page
  }

  it('works without a number: from the list, for somebody in no association', async () => {
    const page = await somebody('自治会の外の人', '/r')
    await page.getByRole('link', { name: '登録をはじめる' }).click()
    await press(page, /日本語で登録する/)
    await press(page, '番号がない')
    await press(page, '香里校区')
    await press(page, /自治会に入っていない/)
    await page.getByText('香里校区', { exact: true }).waitFor()
    await press(page, '同意して登録する')
    await heading(page, '登録が終わりました').waitFor()
    await page.getByText('市と香里校区のお知らせがLINEに届きます。').waitFor()
    await page.context().close()
  })

  it('works without a number: by postal code, and the officer finds the four digits', async () => {
    const page = await somebody('紙をなくした人', '/r/join')
    await press(page, /日本語で登録する/)
    await press(page, '番号がない')
    const field = page.getByRole('textbox', { name: '郵便番号（7けた）' })
    await field.fill('573')
    await press(page, 'さがす')
    await page.getByText('郵便番号は、7けたの数字です。').waitFor()
    await field.fill('５７３ー０１２５')
    await press(page, 'さがす')
    await press(page, /^津田南町自治会/)
    await press(page, '2班')
    await press(page, '同意して登録する')
    await heading(page, '登録が終わりました').waitFor()
    const digits = await wordsOf(page.getByText(/^\d{4}$/))
    await look(page, 'join-digits')
    await page.goto(`${service.url}/r/settings`)
    await page.getByText(digits, { exact: true }).waitFor()
    await page.context().close()
  })

  it('shows what is near on a map and says so when the phone does not tell where it is', async () => {
    const page = await somebody('地図の人', '/r/join')
    await press(page, /日本語で登録する/)
    await press(page, '番号がない')
    await press(page, '今いる場所からさがす')
    await page.getByText(/今いる場所は、使わない設定/).waitFor()
    await press(page, '地図で選ぶ')
    const map = page.locator('.district-map')
    await map.getByText('樟葉校区').waitFor()
    await map.click({ position: { x: 150, y: 200 } })
    await page.getByText('この中から選んでください').waitFor()
    await look(page, 'join-map')
    await page.context().close()
  })

  it('keeps what was typed when there is no network, and waits after too many wrong numbers', async () => {
    const page = await somebody('まちがえる人', '/r/join')
    await press(page, /日本語で登録する/)
    await press(page, '紙の番号を入れる')
    const field = page.getByRole('textbox', { name: '登録番号（8文字）' })
    await field.fill('tsuda35b')
    await press(page, '次へ進む')
    await page.getByText('1文字ずつ見くらべてください').waitFor()
    await field.fill('ｔｓｕｄ ａ35ａ')
    await page.getByText(`読み取った番号：${displayCode(code)}`).waitFor()
    await page.context().setOffline(true)
    await press(page, '次へ進む')
    await page.getByText('入れた番号は、そのまま残っています。').waitFor()
    await page.context().setOffline(false)
    expect(await field.inputValue()).toBe('ｔｓｕｄ ａ35ａ')

    for (const stem of ['AAAAAAA', 'BBBBBBB', 'CCCCCCC', 'DDDDDDD', 'EEEEEEE']) {
      await field.fill(invitationCode(stem))
      const answer = page.waitForResponse('**/api/join/place')
      await press(page, '次へ進む')
      await answer
    }
    await page.getByRole('alert').getByText('10分ほど待ってから').waitFor()
    await look(page, 'join-paused')
    await page.getByRole('alert').getByRole('button', { name: '番号がない' }).click()
    await heading(page, 'お住まいの所をさがします').waitFor()
    await page.context().close()
  })

  it('moves somebody to a new home, and what came before can still be read', async () => {
    const page = await somebody('引っ越す人', '/r/join')
    await press(page, /日本語で登録する/)
    await press(page, '番号がない')
    await press(page, '樟葉校区')
    await press(page, /自治会に入っていない/)
    await press(page, '同意して登録する')
    await heading(page, '登録が終わりました').waitFor()
    await page.goto(`${service.url}/r/settings`)
    await page.getByRole('link', { name: /引っ越した/ }).click()
    await heading(page, 'お引っ越しですか').waitFor()
    await look(page, 'join-moving')
    await press(page, '紙の番号を入れる')
    await page.getByRole('textbox').fill(code)
    await press(page, '次へ進む')
    await press(page, 'はい')
    await page.getByText('樟葉校区の登録は終わります。').waitFor()
    await press(page, '同意して登録する')
    await heading(page, 'お引っ越しの登録が終わりました').waitFor()
    await page.goto(`${service.url}/r/settings`)
    await page.getByRole('heading', { name: '前に住んでいたところ' }).waitFor()
    await page.context().close()
  })
})
