import type { Clock } from '../deps.ts'
import { dayjs } from './time.ts'

/** The machine's clock, in UTC. */
export const systemClock: Clock = { now: () => dayjs.utc() }
