import { describe, expect, it } from 'vitest'
import { lineUserIdOf } from '../../seed/chance.ts'
import { aPhone } from '../../testing/a-phone.ts'
import { aTown, type Town } from '../../testing/a-town.ts'
import { diesAt, interruptions } from '../../testing/interruptions.ts'
import { residentBooks } from '../../testing/resident-books.ts'
import { text } from '../../texts/texts.ts'
import { findResident } from '../store.ts'
import type { Newcomer } from './contract.ts'

const NEW = lineUserIdOf('newcomer')
const PLACE = { association: '第1自治会', block: '1班', number: 2 }

const joins = async (town: Town, areaId: string, { who = NEW, language = 'ja' } = {}) =>
  (await town.as(who)).post('/api/join', { language, where: { kind: 'area', areaId }, consentVersion: '2026-11' })
const waiting = async (town: Town, areaId = 'd1a1', officer = town.officers.associationOfficer): Promise<Newcomer[]> =>
  (await (await town.as(officer)).get(`/api/newcomers?areaId=${areaId}`).expect(200)).body.newcomers
const links = async (town: Town, key = '', householdId = 'd1a1b1h2', officer = town.officers.associationOfficer) =>
  (await town.as(officer)).post(`/api/newcomers/${key}/link`, { householdId })
const keyOf = async (town: Town, who = NEW) => (await findResident(town.deps, who))?.personKey
const inOrder = async (town: Town) => {
  const { said, expected } = await residentBooks(town.deps)
  expect(said).toEqual(expected)
}
const saidTo = (town: Town, who = NEW) =>
  town.line.accepted.filter(({ to }) => to.includes(who)).map(({ messages }) => messages[0]?.text)

describe('newcomers without a household', () => {
  it('are listed for their officers by number and place, who came first first; no name, no LINE id', async () => {
    const town = await aTown({ residentsEach: 0 })
    await joins(town, 'd1a1b2', { who: lineUserIdOf('first'), language: 'vi' })
    town.clock.passes(1, 'minute')
    await joins(town, 'd1a1')
    const list = await waiting(town)
    expect(list.map(({ areas }) => areas.map(({ id }) => id))).toEqual([
      ['city', 'd1', 'd1a1', 'd1a1b2'],
      ['city', 'd1', 'd1a1'],
    ])
    expect(list[0]).toMatchObject({ language: 'vi', requested: null, matchNumber: expect.stringMatching(/^\d{4}$/) })
    expect(JSON.stringify(list)).not.toContain(NEW)
  })

  it('of a fifth phone show the household they asked for', async () => {
    const town = await aTown({ residentsEach: 4 })
    const code = await town.codeFor('d1a1b1h2')
    const where = { kind: 'code', code }
    await (await town.as(NEW)).post('/api/join', { language: 'ja', where, consentVersion: '2026-11' }).expect(200)
    expect(await waiting(town)).toMatchObject([{ requested: { householdId: 'd1a1b1h2', number: 2, label: '世帯2' } }])
  })

  it('are seen by a block leader in the own block alone', async () => {
    const town = await aTown({ residentsEach: 0 })
    await joins(town, 'd1a1b1')
    await joins(town, 'd1a1b2', { who: lineUserIdOf('other') })
    const leader = town.officers.blockLeader
    expect(await waiting(town, 'd1a1b1', leader)).toHaveLength(1)
    await (await town.as(leader)).get('/api/newcomers?areaId=d1a1b2').expect(404)
    await (await town.as(leader)).get('/api/newcomers?areaId=d1a1').expect(404)
    expect((await links(town, await keyOf(town, lineUserIdOf('other')), 'd1a1b1h1', leader)).status).toBe(404)
    expect((await links(town, await keyOf(town), 'd1a1b2h1', leader)).status).toBe(404)
    expect((await links(town, await keyOf(town), 'd1a1b1h1', leader)).status).toBe(200)
  })
})

describe('putting a newcomer to their household', () => {
  it('makes them a phone of it, tells them once in their language, and is in the record', async () => {
    const town = await aTown({ residentsEach: 0 })
    await joins(town, 'd1a1', { language: 'en' })
    expect((await links(town, await keyOf(town))).body).toEqual({ linked: true })
    await town.work()
    expect(await findResident(town.deps, NEW)).toMatchObject({
      standing: 'member',
      householdId: 'd1a1b1h2',
      areaId: 'd1a1b1',
      receiptKey: 'd1a1b1h2',
      matchNumber: null,
    })
    expect(saidTo(town)).toEqual([text('en', 'join.linked', PLACE)])
    expect(await waiting(town)).toEqual([])
    const officer = await town.as(town.officers.associationOfficer)
    const [entry] = (await officer.get('/api/audit?areaId=d1a1')).body.entries
    expect(entry).toMatchObject({ action: 'newcomer.linked', on: { kind: 'household', id: 'd1a1b1h2' } })
    expect(JSON.stringify(entry)).not.toContain(NEW)
    await inOrder(town)
  })

  it('beyond four phones is the officer’s to decide', async () => {
    const town = await aTown({ residentsEach: 4 })
    await joins(town, 'd1a1b1')
    expect((await links(town, await keyOf(town))).status).toBe(200)
    await inOrder(town)
  })

  it('asked twice, or twice at once, is once; to another household it is refused', async () => {
    const town = await aTown({ residentsEach: 0 })
    town.queue.duplicates()
    await joins(town, 'd1a1b1')
    const key = await keyOf(town)
    const both = await Promise.all([links(town, key), links(town, key)])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    await town.work()
    expect((await links(town, key)).status).toBe(200)
    await town.work()
    expect(saidTo(town)).toHaveLength(1)
    expect((await links(town, key, 'd1a1b1h3')).body.code).toBe('newcomer-already-linked')
    expect((await links(town, 'nobody')).body.code).toBe('newcomer-gone')
    await inOrder(town)
  })

  it('who has left meanwhile does nothing', async () => {
    const town = await aTown({ residentsEach: 0 })
    await joins(town, 'd1a1b1')
    const key = await keyOf(town)
    await links(town, key)
    await (await town.as(NEW)).post('/api/me/leave').expect(200)
    await town.work()
    expect(saidTo(town)).toEqual([])
    expect((await links(town, key)).body.code).toBe('newcomer-gone')
    await inOrder(town)
  })

  it('who is no friend of the account waits for that; the first words say where they belong', async () => {
    const town = await aTown({ residentsEach: 0 })
    town.line.strangers.add(NEW)
    await joins(town, 'd1a1b1')
    await links(town, await keyOf(town))
    await town.work()
    expect(saidTo(town)).toEqual([])
    await inOrder(town)
    const said = await aPhone(town, NEW).becomesFriend({ timestamp: town.clock.now().valueOf() + 1000 })
    expect(said.text).toBe(text('ja', 'join.registeredHousehold', PLACE))
    await inOrder(town)
  })

  it.each([
    ['refused because the month is used up', { kind: 'quotaReached' as const, problem: '429' }],
    ['refused for good', { kind: 'refused' as const, problem: '400' }],
  ])('stays though the message was %s, and is not said later', async (_, outcome) => {
    const town = await aTown({ residentsEach: 0 })
    await joins(town, 'd1a1b1')
    town.line.willBehave(() => outcome)
    await links(town, await keyOf(town))
    await town.work()
    await town.schedules['remind-joining']?.run()
    await town.work()
    expect(saidTo(town)).toEqual([])
    expect(await findResident(town.deps, NEW)).toMatchObject({ standing: 'member' })
  })

  it('is said once though LINE’s answer was never heard', async () => {
    const town = await aTown({ residentsEach: 0 })
    await joins(town, 'd1a1b1')
    town.line.willBehave(
      () => 'accepted unheard',
      () => ({ kind: 'unknown', problem: '503' }),
    )
    await links(town, await keyOf(town))
    await town.work()
    expect(saidTo(town)).toHaveLength(1)
  })

  const FATES = ['never happens', 'happens unheard'] as const
  it.each(FATES.flatMap((fate) => [1, 2, 3, 4, 5].map((step) => [fate, step] as const)))(
    'in which the power goes (%s: step %i) is finished by asking again or by the next morning, and said at most once',
    async (fate, step) => {
      const town = await aTown({ residentsEach: 0 })
      await joins(town, 'd1a1b1')
      await town.work()
      const key = await keyOf(town)
      const power = interruptions(town.deps)
      power.decide(diesAt(fate, step))
      const { status } = await links(town, key)
      await town.work().catch(() => undefined)
      power.end()
      await inOrder(town)
      if (status !== 200) expect((await links(town, key)).status).toBe(200)
      town.clock.passes(1, 'hour')
      await town.schedules['remind-joining']?.run()
      await town.work()
      expect(saidTo(town)).toHaveLength(1)
      expect(await findResident(town.deps, NEW)).toMatchObject({ standing: 'member' })
      await inOrder(town)
      town.clock.passes(2, 'days')
      await town.schedules['remind-joining']?.run()
      await town.work()
      expect(saidTo(town)).toHaveLength(1)
    },
  )
})
