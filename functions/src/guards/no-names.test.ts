import request from 'supertest'
import { beforeAll, describe, expect, it } from 'vitest'
import { households } from '../households/store.ts'
import { newSession, SESSION_COOKIE } from '../platform/session.ts'
import { rosters } from '../rosters/store.ts'
import { lineUserIdOf } from '../seed/chance.ts'
import { aPhone } from '../testing/a-phone.ts'
import type { Town } from '../testing/a-town.ts'
import { aBusyTown } from './a-busy-town.ts'
import { call, exampleCalls, NOTE } from './example-calls.ts'

/** What officers write into the one field they have for it: who lives there, where, and under which number. */
const NAME = '山田花子'
const ADDRESS = '津田南町1-2-3'
const NUMBER = '090-0000-1234'
/** What a neighbour answers to the officers alone. */
const CONFIDED = '足が悪いので手伝えません'
const PRIVATE = [NAME, ADDRESS, NUMBER, CONFIDED, NOTE]

/** Everything that went to residents, with where it was seen. */
const shown: { where: string; what: string }[] = []
let town: Town
let seenByOfficers = ''

const markEveryHousehold = async (): Promise<void> => {
  const { docs } = await households(town.deps).get()
  for (const doc of docs) await doc.ref.update({ label: `${NAME} ${ADDRESS} ${NUMBER} ${doc.data().number}` })
  for (const doc of (await rosters(town.deps).get()).docs) {
    const roster = doc.data()
    const marked = Object.entries(roster.households).map(([id, line]) => [
      id,
      { ...line, label: `${NAME} ${ADDRESS} ${NUMBER} ${line.number}` },
    ])
    await doc.ref.set({ ...roster, households: Object.fromEntries(marked) })
  }
}

/** The pages without a script, and the calendar, as this person sees them. */
const lookAtPages = async (who: string, circularIds: string[]): Promise<void> => {
  const { session } = await newSession(town.deps.config, who, town.clock.now())
  for (const path of ['/read', '/map/list?lang=ja&status=all', ...circularIds.map((id) => `/read/${id}`)]) {
    const { text } = await request(town.app).get(path).set('cookie', `${SESSION_COOKIE}=${session}`)
    shown.push({ where: `GET ${path}`, what: text })
  }
  for (const id of circularIds) {
    const { body } = await (await town.as(who)).get(`/api/circulars/${id}`)
    if (!body.calendarUrl) continue
    const { text } = await request(town.app).get(new URL(body.calendarUrl).pathname)
    shown.push({ where: `calendar of ${id}`, what: text })
  }
}

beforeAll(async () => {
  const busy = await aBusyTown()
  town = busy.town
  await markEveryHousehold()
  const neighbour = await town.as(town.phonesOf('d1a1b1h2')[0] ?? null)
  const answers = { come: { kind: 'attendance', coming: false }, words: { kind: 'text', text: CONFIDED } }
  await neighbour.put(`/api/circulars/${busy.circulars.asking}/answer`, { circularVersion: 1, answers }).expect(200)
  await lookAtPages(busy.resident, [busy.circulars.sent, busy.circulars.asking])

  const newcomer = aPhone(town, lineUserIdOf('another newcomer'))
  await newcomer.becomesFriend()
  await newcomer.taps('日本語')
  await newcomer.writes(await town.codeFor('d1a1b1h1'))
  const neighbourPhone = aPhone(town, town.phonesOf('d1a1b1h2')[0])
  // A word that is looked for comes back in the answer, so a part of the name is asked for.
  for (const written of ['清掃', NAME.slice(0, 2), '使い方']) await neighbourPhone.writes(written)
  for (const data of [`do=circular.confirm&circularId=${busy.circulars.sent}`, 'do=settings', 'do=help'])
    await neighbourPhone.tapsOld(data)

  for (const example of exampleCalls(busy.circulars, busy.resident)) {
    const isForResidents = example.by === 'resident' || example.by === 'nobody'
    const who = { resident: busy.resident, nobody: null, ...town.officers }[example.by]
    // A picture has no text.
    const { text = '' } = await call(await town.as(who), example)
    await town.work()
    if (isForResidents) shown.push({ where: example.endpoint, what: text })
    else seenByOfficers += text
  }
  const teller = await town.as(town.phonesOf('d1a1b1h3')[0] ?? null)
  shown.push({ where: 'what became of a report', what: (await teller.get('/api/hazards').expect(200)).text })
  for (const schedule of Object.values(town.schedules)) await schedule.run()
  await town.work()
  for (const { messages } of town.line.accepted) shown.push({ where: 'a message', what: JSON.stringify(messages) })
  for (const { messages } of town.line.replies) shown.push({ where: 'a reply', what: JSON.stringify(messages) })
})

describe('no resident’s name, address or telephone number, and nothing confided to officers,', () => {
  it.each(PRIVATE)('stands in a message, an answer or a page for residents: %s', (secret) => {
    expect(shown.filter(({ what }) => what.includes(secret)).map(({ where }) => where)).toEqual([])
  })

  it.each(PRIVATE)('stands in the log: %s', (secret) => {
    expect(town.logged.filter((line) => line.includes(secret))).toEqual([])
  })

  it.each(PRIVATE)('stands in a menu: %s', (secret) => {
    expect(town.line.menus.size).toBeGreaterThan(0)
    expect(JSON.stringify([...town.line.menus.values()])).not.toContain(secret)
  })
})

describe('the guard itself', () => {
  it('looked at all kinds of things residents see', () => {
    const where = new Set(shown.map((each) => each.where))
    for (const place of ['a message', 'a reply', 'GET /read', 'GET /api/me', 'GET /api/circulars'])
      expect(where).toContain(place)
    expect(shown.length).toBeGreaterThan(30)
  })

  it('would have seen them: officers, who may, do', () => {
    for (const secret of PRIVATE) expect(seenByOfficers).toContain(secret)
  })
})
