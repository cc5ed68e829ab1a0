import { createHash } from 'node:crypto'

/** A report's id: the same for the same teller and key, so that filing twice is filing once and nobody can guess another's. */
export const hazardIdOf = (teller: string, key: string): string =>
  createHash('sha256').update(`hazard ${teller} ${key}`).digest('hex').slice(0, 26)
