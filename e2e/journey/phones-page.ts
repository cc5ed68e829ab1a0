import { castId } from '@kairan/functions/seed/cast.ts'
import type { FrameLocator, Locator, Page } from 'playwright-core'

/** One person's phone on the page of phones, used by the names of what is seen and by nothing else. */
export interface PhoneOnPage {
  /** The phone as a whole. */
  device: Locator
  /** What stands in the chat, newest last. */
  messages: Locator
  /** The bubbles with these words. */
  bubble(words: string): Locator
  /** Taps a button of the bubble with these words. */
  tapsBubble(words: string, label: string): Promise<void>
  becomesFriend(): Promise<void>
  /** Holds the camera over a QR code: what it says, or a picture of it. */
  scans(code: string | Buffer): Promise<void>
  says(text: string): Promise<void>
  /** Taps a quick reply under the newest message. */
  taps(label: string): Promise<void>
  /** Taps a place of the rich menu. */
  tapsMenu(label: string): Promise<void>
  /** The page opened over the chat. */
  page: FrameLocator
  closesPage(): Promise<void>
}

export const phoneOf = (page: Page, name: string): PhoneOnPage => {
  const device = page.getByRole('region', { name: `${name}さんの電話`, exact: true })
  const chips = device.getByRole('group', { name: 'すぐに返事をする' })
  const bubble = (words: string) => device.locator('.bubble', { hasText: words })
  return {
    device,
    messages: device.locator('.message'),
    bubble,
    // A picture may be tapped for the same thing; the button comes last.
    tapsBubble: (words, label) => bubble(words).getByRole('button', { name: label, exact: true }).last().click(),
    becomesFriend: () => device.getByRole('button', { name: '友だちに追加' }).click(),
    scans: async (code) => {
      await device.getByRole('button', { name: 'QRコードを読み取る' }).click()
      const dialog = device.getByRole('dialog', { name: 'QRコードを読み取る' })
      if (typeof code !== 'string')
        return dialog
          .getByLabel('QRコードの画像を選ぶ')
          .setInputFiles({ name: 'code.png', mimeType: 'image/png', buffer: code })
      await dialog.getByRole('textbox', { name: 'QRコードに書いてあること' }).fill(code)
      await dialog.getByRole('button', { name: '読み取る' }).click()
    },
    says: async (text) => {
      await device.getByRole('textbox', { name: 'メッセージを入力' }).fill(text)
      await device.getByRole('button', { name: '送る', exact: true }).click()
    },
    taps: (label) => chips.getByRole('button', { name: label, exact: true }).click(),
    tapsMenu: (label) => device.locator('.menu-picture').getByRole('button', { name: label, exact: true }).click(),
    page: device.frameLocator('iframe'),
    closesPage: () => device.getByRole('dialog').getByRole('button', { name: '閉じる' }).first().click(),
  }
}

/** Opens the page of phones and waits until the phones are out: those of these people, or the ones shown at first. */
export const openPhones = async (page: Page, url: string, names: string[] = []): Promise<void> => {
  await page.goto(`${url}/simulator${names.length > 0 ? `?phones=${names.map(castId).join(',')}` : ''}`)
  await page.locator('.phone .rich-menu').first().waitFor()
  for (const name of names) await phoneOf(page, name).device.waitFor()
}
