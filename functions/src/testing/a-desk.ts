import type { Response } from 'supertest'
import type { Timing } from '../circulars/circular.ts'
import type { CircularView } from '../circulars/circular-view.ts'
import type { Town } from './a-town.ts'

/** The buttons of a circular's page, as one officer presses them. Every answer comes back, refusals too. */
export interface Desk {
  /** 送る; now, unless told. */
  sends(timing?: Timing): Promise<Response>
  cancels(): Promise<Response>
  releases(): Promise<Response>
  reschedules(at: string): Promise<Response>
  /** @param version the one that was looked at; left out: the newest */
  approves(version?: number): Promise<Response>
  rejects(note?: string): Promise<Response>
  page(): Promise<CircularView>
  /** What an officer sees of its state. @throws for somebody who is no officer of it */
  office(): Promise<NonNullable<CircularView['office']>>
}

export const aDesk = (town: Town, id: string, who = town.officers.associationOfficer): Desk => {
  const path = `/api/circulars/${id}`
  const post = async (button: string, body?: object) => (await town.as(who)).post(`${path}/${button}`, body)
  const page = async (): Promise<CircularView> => (await (await town.as(who)).get(path).expect(200)).body
  return {
    sends: (timing) => post('publish', timing && { timing }),
    cancels: () => post('cancel'),
    releases: () => post('release'),
    reschedules: async (at) => (await town.as(who)).put(`${path}/schedule`, { at }),
    approves: async (version) => post('approve', { version: version ?? (await page()).version }),
    rejects: (note = '時刻がちがいます') => post('reject', { note }),
    page,
    office: async () => {
      const { office } = await page()
      if (!office) throw new Error(`${who} is no officer of ${id}`)
      return office
    },
  }
}

/** How often each person of the town has got a message. */
export const timesEach = (town: Town): number[] =>
  town.residents.map(({ lineUserId }) => town.line.timesSentTo(lineUserId))

/** Everything that comes by itself, minute by minute: tasks that are due, and every minute the sweeps. */
export const minutesPass = async (town: Town, minutes: number): Promise<void> => {
  for (let minute = 0; minute < minutes; minute++) {
    town.clock.passes(1, 'minute')
    await town.work()
    await town.schedules['release-due']?.run()
    await town.schedules['sweep-deliveries']?.run()
    await town.work()
  }
}
