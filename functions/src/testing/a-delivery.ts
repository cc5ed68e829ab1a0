import { FieldPath, FieldValue } from 'firebase-admin/firestore'
import type { Area } from '../areas/area.ts'
import { areas } from '../areas/store.ts'
import type { Batch, DeliveryProgress } from '../deliveries/delivery.ts'
import { readLedger } from '../deliveries/ledger.ts'
import { enqueuePlan, startDelivery } from '../deliveries/start-delivery.ts'
import { prepareStop } from '../deliveries/stop-delivery.ts'
import { allBatches, findDelivery } from '../deliveries/store.ts'
import type { Subject } from '../deliveries/subject.ts'
import { sweepDeliveries } from '../deliveries/sweep-deliveries.ts'
import { deliveryTasks } from '../deliveries/tasks.ts'
import type { Language } from '../platform/language.ts'
import { departed, entered, type Roster } from '../rosters/roster.ts'
import { emptyRoster, prepareRosterChange, rosters } from '../rosters/store.ts'
import { lineUserIdOf } from '../seed/chance.ts'
import { type TestSystem, testSystem } from './test-system.ts'

/** What the subject was told of a delivery; its `sent` and `done` are written with the engine's own atomic writes. */
export interface Books {
  /** Those whom the books show as sent to: placed in a batch that LINE took. */
  sentTo: string[]
  timesDone: number
}

/** The delivery engine with one association of people, for a subject that only keeps books. */
export interface DeliveryEngine extends Omit<TestSystem, 'tasks' | 'schedules' | 'work'> {
  /** LINE's ids of those on the roster at the beginning. */
  people: string[]
  tasks: ReturnType<typeof deliveryTasks>
  /** Starts a delivery to everybody, as a subject does it; nothing has run yet. */
  starts(id?: string): Promise<string>
  /** Takes the delivery back, as a subject does it. */
  stops(id: string): Promise<void>
  joins(name: string, language?: Language): Promise<string>
  leaves(lineUserId: string): Promise<void>
  onRoster(): Promise<string[]>
  /** Runs everything that is due and what follows; a task that is given up does not stop the test. */
  work(): Promise<void>
  sweep(): Promise<void>
  /** Time goes by and the sweep comes, until the delivery has ended. @throws when it does not within an hour */
  sweepsUntilEnded(id: string): Promise<void>
  batches(id: string): Promise<Batch[]>
  progress(id: string): Promise<DeliveryProgress>
  books(id: string): Promise<Books>
}

/** The text everybody gets, so that a test can tell the languages apart. */
export const wordsFor = (language: Language): string => `お知らせ (${language})`

const place = (id: string, kind: Area['kind'], parents: string[]): Area => ({
  id,
  kind,
  name: id,
  kana: '',
  parentId: parents.at(-1) ?? null,
  ancestorIds: parents,
  households: { all: 0, members: 0 },
  postalCodes: [],
  position: null,
  policy: {},
  validFrom: '2026-04-01',
  validTo: null,
})

const CITY = place('city', 'city', [])
const DISTRICT = place('d1', 'district', ['city'])
const ASSOCIATION = { ...place('a1', 'association', ['city', 'd1']), kind: 'association' as const }

const bookkeeper = ({ db }: TestSystem['deps']): Subject => ({
  correspondence: async () => ({
    letterFor: ({ language }) => language,
    messagesOf: (letterId) => [{ type: 'text', text: wordsFor(letterId === 'en' ? 'en' : 'ja') }],
  }),
  planned: async ({ id }, { placements }) => {
    const placedIn = Object.fromEntries([...placements].map(({ recipient, batch }) => [recipient.lineUserId, batch]))
    await db.doc(`books/${id}`).set({ placedIn }, { merge: true })
  },
  dropped: async (transaction, { id }, { lineUserId }) => {
    transaction.update(db.doc(`books/${id}`), new FieldPath('placedIn', lineUserId), FieldValue.delete())
  },
  done: async (transaction, { id }) => {
    const reference = db.doc(`books/${id}`)
    const timesDone: unknown = (await transaction.get(reference)).get('timesDone')
    transaction.set(reference, { timesDone: (typeof timesDone === 'number' ? timesDone : 0) + 1 }, { merge: true })
  },
})

/** @param counts how many people of each language are on the roster */
export const aDelivery = async (counts: Partial<Record<Language, number>> = { ja: 3 }): Promise<DeliveryEngine> => {
  const system = testSystem()
  const { deps, clock, queue } = system
  const member = (language: Language) => ({ householdId: null, blockId: null, language })
  const members = Object.fromEntries(
    Object.entries(counts).flatMap(([language, count]) =>
      Array.from({ length: count }, (_, n) => [lineUserIdOf(`${language}#${n}`), member(language as Language)]),
    ),
  )
  const setUp = deps.db.batch()
  for (const area of [CITY, DISTRICT, ASSOCIATION]) setUp.set(areas(deps).doc(area.id), area)
  setUp.set(rosters(deps).doc(ASSOCIATION.id), { ...emptyRoster(ASSOCIATION), members })
  await setUp.commit()

  // What happens around the engine goes well, whatever befalls the engine itself (interruptions.ts).
  const world = { db: deps.db }
  const changesRoster = (change: (roster: Roster) => Roster): Promise<void> =>
    world.db.runTransaction(async (transaction) =>
      (await prepareRosterChange(world, transaction, ASSOCIATION.id))(change),
    )
  const subjects = { notice: bookkeeper(deps) }
  const tasks = deliveryTasks(deps, subjects)
  const work = () => queue.runAll(tasks, { clock }).catch(() => undefined)
  const sweep = async () => {
    await sweepDeliveries(deps, subjects)
    await work()
  }

  return {
    ...system,
    people: Object.keys(members),
    tasks,
    work,
    sweep,
    starts: async (id = deps.ids.next()) => {
      await deps.db.runTransaction(async (transaction) =>
        startDelivery(deps, transaction, {
          id,
          subject: { kind: 'notice', id },
          audience: [ASSOCIATION.id],
          urgent: false,
        }),
      )
      await enqueuePlan(deps, { id, urgent: false })
      return id
    },
    stops: (id) =>
      deps.db.runTransaction(async (transaction) => {
        const stop = await prepareStop(deps, transaction, id)
        stop()
      }),
    joins: async (name, language = 'ja') => {
      const lineUserId = lineUserIdOf(name)
      await changesRoster((roster) => entered(roster, lineUserId, member(language)))
      return lineUserId
    },
    leaves: (lineUserId) => changesRoster((roster) => departed(roster, lineUserId)),
    onRoster: async () => Object.keys((await rosters(deps).doc(ASSOCIATION.id).get()).data()?.members ?? {}),
    sweepsUntilEnded: async (id) => {
      for (let minutes = 0; minutes <= 60; minutes += 5) {
        await sweep()
        if ((await findDelivery(deps, id))?.settledAt) return
        clock.passes(5, 'minutes')
      }
      throw new Error(`delivery ${id} has not ended within an hour`)
    },
    batches: (id) => allBatches(deps, id),
    progress: async (id) => {
      const ledger = await readLedger(deps, id)
      if (!ledger) throw new Error(`no delivery ${id}`)
      return ledger.progress
    },
    books: async (id) => {
      const kept = (await deps.db.doc(`books/${id}`).get()).data() ?? {}
      const ledger = await readLedger(deps, id)
      const placed = Object.entries<number>(kept.placedIn ?? {})
      const sentTo = placed.flatMap(([lineUserId, batch]) => (ledger?.fateOf(batch) === 'sent' ? [lineUserId] : []))
      return { sentTo, timesDone: kept.timesDone ?? 0 }
    },
  }
}
