import { z } from 'zod'
import type { Packing } from '../platform/collection.ts'
import { HouseholdReach, type Tally } from './reach.ts'

/**
 * How a tally stands in the database. `targets` is one text, written when the books are opened: a line for each household with
 * its block and the numbers of its batches. `noted` holds what is confirmed since, a field for each household, so that
 * two confirmations at once never undo one another.
 */

const Noted = z.record(z.string(), HouseholdReach.pick({ blockId: true, via: true, at: true }))

export const packTargets = (households: Tally['households']): string =>
  Object.entries(households)
    .map(([id, { blockId, batches }]) => `${id} ${blockId} ${batches.join(',')}`)
    .join('\n')

const unpackTargets = (targets: string): [string, HouseholdReach][] =>
  targets
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [id = '', blockId = '', batches = ''] = line.split(' ')
      return [id, { blockId, batches: batches.split(',').filter(Boolean).map(Number), via: null, at: null }]
    })

export const packedTally: Packing<Tally> = {
  pack: ({ households, ...rest }) => ({
    ...rest,
    targets: packTargets(households),
    noted: Object.fromEntries(
      Object.entries(households).flatMap(([id, { blockId, via, at }]) => (via ? [[id, { blockId, via, at }]] : [])),
    ),
  }),
  unpack: ({ targets, noted, ...rest }) => {
    const households = Object.fromEntries(unpackTargets(String(targets)))
    // A household that came after the books were opened stands in them since it confirmed.
    for (const [id, note] of Object.entries(Noted.parse(noted)))
      households[id] = { ...note, batches: households[id]?.batches ?? [] }
    return { ...rest, households }
  },
}
