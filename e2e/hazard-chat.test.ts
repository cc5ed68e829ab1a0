import { getPolicy, setPolicy } from '@kairan/functions/policies/contract.ts'
import { CITY } from '@kairan/functions/seed/places.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type RunningService, startService } from '../scripts/service/running-service.ts'
import { openBrowser, openContext, setWidth } from './browser.ts'
import { apiOf } from './journey/hand-out.ts'
import { hazardsOf } from './journey/hazard-page.ts'
import { openPhones, type PhoneOnPage, phoneOf } from './journey/phones-page.ts'
import { look, lookAtFailedTest } from './journey/pictures.ts'

const PLACE = /津田駅のちかく/

describe('Reporting a danger in the chat', () => {
  let service: RunningService
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    ;[service, browser] = await Promise.all([startService(), openBrowser()])
    page = await (await openContext(browser, 'phone')).newPage()
  })
  afterEach(({ task }) => lookAtFailedTest(task, { browser, service }))
  afterAll(async () => {
    await browser?.close()
    await service?.stop()
  })

  /** Somebody's phone alone on the page; every tap is counted. */
  const takesUp = async (name: string) => {
    await openPhones(page, service.url, [name])
    const phone = phoneOf(page, name)
    let taps = 0
    const tap = async (act: Promise<void>) => {
      await act
      taps++
    }
    return {
      phone,
      taps: () => taps,
      menu: (label: string) => tap(phone.tapsMenu(label)),
      chip: (label: string) => tap(phone.taps(label)),
      inSheet: (label: string | RegExp) =>
        tap(phone.device.getByRole('dialog').getByRole('button', { name: label }).click()),
      button: (words: string, label: string) => tap(phone.tapsBubble(words, label)),
    }
  }
  const says = (phone: PhoneOnPage, words: string) => phone.messages.last().getByText(words).first().waitFor()

  it('is a picture by the camera, the place from the map, one look, and a number', async () => {
    const { phone, taps, menu, chip, inSheet } = await takesUp('みどり')
    const began = performance.now()
    await menu('危険を知らせる')
    await says(phone, '先に110番')
    await look(phone.device, 'hazard-chat-kinds-390')
    await chip('🕳️ 道路の穴')
    await chip('浅い・小さい')
    await chip('写真をとる')
    await inSheet('道路の穴')
    await says(phone, '写真を受け取りました')
    await look(phone.device, 'hazard-chat-place-390')
    await chip('今いる場所を送る')
    await inSheet(PLACE)
    await chip('書かない')
    await says(phone, 'この内容で送ります')
    await look(phone.device, 'hazard-chat-check-390')
    await chip('送る')
    await says(phone, '受け付けました')
    const seconds = (performance.now() - began) / 1_000
    console.log(`A report in the chat with picture and place: ${taps()} taps, ${seconds.toFixed(1)} s on this machine.`)
    expect(taps()).toBeLessThanOrEqual(10)
    await look(phone.device, 'hazard-chat-done-390')
    await setWidth(page, 'small')
    await look(phone.device, 'hazard-chat-done-320')
    await phone.bubble('受け付けました').getByRole('button', { name: '通報を見る' }).click()
    await phone.page.getByText('道路の穴').first().waitFor()
    await phone.closesPage()
    await setWidth(page, 'phone')
  })

  it('is noticed by whoever comes next, and followed instead, in their language', async () => {
    const { phone, menu, chip, inSheet, button, taps } = await takesUp('Anna')
    await menu('Report danger')
    await chip('🕳️ Hole in the road')
    await chip('Skip')
    await chip('No picture')
    await chip('Send where I am')
    await inSheet(PLACE)
    await says(phone, 'Received')
    await look(phone.device, 'hazard-chat-near-390')
    await setWidth(page, 'small')
    await look(phone.device, 'hazard-chat-near-320')
    await button('Hole in the road', 'This affects me too')
    await says(phone, 'You will hear when something happens')
    expect(taps()).toBe(7)
  })

  it('goes on on the page, with everything told so far, when the chat stops taking reports', async () => {
    const { phone, menu, chip, button } = await takesUp('けんじ')
    await menu('危険を知らせる')
    await chip('💡 街灯')
    await chip('とばす')
    await phone.says('きのうの夜から、消えています。')
    await says(phone, '書いてくださったことは')
    const city = await apiOf(service.url, '市民活動課')
    const params = { areaId: CITY.id }
    const { own } = await city.call(getPolicy, { params })
    await city.call(setPolicy, { params, body: { ...own, hazardChat: false } })
    await chip('写真なし')
    await look(phone.device, 'hazard-chat-handed-over-390')
    await button('ここから先は、専用のページ', 'ページで続ける')
    await phone.page.getByRole('heading', { name: '場所はどこですか' }).waitFor()
    await phone.page.getByRole('textbox').fill('津田公園の入り口')
    await phone.page.getByRole('button', { name: '次へ進む' }).click()
    await phone.page.getByRole('heading', { name: '様子を教えてください' }).waitFor()
    expect(await phone.page.getByRole('textbox').inputValue()).toBe('きのうの夜から、消えています。')
    await phone.page.getByRole('button', { name: '次へ進む' }).click()
    await phone.page.getByRole('button', { name: '知らせる', exact: true }).click()
    await phone.page.getByRole('heading', { name: '知らせていただき、ありがとうございます' }).waitFor()
    const [told] = await hazardsOf(service.url, 'けんじ')
    expect(told).toMatchObject({
      category: 'streetLight',
      ownWords: 'きのうの夜から、消えています。',
      ownAddress: '津田公園の入り口',
    })
  })
})
