import { type EventLoopUtilization, performance } from 'node:perf_hooks'

const LOOKS_EVERY_MS = 50
/** Above this share of its time at work the loop keeps somebody waiting. */
const BUSY = 0.9
const LEAST = 1 / 32
const GROWS_BY = 1 / 16

/** The share of its time the event loop was at work since the last time this was asked, 0 to 1. */
const sinceLastAsked = (): (() => number) => {
  let last: EventLoopUtilization = performance.eventLoopUtilization()
  return () => {
    const current = performance.eventLoopUtilization()
    const { utilization } = performance.eventLoopUtilization(current, last)
    last = current
    return utilization
  }
}

/**
 * How much of its places work may take that can wait while others cannot (a tap is handled while webhooks must be answered):
 * 1 is all of them. Halved as long as the loop is at its limit, growing by and by when it is not.
 * @param now milliseconds of a clock that never runs backwards
 */
export const roomForPatient = (now: () => number, utilization: () => number = sinceLastAsked()): (() => number) => {
  let room = 1
  let lookedAt = now()
  return () => {
    if (now() - lookedAt < LOOKS_EVERY_MS) return room
    lookedAt = now()
    room = utilization() > BUSY ? Math.max(LEAST, room / 2) : Math.min(1, room + GROWS_BY)
    return room
  }
}
