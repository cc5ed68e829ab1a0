import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Log } from '../log.ts'
import { dayjs } from '../time.ts'
import { startSchedules } from './schedule-runner.ts'

let errors: Record<string, unknown>[]
const log: Log = { info() {}, warn() {}, error: (fields) => void errors.push(fields) }
let runner: { stop(): void } | undefined

beforeEach(() => {
  errors = []
  vi.useFakeTimers({ now: Date.parse('2026-11-28T08:59:30+09:00') })
})
afterEach(() => {
  runner?.stop()
  vi.useRealTimers()
})

const japanTime = () => dayjs().tz('Asia/Tokyo').format('D HH:mm')
const pass = (minutes: number) => vi.advanceTimersByTimeAsync(minutes * 60_000)

describe('startSchedules', () => {
  it('runs in Japan time', async () => {
    const runs: string[] = []
    runner = startSchedules({ morning: { cron: '0 9 * * *', run: async () => void runs.push(japanTime()) } }, { log })
    expect(runs).toEqual([])
    await pass(2 * 24 * 60)
    expect(runs).toEqual(['28 09:00', '29 09:00'])
  })

  it('logs a run that fails, and goes on with it and the others', async () => {
    const runs: string[] = []
    const failing = async () => {
      runs.push('failing')
      throw new Error('no roster')
    }
    const sound = async () => void runs.push('sound')
    runner = startSchedules(
      { failing: { cron: '*/5 * * * *', run: failing }, sound: { cron: '*/5 * * * *', run: sound } },
      { log },
    )
    await pass(6)
    expect(runs.toSorted()).toEqual(['failing', 'failing', 'sound', 'sound'])
    expect(errors).toMatchObject([{ schedule: 'failing' }, { schedule: 'failing' }])
  })

  it('leaves out the runs of a schedule while one of them lasts', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    let runs = 0
    const long = () => {
      runs++
      return promise
    }
    runner = startSchedules({ long: { cron: '* * * * *', run: long } }, { log })
    await pass(5)
    expect(runs).toBe(1)
    resolve()
    await pass(1)
    expect(runs).toBe(2)
  })

  it('starts nothing after it was stopped', async () => {
    let runs = 0
    runner = startSchedules({ often: { cron: '* * * * *', run: async () => void runs++ } }, { log })
    await pass(1)
    runner.stop()
    await pass(5)
    expect(runs).toBe(1)
  })

  it.each(['* * * * * *', 'every day', '61 * * * *', ''])('names the schedule whose cron is %j', (cron) => {
    expect(() => startSchedules({ digest: { cron, run: async () => {} } }, { log })).toThrow(/schedule digest/)
  })
})
