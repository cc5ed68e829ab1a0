import { beforeEach, describe, expect, it } from 'vitest'
import { auditEntries } from '../../audit/write-audit.ts'
import { aTown, type Town } from '../../testing/a-town.ts'
import { type Fate, interruptions } from '../../testing/interruptions.ts'
import { getCircular } from '../store.ts'

let town: Town
let id: string
const officerOf = () => town.as(town.officers.associationOfficer)
const withdraws = async (circularId = id) =>
  (await officerOf()).post(`/api/circulars/${circularId}/withdraw`, { reason: '時刻がちがっていました' }).expect(200)
const corrects = async (circularId = id, by = town.officers.associationOfficer) =>
  (await town.as(by)).post(`/api/circulars/${circularId}/correction`)
const pageOf = async (circularId = id) =>
  (await (await officerOf()).get(`/api/circulars/${circularId}`).expect(200)).body

beforeEach(async () => {
  town = await aTown({ associations: 2 })
  id = await town.publishes({ audience: ['d1a1b1', 'd1a1b2'], category: 'garbage', confirmBy: '2026-11-28' })
})

describe('the draft of a correction', () => {
  it('is there at a tap, with everything that is known already', async () => {
    expect((await pageOf()).office).toMatchObject({ canCorrect: false, corrections: [] })
    await withdraws()
    expect((await pageOf()).office).toMatchObject({ canCorrect: true, corrections: [] })
    const { status, body } = await corrects()
    expect(status).toBe(200)
    expect(body).toMatchObject({
      title: '【訂正】秋の一斉清掃のお知らせ',
      status: 'draft',
      category: 'garbage',
      confirmBy: '2026-11-28',
      pictures: [],
      sender: { id: 'd1a1' },
      audience: [{ id: 'd1a1b1' }, { id: 'd1a1b2' }],
      office: { canEdit: true, canPublish: true, corrects: { id, title: '秋の一斉清掃のお知らせ' } },
    })
    expect(body.text).toContain('時刻がちがっていました')
    expect((await pageOf()).office).toMatchObject({
      canCorrect: false,
      corrections: [{ id: body.id, title: body.title, status: 'draft' }],
    })
    const { docs } = await auditEntries(town.deps).where('on.id', '==', body.id).get()
    expect(docs.map((doc) => doc.data().action)).toEqual(['circular.created'])
  })

  it('asks nobody to confirm by a day that is over', async () => {
    await withdraws()
    town.clock.reaches('2026-11-29T10:00:00+09:00')
    expect((await corrects()).body.confirmBy).toBeNull()
  })

  it('is the same one, asked for twice and by whomever', async () => {
    await withdraws()
    const first = await corrects()
    const other = await town.appoints('associationOfficer', 'd1a1')
    expect((await corrects()).body.id).toBe(first.body.id)
    expect((await corrects(id, other)).body).toMatchObject({ id: first.body.id, version: 1 })
  })

  it('is one, asked for by two at the same moment', async () => {
    await withdraws()
    const power = interruptions(town.deps)
    const both = Promise.withResolvers<Fate>()
    let waiting = 0
    power.decide((step) => {
      if (step !== 'commit') return 'goes well'
      waiting += 1
      if (waiting === 2) both.resolve('goes well')
      return both.promise
    })
    const answers = await Promise.all([corrects(), corrects(id, await town.appoints('associationOfficer', 'd1a1'))])
    power.end()
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(answers[0].body.id).toBe(answers[1].body.id)
    expect((await pageOf()).office.corrections).toHaveLength(1)
  })

  it('comes anew when the first was thrown away', async () => {
    await withdraws()
    const first = await corrects()
    const officer = await officerOf()
    await officer.put(`/api/circulars/${first.body.id}`, { ...draftOf(first.body), text: '別の文' }).expect(200)
    await officer.delete(`/api/circulars/${first.body.id}`).expect(200)
    expect((await corrects()).body).toMatchObject({ status: 'draft', version: 1, text: first.body.text })
  })

  it('comes anew when the first was itself withdrawn, and can be corrected in its turn', async () => {
    await withdraws()
    const first = (await corrects()).body.id
    await (await officerOf()).post(`/api/circulars/${first}/publish`).expect(200)
    await town.work()
    await withdraws(first)
    const [second, ofTheFirst] = [(await corrects()).body, (await corrects(first)).body]
    expect(new Set([first, second.id, ofTheFirst.id]).size).toBe(3)
    expect(second.office.corrects.id).toBe(id)
    expect(ofTheFirst).toMatchObject({ title: '【訂正】秋の一斉清掃のお知らせ', office: { corrects: { id: first } } })
  })
})

const draftOf = ({ version, category, confirmBy, title, audience }: Record<string, unknown>) => ({
  version,
  category,
  confirmBy,
  title,
  audience: Array.isArray(audience) ? audience.map((area: { id: string }) => area.id) : [],
})

describe('its audience', () => {
  it('cannot be another one; everything else can be changed', async () => {
    await withdraws()
    const { body } = await corrects()
    const officer = await officerOf()
    const changed = async (audience: string[]) =>
      officer.put(`/api/circulars/${body.id}`, { ...draftOf(body), title: '別の題名', text: '別の文', audience })
    for (const audience of [['d1a1'], ['d1a1b1'], ['d1a1b1', 'd1a1b2', 'd1a1b2', 'd1a1']])
      expect(await changed(audience)).toMatchObject({
        status: 400,
        body: { fields: [{ path: 'audience', code: 'correction-audience-fixed' }] },
      })
    expect(await changed(['d1a1b2', 'd1a1b1'])).toMatchObject({
      status: 200,
      body: { title: '別の題名', office: { corrects: { id } } },
    })
    const { audience, audiencePath } = await getCircular(town.deps, id)
    expect(await getCircular(town.deps, body.id)).toMatchObject({ audience, audiencePath })
  })
})

describe('there is no correction', () => {
  const refused = async (code: string, circularId = id) =>
    expect(await corrects(circularId)).toMatchObject({ status: 409, body: { code } })

  it('of what stands', async () => {
    await refused('correction-not-withdrawn')
    await refused('correction-not-withdrawn', await town.writes())
  })

  it('of what nobody got', async () => {
    const early = await town.writes()
    const officer = await officerOf()
    await officer.post(`/api/circulars/${early}/publish`).expect(200)
    await withdraws(early)
    await town.work()
    await refused('correction-nobody', early)
  })

  it('once it is forgotten who got it', async () => {
    await withdraws()
    town.clock.reaches('2026-12-21T04:10:00+09:00')
    await town.schedules['forget-recipients']?.run()
    await refused('correction-too-late')
  })

  it('at a time at which that will be forgotten', async () => {
    await withdraws()
    const correction = (await corrects()).body.id
    const officer = await officerOf()
    const publishes = (at: string) =>
      officer.post(`/api/circulars/${correction}/publish`, { timing: { kind: 'at', at } })
    await officer.put(`/api/circulars/${correction}`, {
      ...draftOf((await pageOf(correction)) ?? {}),
      text: '',
      confirmBy: null,
    })
    expect(await publishes('2026-12-25T01:00:00.000Z')).toMatchObject({
      status: 409,
      body: { code: 'correction-too-late' },
    })
    expect(await publishes('2026-12-01T01:00:00.000Z')).toMatchObject({ status: 200, body: { status: 'scheduled' } })
    const later = await officer.put(`/api/circulars/${correction}/schedule`, { at: '2026-12-25T01:00:00.000Z' })
    expect(later).toMatchObject({ status: 409, body: { code: 'correction-too-late' } })
  })

  it('for those who may not write one', async () => {
    await withdraws()
    const statusFor = async (who: string | null) =>
      (await (await town.as(who)).post(`/api/circulars/${id}/correction`)).status
    expect(await statusFor(null)).toBe(401)
    expect(await statusFor(town.officers.blockLeader)).toBe(403)
    expect(await statusFor(await town.appoints('associationOfficer', 'd1a2'))).toBe(404)
    expect((await pageOf()).office.corrections).toEqual([])
  })
})
