import { describe, expect, it } from 'vitest'
import { auditEntries } from '../../audit/write-audit.ts'
import { unsettledDeliveries } from '../../deliveries/store.ts'
import { LANGUAGES } from '../../platform/language.ts'
import { changeWishes } from '../../residents/change-resident.ts'
import { aTown, type Town, type TownSize } from '../../testing/a-town.ts'
import { diesAt, interruptions } from '../../testing/interruptions.ts'
import * as line from '../../testing/line-answers.ts'
import { TEXTS } from '../../texts/texts.ts'
import type { NewCircular } from '../circular-view.ts'
import { getCircular } from '../store.ts'

const HOURS = ['09', '10', '11', '20']

/** Two days before the day to confirm by, at this time. */
const day = (time: string) => `2026-11-26T${time}:00+09:00`

const hourly = async (town: Town) => {
  await town.schedules['remind-unread']?.run()
  await town.work()
}

/** A town with a circular to confirm by the 28th; one message each has gone out to the six of block one and two. */
const aReminderTown = async (size: TownSize = {}, circular: Partial<NewCircular> = {}) => {
  const town = await aTown({ policy: { remindDaysBefore: [2] }, ...size })
  const id = await town.publishes({ confirmBy: '2026-11-28', ...circular })
  const phone = (household: string) => town.phonesOf(household)[0] ?? ''
  const reminded = () =>
    town.residents.map(({ lineUserId }) => lineUserId).filter((who) => town.line.timesSentTo(who) > 1)
  return { town, id, phone, reminded }
}
const householdsOf = (town: Town, people: string[]) =>
  town.residents.filter(({ lineUserId }) => people.includes(lineUserId)).map(({ householdId }) => householdId)

describe('two days before the day to confirm by', () => {
  it('reminds only the households that have confirmed by no means', async () => {
    const { town, id, phone, reminded } = await aReminderTown({ residentsEach: 2 })
    await (await town.as(phone('d1a1b1h1'))).post(`/api/circulars/${id}/receipts`).expect(200)
    const leader = await town.as(town.officers.blockLeader)
    await leader.put(`/api/circulars/${id}/receipts/d1a1b1h2`, { via: 'paper' }).expect(200)
    await leader.put(`/api/circulars/${id}/receipts/d1a1b1h3`, { via: 'spoken' }).expect(200)
    town.clock.reaches(day('09:00'))
    await hourly(town)
    // Everybody of a family, and nobody of one that is through.
    expect(householdsOf(town, reminded()).sort()).toEqual([
      'd1a1b2h1',
      'd1a1b2h1',
      'd1a1b2h2',
      'd1a1b2h2',
      'd1a1b2h3',
      'd1a1b2h3',
    ])
    const { body } = await (await town.as(town.officers.associationOfficer)).get(`/api/circulars/${id}`).expect(200)
    expect(body.office.reminders).toEqual([
      { stage: '2d', at: '2026-11-26T00:00:00.000Z', households: 3, people: 6, sent: true },
    ])
  })

  it('speaks to each in their language', async () => {
    const { town, reminded } = await aReminderTown({ households: 4 })
    for (const [index, language] of LANGUAGES.entries())
      await changeWishes(town.deps, town.residents[index]?.lineUserId ?? '', { language })
    const before = town.line.accepted.length
    town.clock.reaches(day('09:00'))
    await hourly(town)
    expect(reminded()).toHaveLength(8)
    const sent = town.line.accepted.slice(before)
    for (const [index, language] of LANGUAGES.entries()) {
      const letter = sent.find(({ to }) => to.includes(town.residents[index]?.lineUserId ?? ''))
      expect(JSON.stringify(letter?.messages)).toContain(TEXTS[language].reminder.heading)
    }
  })

  it('once, though it is looked at every hour, and twice', async () => {
    const { town, id } = await aReminderTown()
    for (const hour of HOURS) {
      town.clock.reaches(day(`${hour}:00`))
      await hourly(town)
      await hourly(town)
    }
    town.queue.forgetIds()
    await hourly(town)
    for (const { lineUserId } of town.residents) expect(town.line.timesSentTo(lineUserId)).toBe(2)
    expect((await getCircular(town.deps, id)).reminders).toHaveLength(1)
  })

  it('not a day before and not a day after', async () => {
    const { town, reminded } = await aReminderTown()
    for (const instant of ['2026-11-25T20:00:00+09:00', '2026-11-27T09:00:00+09:00']) {
      town.clock.reaches(instant)
      await hourly(town)
      expect(reminded()).toEqual([])
    }
  })

  it('on each of the days an area has settled', async () => {
    const { town, id } = await aReminderTown({ policy: { remindDaysBefore: [3, 0] } })
    for (const date of ['25', '26', '27', '28', '29']) {
      town.clock.reaches(`2026-11-${date}T09:00:00+09:00`)
      await hourly(town)
    }
    expect((await getCircular(town.deps, id)).reminders.map(({ stage }) => stage)).toEqual(['3d', '0d'])
  })

  it.each<[string, TownSize, Partial<NewCircular>]>([
    ['has settled none', { policy: { remindDaysBefore: [] } }, {}],
    ['asks nobody to confirm', {}, { confirmBy: null }],
  ])('never where the sender %s', async (_, size, circular) => {
    const { town, reminded } = await aReminderTown(size, circular)
    town.clock.reaches(day('09:00'))
    await hourly(town)
    expect(reminded()).toEqual([])
  })

  it('asks nobody where everybody has confirmed, and notes nothing', async () => {
    const { town, id, phone, reminded } = await aReminderTown({ blocks: 1, households: 1 })
    await (await town.as(phone('d1a1b1h1'))).post(`/api/circulars/${id}/receipts`).expect(200)
    town.clock.reaches(day('09:00'))
    await hourly(town)
    expect(reminded()).toEqual([])
    expect((await getCircular(town.deps, id)).reminders).toEqual([])
  })

  it('leaves those alone who live outside any association: they stand in no books', async () => {
    const town = await aTown()
    const neighbour = await town.movesIn('neighbour', 'd1')
    await town.publishes(
      { senderAreaId: 'd1', audience: ['d1'], confirmBy: '2026-11-28' },
      town.officers.districtOfficer,
    )
    town.clock.reaches(day('09:00'))
    await hourly(town)
    expect(town.line.timesSentTo(neighbour.lineUserId)).toBe(1)
    expect(town.line.timesSentTo(town.phonesOf('d1a1b1h1')[0] ?? '')).toBe(2)
  })

  it('keeps an emergency to the same rule', async () => {
    const { town, reminded } = await aReminderTown({}, { category: 'emergency' })
    town.clock.reaches(day('09:00'))
    await hourly(town)
    expect(reminded()).toHaveLength(6)
  })
})

describe('a reminder waits and fails', () => {
  it('until people are awake', async () => {
    const { town, reminded } = await aReminderTown({
      policy: { remindDaysBefore: [2], quietHours: { from: '20:00', to: '09:30' } },
    })
    for (const [time, people] of [
      ['09:00', 0],
      ['10:00', 6],
      ['11:00', 6],
    ] as const) {
      town.clock.reaches(day(time))
      await hourly(town)
      expect(reminded()).toHaveLength(people)
    }
  })

  it('when the task comes at night', async () => {
    const { town, reminded } = await aReminderTown({
      policy: { remindDaysBefore: [2], quietHours: { from: '21:00', to: '07:00' } },
    })
    town.clock.reaches(day('20:00'))
    await town.schedules['remind-unread']?.run()
    town.clock.reaches(day('21:00'))
    await town.work()
    expect(reminded()).toEqual([])
  })

  it('where the month does not hold it: the officers find a note, and nothing is sent later that day', async () => {
    const { town, id, reminded } = await aReminderTown()
    town.line.month = { limit: 200, used: 195 }
    town.clock.reaches(day('09:00'))
    await hourly(town)
    town.line.month = { limit: 200, used: 0 }
    town.clock.reaches(day('10:00'))
    await hourly(town)
    expect(reminded()).toEqual([])
    const { body } = await (await town.as(town.officers.associationOfficer)).get(`/api/circulars/${id}`).expect(200)
    expect(body.office.reminders).toMatchObject([{ stage: '2d', households: 6, people: 6, sent: false }])
    const { docs } = await auditEntries(town.deps).where('action', '==', 'reminder.notSent').get()
    expect(docs.map((doc) => doc.data())).toMatchObject([{ by: 'system', on: { kind: 'circular', id } }])
  })

  it('not where LINE does not say what is left', async () => {
    const { town, reminded } = await aReminderTown()
    town.line.month = null
    town.clock.reaches(day('09:00'))
    await hourly(town)
    expect(reminded()).toHaveLength(6)
  })
})

describe('a reminder that gets stuck', () => {
  const officerOf = (town: Town) => town.as(town.officers.associationOfficer)
  const remindersOf = async (town: Town, id: string) =>
    (await (await officerOf(town)).get(`/api/circulars/${id}`).expect(200)).body.office.reminders

  it('before anybody got it: ends within the hour as one that was not sent, and can be sent by hand that day', async () => {
    const { town, id, reminded } = await aReminderTown()
    town.line.willBehave(line.refusesChannel)
    town.clock.reaches(day('09:00'))
    await hourly(town)
    expect(await remindersOf(town, id)).toMatchObject([{ sent: true }])
    town.clock.reaches(day('10:00'))
    await hourly(town)
    await hourly(town)
    expect(await remindersOf(town, id)).toMatchObject([{ stage: '2d', sent: false }])
    expect(reminded()).toEqual([])
    await (await officerOf(town)).post(`/api/circulars/${id}/reminder`).expect(200)
    await town.work()
    expect(reminded()).toHaveLength(6)
  })

  it('half-way: whoever is left does not hear of it days later', async () => {
    const { town, id, phone, reminded } = await aReminderTown()
    await changeWishes(town.deps, phone('d1a1b2h3'), { language: 'en' })
    town.line.willBehave(() => 'accepted', line.refusesChannel)
    town.clock.reaches(day('09:00'))
    await hourly(town)
    const first = reminded()
    expect([1, 5]).toContain(first.length)
    town.clock.reaches('2026-11-27T09:00:00+09:00')
    await hourly(town)
    await town.schedules['sweep-deliveries']?.run()
    await town.work()
    expect(reminded()).toEqual(first)
    expect(await remindersOf(town, id)).toMatchObject([{ stage: '2d', sent: true }])
    expect(await unsettledDeliveries(town.deps)).toEqual([])
  })
})

describe('what happens meanwhile', () => {
  it('confirmed before it was planned: that household is left out', async () => {
    const { town, id, phone, reminded } = await aReminderTown()
    town.clock.reaches(day('09:00'))
    await town.schedules['remind-unread']?.run()
    await town.tasks['circulars-remind']?.({ circularId: id })
    await (await town.as(phone('d1a1b1h1'))).post(`/api/circulars/${id}/receipts`).expect(200)
    await town.work()
    expect(householdsOf(town, reminded())).not.toContain('d1a1b1h1')
    expect(reminded()).toHaveLength(5)
  })

  it.each([
    ['before the task', async () => undefined],
    ['before it was planned', async (town: Town, id: string) => town.tasks['circulars-remind']?.({ circularId: id })],
  ])('taken back %s: nobody is reminded', async (_, goesSoFar) => {
    const { town, id, reminded } = await aReminderTown()
    town.clock.reaches(day('09:00'))
    await town.schedules['remind-unread']?.run()
    await goesSoFar(town, id)
    const officer = await town.as(town.officers.associationOfficer)
    await officer.post(`/api/circulars/${id}/withdraw`, { reason: '間違い' }).expect(200)
    await town.work()
    await town.schedules['sweep-deliveries']?.run()
    await town.work()
    expect(reminded()).toEqual([])
  })

  it('the books of the circular stay as they were', async () => {
    const { town, id } = await aReminderTown()
    const officer = await town.as(town.officers.associationOfficer)
    const before = (await officer.get(`/api/circulars/${id}/reach`).expect(200)).body.counts
    town.clock.reaches(day('09:00'))
    await hourly(town)
    expect((await officer.get(`/api/circulars/${id}/reach`).expect(200)).body.counts).toEqual(before)
    expect((await officer.get(`/api/circulars/${id}`).expect(200)).body.status).toBe('sent')
  })
})

describe('the process dies', () => {
  it.each(['never happens', 'happens unheard'] as const)(
    'at any step, which %s: everybody is reminded once when the hour comes again',
    async (fate) => {
      for (let step = 1; ; step++) {
        const { town, id } = await aReminderTown({ blocks: 1, households: 2 })
        const power = interruptions(town.deps)
        town.clock.reaches(day('09:00'))
        power.decide(diesAt(fate, step))
        await hourly(town).catch(() => undefined)
        const isThrough = power.steps() < step
        power.end()
        town.clock.reaches(day('10:00'))
        await hourly(town)
        town.clock.passes(10, 'minutes')
        await town.schedules['sweep-deliveries']?.run()
        await town.work()
        for (const { lineUserId } of town.residents) expect(town.line.timesSentTo(lineUserId), `step ${step}`).toBe(2)
        expect((await getCircular(town.deps, id)).reminders).toHaveLength(1)
        if (isThrough) break
      }
    },
  )
})
