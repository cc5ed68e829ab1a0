import { Cron } from 'croner'
import type { Log } from '../log.ts'

/** Work at fixed times: `cron` has five fields (minute, hour, day, month, weekday) and means Japan time. */
export interface Schedule {
  cron: string
  run(): Promise<void>
}

/**
 * Starts the schedules of this process. A run that throws is logged and the next one comes all the same; while a run lasts, the
 * next runs of that schedule are left out. What falls into a time when the process was off is not made up for.
 * @returns `stop` lets running runs end, and starts none
 * @throws TypeError naming the schedule if its `cron` cannot be read; then none is started
 */
export function startSchedules(schedules: Record<string, Schedule>, { log }: { log: Log }): { stop(): void } {
  const jobs = Object.entries(schedules).map(([name, schedule]) => pausedJob(name, schedule, log))
  for (const job of jobs) job.resume()
  return {
    stop() {
      for (const job of jobs) job.stop()
    },
  }
}

function pausedJob(name: string, { cron, run }: Schedule, log: Log): Cron {
  const onError = (error: unknown) => log.error({ schedule: name, err: error }, 'Scheduled run failed')
  try {
    return new Cron(cron, { timezone: 'Asia/Tokyo', mode: '5-part', paused: true, protect: true, catch: onError }, () =>
      run(),
    )
  } catch (error) {
    throw new TypeError(`The schedule ${name} cannot be read: ${cron}`, { cause: error })
  }
}
