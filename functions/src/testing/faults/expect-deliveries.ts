import assert from 'node:assert/strict'
import { OPEN_STATES } from '../../deliveries/delivery.ts'
import { readLedger } from '../../deliveries/ledger.ts'
import { rosterParts } from '../../rosters/store.ts'
import type { Place, Planned } from './placed.ts'
import type { Stage } from './stage.ts'
import type { Taken } from './troubled-line.ts'

/** Nobody twice and nobody without a place: the ledger of one delivery against what LINE really took. */
const expectLedgerToBeTrue = (
  { malformed }: Stage,
  { delivery, batches, places }: Planned,
  taken: ReadonlyMap<string | null, Taken[]>,
): void => {
  for (const { state, acceptedRequestId } of batches) {
    assert(!OPEN_STATES.includes(state), 'left open')
    assert.equal(state === 'sent', acceptedRequestId !== null, `LINE has said yes, but ${state}`)
  }
  assert(delivery.settledAt, 'not ended')
  const times = new Map<string, number>()
  for (const { retryKey } of batches)
    for (const { to } of taken.get(retryKey) ?? [])
      for (const person of to) times.set(person, (times.get(person) ?? 0) + 1)
  for (const [person, place] of places) {
    const got = times.get(person) ?? 0
    if (place === 'uncertain') assert(got <= 1, `sent ${got} times, uncertain`)
    else assert.equal(got, place === 'sent' ? 1 : 0, `sent ${got} times, but ${place}`)
    if (place === 'dropped') assert(malformed.has(person), 'dropped without a reason')
  }
  for (const person of times.keys()) assert(places.has(person), 'sent to somebody without a place')
}

const expectFiguresToAgree = async ({ town }: Stage, { delivery, places }: Planned): Promise<void> => {
  const count = (...wanted: Place[]) => [...places.values()].filter((place) => wanted.includes(place)).length
  const { status: _, paused: __, blocked: ___, ...figures } = (await readLedger(town.deps, delivery.id))?.progress ?? {}
  assert.deepEqual(figures, {
    total: places.size,
    sent: count('sent'),
    waiting: 0,
    stopped: count('stopped'),
    refused: count('refused', 'dropped'),
    malformed: count('dropped'),
    uncertain: count('uncertain'),
  })
}

const expectDroppedToBeGone = async ({ town }: Stage, all: Planned[]): Promise<void> => {
  const listed = await rosterParts(
    town.deps,
    town.areas.filter(({ id }) => id === 'd1'),
  )
  const onRoster = new Set(listed.flatMap(({ roster }) => Object.keys(roster.members)))
  for (const { places } of all)
    for (const [person, place] of places)
      if (place === 'dropped') assert(!onRoster.has(person), 'dropped, but still on the roster')
}

/** What must hold of every delivery when a story has ended. */
export const expectDeliveries = async (stage: Stage, all: Planned[], taken: Taken[]): Promise<void> => {
  const byKey = Map.groupBy(taken, ({ retryKey }) => retryKey)
  for (const planned of all) {
    expectLedgerToBeTrue(stage, planned, byKey)
    await expectFiguresToAgree(stage, planned)
  }
  const known = new Set(all.flatMap(({ batches }) => batches.map(({ retryKey }) => retryKey)))
  for (const key of byKey.keys()) assert(key && known.has(key), 'LINE took what stands in no ledger')
  assert.equal(stage.line.doubled.size, 0, 'two workers at one batch')
  for (const attempts of Map.groupBy(stage.line.attempts, ({ retryKey }) => retryKey).values())
    for (const attempt of attempts) assert.deepEqual(attempt, attempts[0], 'another body under the same key')
  await expectDroppedToBeGone(stage, all)
}
