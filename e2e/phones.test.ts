import { castId } from '@kairan/functions/seed/cast.ts'
import type { Browser, Frame, Page } from 'playwright-core'
import QRCode from 'qrcode'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type RunningService, startService } from '../scripts/service/running-service.ts'
import { openBrowser, openContext } from './browser.ts'
import { inspect } from './journey/inspect.ts'
import { openPhones, type PhoneOnPage, phoneOf } from './journey/phones-page.ts'
import { look, lookAtFailedTest } from './journey/pictures.ts'

const SETTINGS = 'https://liff.line.me/2000000001-kairan00/r/settings?from=qr'
const ACCOUNT = 'https://line.me/R/ti/p/%40hirakata-kairan'
const NEWCOMER = 'これから登録する人'

/** The page that is open over this phone's chat, where a test may ask LINE's app what a page of ours asks it. */
const frameOf = async (phone: PhoneOnPage): Promise<Frame> => {
  const element = await phone.device.locator('iframe').elementHandle()
  const frame = await element?.contentFrame()
  if (!frame) throw new Error('no page is open')
  return frame
}

/** Asks LINE's app something, as a page of ours does: `what` is an expression about `liff`. */
const asksLine = async (phone: PhoneOnPage, what: string): Promise<unknown> =>
  (await frameOf(phone)).evaluate(
    `import('/simulator/liff.js').then(async ({ default: liff }) => {
      await liff.init({ liffId: '2000000001-kairan00' })
      return ${what}
    })`,
  )

describe('The phones', () => {
  let service: RunningService
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    ;[service, browser] = await Promise.all([startService(), openBrowser()])
    page = await (await openContext(browser, 'desk')).newPage()
    await openPhones(page, service.url, ['みどり', 'Anna', NEWCOMER])
  })
  afterEach(({ task }) => lookAtFailedTest(task, { browser, service }))
  afterAll(async () => {
    await browser?.close()
    await service?.stop()
  })

  it('open a page by a QR code, typed or photographed, in place and signed in, without being a friend', async () => {
    const newcomer = phoneOf(page, NEWCOMER)
    const scanned = async () => {
      await newcomer.page.getByRole('heading', { level: 1 }).waitFor()
      const address = async () => (await frameOf(newcomer)).url().replace(/#.*/, '')
      await expect.poll(address).toBe(`${service.url}/r/settings?from=qr`)
      await newcomer.closesPage()
    }
    await newcomer.scans(SETTINGS)
    await scanned()
    await newcomer.scans(await QRCode.toBuffer(`${service.url}/r/settings?from=qr`))
    await scanned()
    await newcomer.scans(await QRCode.toBuffer(SETTINGS, { margin: 0 }))
    await scanned()
    await newcomer.device.getByRole('button', { name: '友だちに追加' }).waitFor()
  })

  it('say so when a picture holds no QR code, or the code no address', async () => {
    const newcomer = phoneOf(page, NEWCOMER)
    await newcomer.scans(await newcomer.device.screenshot())
    await newcomer.device.getByText('この画像の中に、QRコードが見つかりませんでした。').waitFor()
    await newcomer.closesPage()
    await newcomer.scans('K7Q2-M4XB')
    await newcomer.device.getByText('このリンクは、この画面では開けません。').waitFor()
  })

  it('pass a message on: it stands in the other phone with who sent it, and its link opens there', async () => {
    const midori = phoneOf(page, 'みどり')
    const anna = phoneOf(page, 'Anna')
    await midori.scans(SETTINGS)
    await midori.page.getByRole('heading', { level: 1 }).waitFor()
    const text = `いっしょに読みましょう\n${SETTINGS}`
    const answer = asksLine(midori, `liff.shareTargetPicker(${JSON.stringify([{ type: 'text', text }])})`)
    await midori.device.getByRole('searchbox', { name: 'お名前でさがす' }).fill('Anna')
    await look(midori.device, 'share')
    await midori.device.getByRole('list', { name: '送る相手' }).getByRole('button', { name: /Anna/ }).click()
    expect(await answer).toEqual({ status: 'success' })
    await midori.device.getByText('Annaさんに送りました。').waitFor()
    await midori.closesPage()

    const bubble = anna.messages.filter({ hasText: 'いっしょに読みましょう' })
    await bubble.getByText('みどりさんから').waitFor()
    await look(anna.device, 'shared')
    await bubble.getByRole('link', { name: /liff\.line\.me/ }).click()
    await anna.page.getByRole('heading', { level: 1 }).waitFor()
    await anna.closesPage()
  })

  it('become a friend by the account’s card, also over a page, which learns of it', async () => {
    const newcomer = phoneOf(page, NEWCOMER)
    await newcomer.scans(SETTINGS)
    await newcomer.page.getByRole('heading', { level: 1 }).waitFor()
    const friendship = () => asksLine(newcomer, 'liff.getFriendship()')
    expect(await friendship()).toEqual({ friendFlag: false })
    await asksLine(newcomer, `liff.openWindow({ url: '${ACCOUNT}' })`)
    await newcomer.device.getByRole('button', { name: '追加', exact: true }).click()
    await newcomer.device.getByText('友だちです。').waitFor()
    await expect.poll(friendship).toEqual({ friendFlag: true })
    await newcomer.device.getByRole('button', { name: 'ページに戻る' }).click()
    await newcomer.closesPage()
    // The account greets its new friend.
    await newcomer.messages.first().waitFor()
  })

  it('for everybody: the camera, passing on, the account’s card', async () => {
    const midori = phoneOf(page, 'みどり')
    await page.goto(`${service.url}/simulator?phones=${castId('みどり')}`)
    await midori.device.getByRole('button', { name: 'QRコードを読み取る' }).click()
    await inspect(page, 's-scan')
    await midori.closesPage()
    await midori.scans(ACCOUNT)
    await midori.device.getByRole('dialog', { name: '友だち追加' }).waitFor()
    await inspect(page, 's-account')
  })
})
