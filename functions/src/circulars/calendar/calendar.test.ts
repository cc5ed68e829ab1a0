import ICAL from 'ical.js'
import request from 'supertest'
import { describe, expect, it } from 'vitest'
import { aTown, type Town } from '../../testing/a-town.ts'

const cleaning = { day: '2026-11-29', lastDay: null, from: '09:00', until: '11:00', place: '津田公園' }

const urlOf = async (town: Town, id: string, query = ''): Promise<string> => {
  const [reader = ''] = town.phonesOf('d1a1b1h1')
  return (await (await town.as(reader)).get(`/api/circulars/${id}${query}`).expect(200)).body.calendarUrl
}

/** As a phone's calendar program fetches it: without a session. */
const fetched = (town: Town, url: string) => request(town.app).get(url.replace('https://kairan.example', ''))

const entryAt = async (town: Town, url: string) => {
  const { text } = await fetched(town, url).expect(200).expect('content-type', 'text/calendar; charset=utf-8')
  const [component] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
  if (!component) throw new Error('no event in it')
  const { uid, sequence, summary } = new ICAL.Event(component)
  return {
    uid,
    sequence: Number(sequence),
    summary,
    status: component.getFirstPropertyValue('status'),
    start: component.getFirstPropertyValue('dtstart')?.toString(),
    url: component.getFirstPropertyValue('url'),
  }
}

describe('the calendar entry of a circular', () => {
  it('is there for a program that is not signed in, and for nobody who guesses', async () => {
    const town = await aTown()
    const id = await town.publishes({ event: cleaning })
    const url = await urlOf(town, id)
    expect(url).toMatch(new RegExp(`^https://kairan\\.example/calendar/${id}-[A-Za-z0-9_-]{22}\\.ics$`))
    expect(await entryAt(town, url)).toMatchObject({ status: 'CONFIRMED', sequence: 0, start: '2026-11-29T00:00:00Z' })
    const forged = url.replace(/(.)\.ics$/, (_, last) => `${last === 'A' ? 'B' : 'A'}.ics`)
    const other = await town.publishes({ event: cleaning })
    for (const wrong of [forged, url.replace(id, other), `/calendar/${id}.ics`, '/calendar/x', '/calendar/%00.ics'])
      await fetched(town, wrong).expect(404)
  })

  it('has no address without an event, and before the circular is handed out', async () => {
    const town = await aTown()
    expect(await urlOf(town, await town.publishes())).toBeNull()
    const draft = await town.writes({ event: cleaning })
    const officer = await town.as(town.officers.associationOfficer)
    expect((await officer.get(`/api/circulars/${draft}?as=office`).expect(200)).body.calendarUrl).toBeNull()
  })

  it('is in the language it was asked for in', async () => {
    const town = await aTown({ language: 'en' })
    const versions = { en: { title: 'Autumn clean-up', text: '', by: 'officer' as const, questions: {} } }
    const id = await town.publishes({ event: cleaning, versions })
    const url = await urlOf(town, id)
    expect(url).toMatch(/\.ics\?language=en$/)
    expect((await entryAt(town, url)).summary).toBe('Autumn clean-up')
    expect((await entryAt(town, url.replace('=en', '=xx'))).summary).toBe('秋の一斉清掃のお知らせ')
  })

  it('stays the same entry from the first circular over its withdrawal to its correction, at every address', async () => {
    const town = await aTown()
    const officer = await town.as(town.officers.associationOfficer)
    const first = await town.publishes({ event: cleaning })
    const address = await urlOf(town, first)
    const announced = await entryAt(town, address)

    town.clock.passes(1, 'hour')
    await officer.post(`/api/circulars/${first}/withdraw`, { reason: '日のまちがい' }).expect(200)
    const withdrawn = await entryAt(town, address)
    expect(withdrawn).toMatchObject({ uid: announced.uid, status: 'CANCELLED', start: announced.start })
    expect(withdrawn.summary).toBe('【取り下げ】秋の一斉清掃のお知らせ')

    town.clock.passes(1, 'hour')
    const { body: draft } = await officer.post(`/api/circulars/${first}/correction`).expect(200)
    const change = { audience: ['d1a1'], title: '訂正：秋の一斉清掃', text: '', category: 'event', version: 1 }
    await officer
      .put(`/api/circulars/${draft.id}`, { ...change, event: { ...cleaning, day: '2026-12-06' } })
      .expect(200)
    // Nobody but officers knows of the draft yet.
    expect(await entryAt(town, address)).toEqual(withdrawn)
    await officer.post(`/api/circulars/${draft.id}/publish`).expect(200)
    await town.work()
    const corrected = await entryAt(town, address)
    expect(corrected).toMatchObject({
      uid: announced.uid,
      status: 'CONFIRMED',
      summary: '訂正：秋の一斉清掃',
      start: '2026-12-06T00:00:00Z',
      url: expect.stringContaining(draft.id),
    })
    expect(await entryAt(town, await urlOf(town, draft.id))).toEqual(corrected)

    town.clock.passes(1, 'hour')
    await officer.post(`/api/circulars/${draft.id}/withdraw`, { reason: '雨' }).expect(200)
    const last = await entryAt(town, address)
    expect(last).toMatchObject({ uid: announced.uid, status: 'CANCELLED', start: '2026-12-06T00:00:00Z' })
    const sequences = [announced, withdrawn, corrected, last].map(({ sequence }) => sequence)
    expect(sequences).toEqual([...new Set(sequences)].toSorted((a, b) => a - b))
  })

  it('is cancelled by a correction without an event', async () => {
    const town = await aTown()
    const officer = await town.as(town.officers.associationOfficer)
    const first = await town.publishes({ event: cleaning })
    const address = await urlOf(town, first)
    await officer.post(`/api/circulars/${first}/withdraw`, { reason: '中止' }).expect(200)
    const { body: draft } = await officer.post(`/api/circulars/${first}/correction`).expect(200)
    const change = { audience: ['d1a1'], title: '清掃は中止です', text: '', category: 'event', version: 1, event: null }
    await officer.put(`/api/circulars/${draft.id}`, change).expect(200)
    await officer.post(`/api/circulars/${draft.id}/publish`).expect(200)
    expect(await entryAt(town, address)).toMatchObject({ status: 'CANCELLED', start: '2026-11-29T00:00:00Z' })
  })
})
