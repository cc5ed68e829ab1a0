import { join } from '@kairan/functions/residents/joining/contract.ts'
import { CONSENT_VERSION } from '@kairan/functions/residents/resident.ts'
import { castId } from '@kairan/functions/seed/cast.ts'
import { CONTROL_PATH } from '@kairan/simulator/control-contract.ts'
import { apiOf } from '../../../e2e/journey/hand-out.ts'
import { keepSeen, type Stage } from '../stage.ts'

const OFFICER = '会長 山本'
const WITHOUT_NUMBER = '紙をなくした人'
const PHONE = { width: 390, height: 800 }

/** At a table: who is still to be registered, and one household's QR code. Guides for officers and the city. */
const assisting = async (stage: Stage): Promise<void> => {
  const page = await stage.window(PHONE, { as: 'ICT推進員 原田' })
  await page.goto(`${stage.url}/o/assist`)
  await page.getByLabel('自治会をえらんでください').selectOption('もみじが丘自治会')
  await page.getByLabel('班をえらんでください').selectOption('2班')
  await page.getByRole('heading', { name: /^まだのお宅/ }).waitFor()
  await keepSeen(page, 'guide/pictures/assist')
  await page.getByRole('button', { name: /まだ$/ }).first().click()
  await page.getByRole('img', { name: /登録用QRコード$/ }).waitFor()
  await page.setViewportSize({ ...PHONE, height: 940 })
  await keepSeen(page, 'guide/pictures/assist-code')
  await page.context().close()
}

/** The sheet that is printed. Guide for officers. */
const sheets = async (stage: Stage): Promise<void> => {
  const page = await stage.window({ width: 800, height: 1100 }, { as: OFFICER, fineness: 1 })
  await page.goto(`${stage.url}/o/sheets`)
  await page.getByRole('button', { name: '招待状を作る' }).click()
  const sheet = page.getByRole('article').first()
  await sheet.getByRole('img').waitFor()
  await keepSeen(page, 'guide/pictures/sheet', sheet)
  await page.context().close()
}

/** Somebody becomes known to LINE as a friend of the account. */
const hasLine = async ({ url }: Stage, name: string): Promise<void> => {
  const answer = await fetch(`${url}${CONTROL_PATH}/people`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ userId: castId(name), name, friend: true }),
  })
  if (!answer.ok) throw new Error(`${name} could not be made known: ${await answer.text()}`)
}

/** Somebody who came without a number is put to their household. Guide for officers. */
const linking = async (stage: Stage): Promise<void> => {
  await hasLine(stage, WITHOUT_NUMBER)
  const api = await apiOf(stage.url, WITHOUT_NUMBER)
  const where = { kind: 'area' as const, areaId: 'tsuda-minami-cho-4' }
  await api.call(join, { body: { language: 'ja', where, consentVersion: CONSENT_VERSION } })
  const page = await stage.window({ ...PHONE, height: 640 }, { as: OFFICER })
  await page.goto(`${stage.url}/o/households`)
  await page
    .getByRole('button', { name: /の方のお宅をえらぶ$/ })
    .last()
    .click()
  await page.getByLabel('お宅', { exact: true }).waitFor()
  await keepSeen(page, 'guide/pictures/newcomer')
  await page.context().close()
}

/** A question is answered. Guides for officers and residents. */
const answering = async (stage: Stage): Promise<void> => {
  const page = await stage.window({ ...PHONE, height: 900 }, { as: OFFICER })
  await page.goto(`${stage.url}/o/inquiries`)
  await page.getByRole('link', { name: '1班からの質問を読んで答える' }).click()
  await page
    .getByRole('textbox', { name: '答え' })
    .fill('小雨のときは、あります。大雨のときは、次の週に出してください。')
  await keepSeen(page, 'guide/pictures/inquiry')
  await page.context().close()
  const asks = await stage.window({ ...PHONE, height: 900 }, { as: 'みどり' })
  await asks.goto(`${stage.url}/r/ask`)
  await asks.getByRole('textbox', { name: '聞きたいこと' }).waitFor()
  await keepSeen(asks, 'guide/pictures/ask')
  await asks.goto(`${stage.url}/r/shelters`)
  await asks.getByRole('heading', { name: '避難所' }).waitFor()
  await asks.setViewportSize({ ...PHONE, height: 760 })
  await keepSeen(asks, 'guide/pictures/shelters')
  await asks.context().close()
}

/** Helping people to join, answering them, and what a resident sees of it. */
export const helping = async (stage: Stage): Promise<void> => {
  await assisting(stage)
  await sheets(stage)
  await linking(stage)
  await answering(stage)
}
