import { beforeEach, describe, expect, it } from 'vitest'
import { areas } from '../../../areas/store.ts'
import { aTown, type Town } from '../../../testing/a-town.ts'
import {
  allHazards,
  draftIdOf,
  HERE,
  onlyHazard,
  type Telling,
  tellsOfDanger,
} from '../../../testing/tells-of-danger.ts'
import type { Caller } from '../../../testing/test-system.ts'
import { failureText, text } from '../../../texts/texts.ts'
import { picturesOf } from '../../store.ts'

let town: Town
let phone: Telling
let page: Caller
beforeEach(async () => {
  town = await aTown()
  phone = tellsOfDanger(town, town.phonesOf('d1a1b1h1')[0])
  page = await town.as(phone.lineUserId)
})
/** From now on the association takes reports on the page alone. */
const endsInChat = (hazardChat = false) => areas(town.deps).doc('d1a1').update({ policy: { hazardChat } })
const isHandedOver = (draft: string) => {
  expect(phone.reads()).toContain(text('ja', 'hazardChat.handOver'))
  expect(JSON.stringify(phone.messages())).toContain(`/r/hazards/new?draft=${draft}"`)
}

describe('a report half told when the chat stops taking reports', () => {
  it('goes on on the page with all that was told, what came last included, and is one report', async () => {
    await phone.begins()
    await phone.tapsAll('🕳️ 道路の穴', '浅い・小さい')
    await phone.sendsPicture('501')
    const draft = await draftIdOf(town, phone.lineUserId)
    await endsInChat()
    await phone.sendsPlace()
    isHandedOver(draft)
    await phone.writes('電柱の前です。')
    isHandedOver(draft)

    const told = (await page.get(`/api/hazard-drafts/${draft}`).expect(200)).body.draft
    expect(told).toMatchObject({
      asks: 'near',
      category: 'roadHole',
      option: 'shallow',
      position: `${HERE.latitude},${HERE.longitude}`,
      words: '電柱の前です。',
      pictureIds: [expect.any(String)],
    })
    const { asks: _, ...body } = told
    const { id, number } = (await page.post('/api/hazards', { key: draft, ...body }).expect(201)).body
    expect(await onlyHazard(town)).toMatchObject({ id, via: 'page', words: '電柱の前です。', position: HERE })
    expect(await picturesOf(town.deps, [id])).toMatchObject([{ messageId: '501', state: 'kept' }])
    // Whoever comes by the old link once more finds what it has become, and the chat asks no more.
    expect((await page.get(`/api/hazard-drafts/${draft}`).expect(200)).body).toEqual({
      filed: { id, number },
      draft: null,
    })
    await phone.writes('通報')
    expect(JSON.stringify(phone.messages())).toMatch(/\/r\/hazards\/new"/)
  })

  it('of what they told today already leads to that, also by the old link', async () => {
    const hole = { category: 'roadHole', position: `${HERE.latitude},${HERE.longitude}` }
    const { id, number } = (await page.post('/api/hazards', { key: 'first', ...hole }).expect(201)).body
    await phone.begins()
    await phone.taps('🕳️ 道路の穴')
    const draft = await draftIdOf(town, phone.lineUserId)
    await endsInChat()
    expect((await page.post('/api/hazards', { key: draft, ...hole }).expect(201)).body.id).toBe(id)
    const { body } = await page.get(`/api/hazard-drafts/${draft}`)
    expect(body).toEqual({ filed: { id, number }, draft: null })
  })

  it('is handed over at every tap and when it is begun anew, with 110 and 119 first', async () => {
    await phone.begins()
    await phone.taps('🕳️ 道路の穴')
    const skip = phone.dataOf('とばす')
    const draft = await draftIdOf(town, phone.lineUserId)
    await endsInChat()
    await phone.tapsOld(skip)
    isHandedOver(draft)
    await phone.begins()
    isHandedOver(draft)
    expect(phone.reads().startsWith(text('ja', 'hazardChat.urgent'))).toBe(true)
  })

  it('that was complete can still be sent, put right on the page, or given up', async () => {
    await phone.tellsAll()
    const [send, correct] = ['送る', '直す'].map((label) => phone.dataOf(label))
    const draft = await draftIdOf(town, phone.lineUserId)
    await endsInChat()
    await phone.tapsOld(correct ?? '')
    isHandedOver(draft)
    expect((await phone.taps('やめる')).text).toBe(text('ja', 'hazardChat.cancelled'))
    expect((await page.get(`/api/hazard-drafts/${draft}`).expect(404)).body.detail).toBe(
      failureText('ja', 'hazard-draft-gone'),
    )
    await phone.tapsOld(send ?? '')
    expect(await allHazards(town)).toEqual([])

    await endsInChat(true)
    await phone.tellsAll()
    const again = phone.dataOf('送る')
    await endsInChat()
    await phone.tapsOld(again)
    expect(await allHazards(town)).toHaveLength(1)
  })

  it('goes on in the chat when that takes reports again', async () => {
    await phone.begins()
    await phone.tapsAll('💡 街灯', 'とばす')
    await endsInChat()
    await phone.writes('電柱の前です。')
    await endsInChat(true)
    expect((await phone.writes('きのうからです。')).buttons).toContain('写真なし')
  })

  it('is nobody else’s, and gone after twelve hours', async () => {
    await phone.begins()
    await phone.taps('💡 街灯')
    const draft = await draftIdOf(town, phone.lineUserId)
    const neighbour = await town.as(town.phonesOf('d1a1b1h2')[0] ?? null)
    await neighbour.get(`/api/hazard-drafts/${draft}`).expect(404)
    await page.get(`/api/hazard-drafts/${draft}`).expect(200)
    await town.clock.passes(12, 'hours')
    await page.get(`/api/hazard-drafts/${draft}`).expect(404)
  })
})
