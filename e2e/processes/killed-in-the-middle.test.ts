import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getCircular } from '@kairan/functions/circulars/contract.ts'
import type { Faults } from '@kairan/simulator/control-contract.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '../../scripts/service/program.ts'
import { type RunningService, startService } from '../../scripts/service/running-service.ts'
import { delivered, requestsWith } from '../journey/deliveries.ts'
import { accepted, type CityStaff, cityStaffAt, everybody, notExactlyOnce } from './city-delivery.ts'
import { type SimulatorProcess, startSimulator } from './simulator-process.ts'

interface Moment {
  name: string
  faults: Partial<Faults>
  /** How many requests LINE has accepted when the process dies, at least. */
  acceptedFirst: number
  /** Whether the others cannot have been accepted by then, so that the death surely falls into the middle. */
  inTheMiddle: boolean
}

const moments: Moment[] = [
  { name: 'the moment 送る is answered', faults: {}, acceptedFirst: 0, inTheMiddle: false },
  {
    name: 'one request accepted, others to be tried again',
    faults: { sending: { kind: 'status500', after: 1, count: null } },
    acceptedFirst: 1,
    inTheMiddle: true,
  },
  {
    name: 'requests LINE has taken and not answered',
    faults: { sending: { kind: 'slow', count: 4 } },
    acceptedFirst: 3,
    inTheMiddle: false,
  },
  { name: 'the last requests', faults: { latencyMs: 500 }, acceptedFirst: 6, inTheMiddle: false },
]
const noFaults: Partial<Faults> = { latencyMs: 0, sending: null }

/** Writes drafts without a pause until told to end; gives the ids of those that were answered, by title. */
const writeWithoutPause = (staff: CityStaff, prefix: string) => {
  const answered = new Map<string, string>()
  let going = true
  const writing = (async () => {
    for (let n = 1; going; n += 1) {
      const title = `${prefix}の下書き${n}`
      const id = await staff.writes(title).catch(() => null)
      // Refused or cut off: not acknowledged, so nothing was promised.
      if (id) answered.set(title, id)
    }
  })()
  return {
    ended: async () => {
      going = false
      await writing
      return answered
    },
  }
}

/** One round: publish, kill at the moment, start again, and wait for the end. */
const round = async (
  place: { service: RunningService; again: () => Promise<RunningService>; phonesUrl: string | undefined },
  { name, faults, acceptedFirst }: Moment,
) => {
  const title = `ためし：${name}`
  const staff = await cityStaffAt(place.service.url, place.phonesUrl)
  const circularId = await staff.writes(title)
  await staff.phones.switchFaults(faults)
  const drafts = writeWithoutPause(staff, name)
  await staff.publishes(circularId)
  if (acceptedFirst > 0) await accepted(staff.phones, title, acceptedFirst)
  await place.service.kill()
  const promised = await drafts.ended()
  const acceptedAtDeath = place.phonesUrl ? requestsWith(title, await staff.phones.ledger()).length : null
  if (place.phonesUrl) await staff.phones.switchFaults(noFaults)
  const service = await place.again()
  await staff.phones.switchFaults(noFaults)
  const progress = await delivered(staff.api, circularId)
  return { service, staff, title, promised, progress, acceptedAtDeath, ledger: await staff.phones.ledger() }
}

const expectEverythingKept = async ({
  staff,
  title,
  promised,
  progress,
  ledger,
}: Awaited<ReturnType<typeof round>>) => {
  expect(progress).toMatchObject({ total: everybody.length, sent: everybody.length, waiting: 0, uncertain: 0 })
  expect(notExactlyOnce(title, ledger)).toEqual({})
  const kept = await Promise.all(
    [...promised.values()].map(async (id) => (await staff.api.call(getCircular, { params: { circularId: id } })).title),
  )
  expect(kept).toEqual([...promised.keys()])
}

/** Everybody's message exactly once in all the rounds of one town. @param platform none: LINE is played inside the service */
const rounds = (platform: (port: number) => Promise<Pick<SimulatorProcess, 'url' | 'platform' | 'stop'> | null>) => {
  let dataDir: string
  let port: number
  let simulator: Awaited<ReturnType<typeof platform>>
  let service: RunningService
  const start = () => startService({ dataDir, port, env: simulator?.platform ?? {} })

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'kairan-killed-'))
    port = await freePort()
    simulator = await platform(port)
    service = await start()
  })
  afterAll(async () => {
    await service?.stop()
    await simulator?.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })

  it.each(moments)('everybody has the message once, killed at $name', async (moment) => {
    const outcome = await round({ service, again: start, phonesUrl: simulator?.url }, moment)
    service = outcome.service
    await expectEverythingKept(outcome)
    if (!moment.inTheMiddle || outcome.acceptedAtDeath === null) return
    const requests = requestsWith(outcome.title, outcome.ledger).length
    expect(requests, 'the process died too late').toBeGreaterThan(outcome.acceptedAtDeath)
  })
}

describe('kill -9 in the middle of a delivery, LINE going down with it', () => rounds(async () => null))

describe('kill -9 in the middle of a delivery, LINE going on as its own process', () => rounds(startSimulator))
