import type { Locator } from 'playwright-core'
import type { PhoneOnStage, Stage } from './stage.ts'

/** The association whose officers write, approve and count in the pictures. */
export const ASSOCIATION = 'tsuda-minami-cho'
/** The blocks of it that most circulars of the pictures go to. */
export const BLOCKS = ['1班', '2班', '3班']
export const BLOCK_IDS = [1, 2, 3].map((number) => `${ASSOCIATION}-${number}`)

/** An officer's phone with the office's home open over the chat. */
export const atHome = async (stage: Stage, name: string, height: number): Promise<PhoneOnStage> => {
  const phone = await stage.phone(name, height)
  await phone.tapsMenu('役員')
  await phone.tapsMenu('届いたか')
  await phone.page.getByRole('heading', { level: 1, name: /の回覧$/ }).waitFor()
  return phone
}

/** Brings something to the upper edge of the page over the chat. */
export const scrollsTo = (there: Locator): Promise<void> => there.evaluate((element) => element.scrollIntoView())

/** Presses a button of the page as soon as it can be pressed. */
export const presses = (phone: PhoneOnStage, name: string | RegExp): Promise<void> =>
  phone.page.getByRole('button', { name, exact: true, disabled: false }).click()

/** Opens a circular of the lists on the home page. */
export const opensCircular = async (phone: PhoneOnStage, title: string): Promise<void> => {
  await phone.page.getByRole('link', { name: title, exact: true }).first().click()
  await phone.page.getByRole('heading', { level: 1, name: title }).waitFor()
}
