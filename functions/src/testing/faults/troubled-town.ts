import { getCircular } from '../../circulars/store.ts'
import { SendAgainLater } from '../../deliveries/send-batch.ts'
import { PLAN_TASK, SEND_TASK } from '../../deliveries/start-delivery.ts'
import { allBatches, findDelivery } from '../../deliveries/store.ts'
import { LANGUAGES } from '../../platform/language.ts'
import { changeLanguage, removeResident } from '../../residents/change-resident.ts'
import { chance, oneOf } from '../../seed/chance.ts'
import { aTown, type Town } from '../a-town.ts'
import { type Fate, interruptions, PowerCut } from '../interruptions.ts'
import { type TroubledLine, troubledLine } from './troubled-line.ts'
import { weighted } from './weighted.ts'

/** A town in which everything goes wrong that can, and what this test itself remembers of it. */
export interface TroubledTown {
  town: Town
  line: TroubledLine
  circularId: string
  deliveryId: string
  /** People whom LINE calls malformed. */
  malformed: Set<string>
  /** On the roster when the circular was published, and since then without a break. */
  settled: Set<string>
  everHere: Set<string>
  /** What happened, one word each, to see a failing run and that the campaign was no walk in the park. */
  history: string[]
}

/** Who watches a story while it happens. */
export interface Witness {
  note(event: string): void
  /** Called now and then when nothing runs. */
  look(story: Pick<TroubledTown, 'town' | 'deliveryId'>): Promise<void>
  /** Called after a sweep in which nothing went wrong. */
  afterSweep(story: Pick<TroubledTown, 'town' | 'deliveryId'>): Promise<void>
}

const aRandomTown = async (random: () => number) => {
  const upTo = (most: number) => Math.floor(random() * (most + 1))
  const town = await aTown({
    blocks: 1 + upTo(1),
    households: 1 + upTo(3),
    residentsEach: random() < 0.1 ? 0 : 1 + upTo(1),
  })
  for (const { lineUserId } of town.residents)
    if (random() < 0.7) await changeLanguage(town.deps, lineUserId, oneOf(random, LANGUAGES))
  const outside = random() < 0.5 ? [await town.movesIn('outside', 'd1')] : []
  return { town, people: [...town.residents, ...outside].map(({ lineUserId }) => lineUserId) }
}

/**
 * One random story, the same for the same seed (but for what two at once do first): publishing, then accidents, readers and
 * officers, then peace.
 */
export const troubledTown = async (seed: number, witness: Witness): Promise<TroubledTown> => {
  const random = chance(seed)
  const { town, people } = await aRandomTown(random)
  const { deps, queue, clock, tasks, schedules } = town
  const history: string[] = []
  const note = (event: string) => {
    history.push(event)
    witness.note(event)
  }
  const malformed = new Set(people.filter(() => random() < 0.05))
  const by = town.officers.districtOfficer
  const circularId = await town.writes({ senderAreaId: 'd1', audience: ['d1'] }, by)
  const line = await troubledLine({
    random,
    clock,
    config: deps.config,
    malformed,
    people,
    note,
  })
  deps.line = line.client

  const power = interruptions(deps)
  let isDead = false
  const accidents = (): Fate => {
    if (isDead) return 'never happens'
    const luck = random()
    if (luck > 0.12) return 'goes well'
    isDead = luck < 0.02
    note(isDead ? 'dies' : 'cut')
    return luck < 0.06 ? 'never happens' : 'happens unheard'
  }
  /** Runs something in the trouble of that day; what it could not do is left to the sweep. */
  const troubled = async (act: () => Promise<unknown>) => {
    isDead = false
    power.decide(accidents)
    await act().catch((error: unknown) => {
      if (!isExpected(error)) throw error
    })
    power.end()
  }
  const work = () => queue.runAll(tasks, { clock })
  const officer = await town.as(by)
  const chair = await town.as(town.officers.associationOfficer)

  await troubled(async () => officer.post(`/api/circulars/${circularId}/publish`))
  // If the process died before anything was written, the officer presses again.
  await officer.post(`/api/circulars/${circularId}/publish`).expect(200)
  const deliveryId = (await getCircular(deps, circularId)).deliveryId ?? ''
  const settled = new Set(people)
  const everHere = new Set(people)

  const someone = () => people[Math.floor(random() * people.length)]
  const atOnce = async (name: string, payload: object) => {
    const ends = await Promise.allSettled([1, 2].map(() => tasks[name]?.(payload)))
    const failures = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []))
    if (failures.length > 0) throw new AggregateError(failures)
  }
  const acts: [number, string, () => Promise<unknown>][] = [
    [10, 'work', () => troubled(work)],
    [6, 'sweep', () => troubled(async () => schedules['sweep-deliveries']?.run())],
    [2, 'look', () => witness.look({ town, deliveryId })],
    [4, 'a minute', async () => clock.passes(61, 'seconds')],
    [1, 'a day', async () => clock.passes(1, 'day')],
    [2, 'duplicates', async () => queue.duplicates(random() < 0.5)],
    [3, 'resume', () => troubled(async () => officer.post(`/api/circulars/${circularId}/resume`))],
    [0.5, 'withdraw', async () => officer.post(`/api/circulars/${circularId}/withdraw`, { reason: '間違い' })],
    [1, 'two planners', () => troubled(() => atOnce(PLAN_TASK, { deliveryId }))],
    [
      1,
      'two workers',
      () =>
        troubled(async () => {
          const [batch] = await allBatches(deps, deliveryId)
          if (batch) await atOnce(SEND_TASK, { deliveryId, batchId: batch.id })
        }),
    ],
    [1, 'joins', async () => void everHere.add((await town.movesIn(`new-${history.length}`, 'd1')).lineUserId)],
    [
      1,
      'leaves',
      async () => {
        const gone = someone()
        if (gone) settled.delete(gone)
        if (gone) await removeResident(deps, gone)
      },
    ],
    [
      4,
      'confirms',
      () => troubled(async () => (await town.as(someone() ?? '')).post(`/api/circulars/${circularId}/receipts`)),
    ],
    [
      3,
      'notes',
      () =>
        troubled(async () => {
          const home = town.households[Math.floor(random() * town.households.length)]
          const path = `/api/circulars/${circularId}/receipts/${home?.id}`
          await (random() < 0.6 ? chair.put(path, { via: oneOf(random, ['paper', 'spoken']) }) : chair.delete(path))
        }),
    ],
  ]
  for (let left = 20 + random() * 20; left > 0; left--) {
    const [, name, act] = weighted(random, acts)
    note(name)
    await act()
  }

  // Peace: LINE takes everything, nobody dies, and the sweep comes every five minutes.
  await line.calmDown()
  queue.duplicates(false)
  for (let sweeps = 0; sweeps < 30 && !(await findDelivery(deps, deliveryId))?.settledAt; sweeps++) {
    if ((await findDelivery(deps, deliveryId))?.status === 'paused')
      await officer.post(`/api/circulars/${circularId}/resume`).expect(200)
    await schedules['sweep-deliveries']?.run()
    await witness.afterSweep({ town, deliveryId })
    await work()
    clock.passes(5, 'minutes')
  }
  return { town, line, circularId, deliveryId, malformed, settled, everHere, history }
}

/** What a queue catches and tries again: the accidents themselves, and LINE not having taken a batch. */
const isExpected = (error: unknown): boolean =>
  error instanceof PowerCut ||
  (error instanceof AggregateError && error.errors.every(isExpected)) ||
  error instanceof SendAgainLater
