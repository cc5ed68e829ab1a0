import { demoTown } from '@kairan/functions/seed/demo-town.ts'
import { languageNames } from '@kairan/web/src/texts/languages.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Api } from '../scripts/service/api.ts'
import { type RunningService, startService } from '../scripts/service/running-service.ts'
import { openBrowser, openContext } from './browser.ts'
import { apiOf, handOut } from './journey/hand-out.ts'
import { pressOn, tabTo } from './journey/keyboard.ts'
import { aNewcomer, heading, press } from './journey/newcomer.ts'
import { openPhones, phoneOf } from './journey/phones-page.ts'
import { look, lookAtFailedTest } from './journey/pictures.ts'
import { signInByLine } from './journey/signing-in.ts'
import { japaneseOutsideOf } from './journey/words-on-page.ts'

const { code } = demoTown().invitation
const SHEET = `/r/join?code=${code}`
const HOME = '津田南町自治会 3班 5番'

describe('Joining by the page', () => {
  let service: RunningService
  let browser: Browser
  let officer: Api

  beforeAll(async () => {
    ;[service, browser] = await Promise.all([startService(), openBrowser()])
    officer = await apiOf(service.url, '会長 山本')
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

  it('is three taps from the sheet in LINE, and becoming a friend when that is missing', async () => {
    const desk = await (await openContext(browser, 'desk')).newPage()
    const name = 'これから登録する人'
    await openPhones(desk, service.url, [name, '会長 山本'])
    const phone = phoneOf(desk, name)
    await phone.scans(`https://liff.line.me/2000000001-kairan00${SHEET}`)
    await press(phone.page, /日本語で登録する/)
    await heading(phone.page, `${HOME}のお宅ですね`).waitFor()
    await look(phone.device, 'join-home')
    await press(phone.page, 'はい')
    await heading(phone.page, '登録の前に、お読みください').waitFor()
    await press(phone.page, '同意して登録する')
    await heading(phone.page, '登録が終わりました').waitFor()

    await look(phone.device, 'join-friend-missing')
    await phone.page.getByRole('link', { name: '友だちに追加する' }).click()
    await phone.device.getByRole('button', { name: '追加', exact: true }).click()
    await phone.device.getByRole('button', { name: 'ページに戻る' }).click()
    await phone.page.getByText('友だちに追加されました。お知らせが届きます。').waitFor()
    await phone.page.getByRole('link', { name: 'お知らせを見る' }).click()
    await heading(phone.page, 'お知らせ').waitFor()
    await phone.closesPage()

    const title = '古紙回収の日が変わります'
    await handOut(officer, { title, audience: ['tsuda-minami-cho-3'], category: 'garbage' })
    await phone.bubble(title).waitFor()
    await desk.context().close()
  })

  it('goes back, survives being loaded again, and says where somebody is registered already', async () => {
    // Outside LINE one signs in first, and the number is still there afterwards.
    const page = await (await openContext(browser, 'phone')).newPage()
    await signInByLine(page, service.url + SHEET, '市民活動課')
    await press(page, /日本語で登録する/)
    await press(page, 'ちがいます')
    await heading(page, '番号を確かめてください').waitFor()
    await page.goBack()
    await press(page, 'はい')
    await heading(page, '登録の前に、お読みください').waitFor()
    await page.reload()
    await press(page, '同意して登録する')
    await heading(page, '登録が終わりました').waitFor()
    const again = await page.context().newPage()
    await again.goto(service.url + SHEET)
    await heading(again, 'もう登録が済んでいます').waitFor()
    await again.getByText(HOME).waitFor()
    await page.context().close()
  })

  it.each([
    {
      name: 'Emma',
      words: {
        language: /Register in English/,
        home: /your household\?$/,
        yes: 'Yes',
        consent: 'Please read this before you register',
        agree: 'Agree and register',
        done: 'You are registered',
        settings: 'Settings',
        leave: 'Cancel my registration',
        next: 'Continue',
        sure: 'Cancel and delete',
        left: 'Your registration is cancelled',
      },
    },
    {
      name: 'Minh',
      words: {
        language: /Đăng ký bằng tiếng Việt/,
        home: /nhà của quý vị không\?$/,
        yes: 'Đúng',
        consent: 'Vui lòng đọc trước khi đăng ký',
        agree: 'Đồng ý và đăng ký',
        done: 'Đã đăng ký xong',
        settings: 'Cài đặt',
        leave: 'Tôi muốn hủy đăng ký',
        next: 'Tiếp tục',
        sure: 'Hủy đăng ký và xóa',
        left: 'Quý vị đã hủy đăng ký',
      },
    },
  ])('and leaving again are in the language that was chosen: $name', async ({ name, words }) => {
    const page = await somebody(name, SHEET)
    const untranslated = async () => {
      const words = await japaneseOutsideOf(page.locator('body'))
      return words.filter((word) => word !== languageNames.zh)
    }
    await press(page, words.language)
    await heading(page, words.home).waitFor()
    expect(await untranslated()).toEqual([])
    await look(page, `join-home-${name}`)
    await press(page, words.yes)
    await heading(page, words.consent).waitFor()
    expect(await untranslated()).toEqual([])
    await press(page, words.agree)
    await heading(page, words.done).waitFor()
    expect(await untranslated()).toEqual([])

    await page.goto(`${service.url}/r/settings`)
    await heading(page, words.settings).waitFor()
    expect(await untranslated()).toEqual([])
    await press(page, words.leave)
    await press(page, words.next)
    await press(page, words.sure)
    await heading(page, words.left).waitFor()
    expect(await untranslated()).toEqual([])
    await page.context().close()
  })

  it('can be done by keyboard alone', async () => {
    const page = await somebody('キーボードの人', '/r/join')
    await pressOn(page, page.getByRole('button', { name: /日本語で登録する/ }).first())
    await pressOn(page, page.getByRole('button', { name: '紙の番号を入れる' }))
    await tabTo(page, page.getByRole('textbox'))
    await page.keyboard.type('tsud-a35a')
    await page.keyboard.press('Enter')
    await pressOn(page, page.getByRole('button', { name: 'はい' }))
    await pressOn(page, page.getByRole('button', { name: '同意して登録する' }))
    const done = heading(page, '登録が終わりました')
    await done.waitFor()
    // Whoever does not see it is told: the heading has the focus.
    await expect.poll(() => done.evaluate((element) => element === document.activeElement)).toBe(true)
    await pressOn(page, page.getByRole('link', { name: 'お知らせを見る' }))
    await heading(page, 'お知らせ').waitFor()
    await page.context().close()
  })
})
