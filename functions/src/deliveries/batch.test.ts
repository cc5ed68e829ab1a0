import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../platform/language.ts'
import type { SendOutcome } from '../platform/line-client.ts'
import { parseInstant } from '../platform/time.ts'
import { lineUserIdOf } from '../seed/chance.ts'
import { cutIntoBatches, givenBack, lease, newBatch, settled, wantsWork, withoutMalformed } from './batch.ts'
import { Batch } from './delivery.ts'

const KEY = '8f14e45f-ceea-467f-a9f6-5c2f3b1f8d10'
const OTHER_KEY = '1f0e3dad-9990-4345-b743-9f8e9d3a5c11'
const now = parseInstant('2026-11-20T01:00:00.000Z')
const person = (n: number): string => lineUserIdOf(`${n}`)
const aBatch = (change: Partial<Batch> = {}): Batch => ({
  ...newBatch({
    number: 0,
    deliveryId: 'd',
    letterId: 'ja',
    recipients: [0, 1, 2].map(person),
    homes: ['a1 h1', 'a1 h1', 'a1 -'],
    retryKey: KEY,
  }),
  ...change,
})
const minutesAgo = (minutes: number) => now.subtract(minutes, 'minute').toISOString()
const leasedUntil = (seconds: number): Partial<Batch> => ({
  state: 'sending',
  leaseId: 'first',
  leaseUntil: now.add(seconds, 'second').toISOString(),
  attempts: 1,
  firstAttemptAt: minutesAgo(1),
})

describe('cutIntoBatches', () => {
  it('puts everybody into one batch of their letter, at most 500 in each, and none is needlessly small', async () => {
    const people = fc.array(fc.constantFrom(...LANGUAGES), { maxLength: 1700, size: 'max' })
    await fc.assert(
      fc.asyncProperty(people, async (languages) => {
        const batches = await cutIntoBatches(
          languages.map((letterId, n) => ({ letterId, lineUserId: `${n}`, home: `a1 h${n}` })),
        )
        const placed = batches.flatMap((batch) => batch.recipients)
        expect(placed.map(Number).sort((a, b) => a - b)).toEqual([...languages.keys()])
        for (const { letterId, recipients: group, homes } of batches) {
          expect(homes).toEqual(group.map((each) => `a1 h${each}`))
          expect(group.length).toBeGreaterThan(0)
          expect(group.length).toBeLessThanOrEqual(500)
          expect(group.every((each) => languages[Number(each)] === letterId)).toBe(true)
        }
        for (const language of LANGUAGES) {
          const count = languages.filter((each) => each === language).length
          expect(batches.filter((batch) => batch.letterId === language)).toHaveLength(Math.ceil(count / 500))
        }
      }),
      { numRuns: 40, seed: 1 },
    )
  })
})

describe('lease', () => {
  it.each<[string, Partial<Batch>, boolean]>([
    ['a batch nobody has tried', {}, true],
    ['one given back after an attempt', { attempts: 3, firstAttemptAt: minutesAgo(5) }, true],
    ['one whose worker is alive', leasedUntil(1), false],
    ['one whose lease has just run out', leasedUntil(0), true],
    ['one whose worker died long ago', leasedUntil(-3600), true],
    ['one that was sent', { state: 'sent' }, false],
    ['one that was refused', { state: 'refused' }, false],
    ['one that was replaced', { state: 'replaced' }, false],
    ['one that is uncertain', { state: 'uncertain' }, false],
    ['one that was stopped', { state: 'stopped' }, false],
  ])('%s', (_, change, isTaken) => {
    const batch = aBatch(change)
    expect(wantsWork(batch, now)).toBe(isTaken)
    const leased = lease(batch, { now, leaseId: 'mine' })
    if (!isTaken) return expect(leased).toBeNull()
    expect(leased).toMatchObject({
      state: 'sending',
      leaseId: 'mine',
      leaseUntil: '2026-11-20T01:01:00.000Z',
      attempts: batch.attempts + 1,
      firstAttemptAt: batch.firstAttemptAt ?? now.toISOString(),
      retryKey: KEY,
      recipients: batch.recipients,
    })
  })

  it.each<[string, Partial<Batch>, Batch['state']]>([
    ['an attempt 23 h 54 min ago may be repeated', { firstAttemptAt: minutesAgo(24 * 60 - 6) }, 'sending'],
    [
      'one 23 h 55 min ago may not: the retry key is about to end',
      { firstAttemptAt: minutesAgo(24 * 60 - 5) },
      'uncertain',
    ],
    ['nor one of last week', { firstAttemptAt: minutesAgo(7 * 24 * 60) }, 'uncertain'],
    ['nor one of a worker that died', { ...leasedUntil(-3600), firstAttemptAt: minutesAgo(24 * 60) }, 'uncertain'],
    ['a batch never tried does not age', {}, 'sending'],
  ])('%s', (_, change, state) => {
    expect(lease(aBatch(change), { now, leaseId: 'mine' })?.state).toBe(state)
  })
})

describe('givenBack', () => {
  const kinds = ['unknown', 'rateLimited', 'quotaReached', 'channelRefused'] as const
  type Kind = (typeof kinds)[number]
  const outcome = (kind: Kind): Extract<SendOutcome, { kind: Kind }> => ({ kind, problem: 'LINE said so' })

  it.each(kinds)('%s: waits under the same key', (kind) => {
    const before = aBatch()
    const leased = lease(before, { now, leaseId: 'mine' }) ?? before
    expect(givenBack(leased, before, outcome(kind))).toMatchObject({
      state: 'pending',
      leaseId: null,
      leaseUntil: null,
      attempts: 1,
      retryKey: KEY,
      problem: 'LINE said so',
      // Only an attempt whose outcome nobody knows starts the 24 hours.
      firstAttemptAt: kind === 'unknown' ? now.toISOString() : null,
    })
  })

  it.each(kinds)('%s: an earlier attempt without an answer keeps its time', (kind) => {
    const before = aBatch({ firstAttemptAt: minutesAgo(90), attempts: 1 })
    const leased = lease(before, { now, leaseId: 'mine' }) ?? before
    expect(givenBack(leased, before, outcome(kind)).firstAttemptAt).toBe(minutesAgo(90))
  })
})

describe('withoutMalformed', () => {
  const split = (batch: Batch, index: number) =>
    withoutMalformed(batch, { index, problem: `to[${index}]`, retryKey: OTHER_KEY, now })

  const family = { householdId: 'h1', householdStaysIn: true }
  const alone = { householdId: null, householdStaysIn: false }

  it.each([0, 1, 2])('drops the one at position %i and hands the others on under a new key', (index) => {
    const batch = aBatch()
    const { batch: replaced, successor, dropped } = split(batch, index)
    const lineUserId = batch.recipients[index]
    expect(dropped).toEqual({ lineUserId, rosterId: 'a1', ...(index < 2 ? family : alone) })
    expect(replaced).toMatchObject({ state: 'replaced', dropped: [lineUserId], droppedCount: 1 })
    expect(successor).toMatchObject({
      id: 'b00000r1',
      number: 0,
      state: 'pending',
      size: 2,
      retryKey: OTHER_KEY,
      attempts: 0,
    })
    expect(successor?.recipients).toEqual(batch.recipients.toSpliced(index, 1))
    expect(successor?.homes).toEqual(batch.homes.toSpliced(index, 1))
  })

  it('hands nothing on when nobody is left', () => {
    expect(split(aBatch({ recipients: [person(0)], homes: ['a1 h1'], size: 1 }), 0).successor).toBeNull()
  })

  it('refuses the batch when LINE names a place that is not there', () => {
    expect(split(aBatch(), 3)).toMatchObject({ batch: { state: 'refused' }, successor: null, dropped: null })
  })

  it('keeps ids short however many are malformed', () => {
    let batch = aBatch({
      recipients: Array.from({ length: 500 }, (_, n) => person(n)),
      homes: Array.from({ length: 500 }, (_, n) => `a1 h${n}`),
      size: 500,
    })
    const ids = new Set<string>([batch.id])
    for (let next = split(batch, 0).successor; next; next = split(batch, 0).successor) {
      batch = Batch.parse(next)
      ids.add(batch.id)
    }
    expect(ids.size).toBe(500)
    expect(batch).toMatchObject({ id: 'b00000r499', size: 1 })
  })
})

describe('settled', () => {
  it('lets nobody hold it any more', () => {
    expect(settled(aBatch(leasedUntil(30)), 'sent', now, { acceptedRequestId: 'r' })).toMatchObject({
      state: 'sent',
      leaseId: null,
      leaseUntil: null,
      settledAt: now.toISOString(),
      acceptedRequestId: 'r',
    })
  })
})
