import assert from 'node:assert/strict'
import type { Response } from 'supertest'
import type { Timing } from '../../circulars/circular.ts'
import { LANGUAGES } from '../../platform/language.ts'
import { changeWishes } from '../../residents/change-resident.ts'
import type { Resident } from '../../residents/resident.ts'
import { residents } from '../../residents/store.ts'
import { chance, oneOf } from '../../seed/chance.ts'
import { aTown, type Town } from '../a-town.ts'
import { type Errands, rememberErrands } from './errands.ts'
import { KINDS, type StoryKind } from './kinds.ts'
import { type TroubledLine, troubledLine } from './troubled-line.ts'
import { type TroubledProcess, troubledProcess } from './troubled-process.ts'
import { weighted } from './weighted.ts'

/** A circular of the story, and what its officers remember of it. */
export interface Written {
  id: string
  /** Who wrote it and presses its buttons. */
  by: string
  timing: Timing
  /** How often 送る was pressed, and how many of these presses have no answer yet. */
  asked: number
  asking: number
  /** Cancelled or given back for sure, and nobody has pressed 送る since. */
  isTakenBack: boolean
  /** Somebody pressed 今すぐ送る. */
  wasHurried: boolean
}

/** One story while it is told: a town in which everything goes wrong that can, and what the test itself remembers of it. */
export interface Stage {
  kind: StoryKind
  /** Nothing goes wrong but malformed ids, and nobody sweeps: the tasks alone have to bring everything to its end. */
  isGoodDay: boolean
  random: () => number
  town: Town
  line: TroubledLine
  process: TroubledProcess
  errands: Errands
  circulars: Written[]
  /** The second officer of the district. */
  second: string
  /** People whom LINE calls malformed. */
  malformed: ReadonlySet<string>
  /** Registered when the story began, and since then without a break. */
  settled: Set<string>
  /** Everybody who was ever registered, and where. */
  everHere: Map<string, Resident>
  /** `circular household` for which somebody has pressed a button of confirmation. */
  touched: Set<string>
  note(event: string): void
}

/** How many people are malformed, and how many days are good ones. */
const MALFORMED = 0.06
const GOOD_DAYS = 0.08

const aRandomTown = async (random: () => number, now: string | undefined) => {
  const upTo = (most: number) => Math.floor(random() * (most + 1))
  const town = await aTown({
    blocks: 1 + upTo(1),
    households: 1 + upTo(3),
    residentsEach: random() < 0.08 ? 0 : 1 + upTo(1),
    now,
  })
  for (const { lineUserId } of town.residents)
    if (random() < 0.7) await changeWishes(town.deps, lineUserId, { language: oneOf(random, LANGUAGES) })
  if (random() < 0.5) await town.movesIn('outside', 'd1')
  return town
}

/** The town of a seed before anything happens. @param note told of every event, one word each */
export const setStage = async (seed: number, note: (event: string) => void): Promise<Stage> => {
  const random = chance(seed)
  const [, kind] = weighted(random, KINDS)
  note(`story: ${kind.name}`)
  const isGoodDay = random() < GOOD_DAYS
  if (isGoodDay) note('good day')
  const town = await aRandomTown(random, kind.now)
  const { deps, clock, officers } = town
  const second = await town.appoints('districtOfficer', 'd1')
  await (await town.as(officers.districtOfficer)).put('/api/areas/d1/policy', kind.policy(random)).expect(200)
  const registered = (await residents(deps).get()).docs.map((doc) => doc.data())
  const people = registered.map(({ lineUserId }) => lineUserId)
  const malformed = new Set(people.filter(() => random() < MALFORMED))
  const line = await troubledLine({ random, clock, config: deps.config, malformed, people, note })
  deps.line = line.client
  const errands = rememberErrands(town, random)
  const process = troubledProcess(deps, { random, note })
  if (isGoodDay) await Promise.all([line.calmDown(), process.calmDown()])
  return {
    kind,
    isGoodDay,
    random,
    town,
    line,
    process,
    errands,
    circulars: [],
    second,
    malformed,
    settled: new Set(people),
    everHere: new Map(registered.map((resident) => [resident.lineUserId, resident])),
    touched: new Set(),
    note,
  }
}

/** Somebody presses a button. A refusal is an answer like any other; a mistake of ours is not, unless the power was cut. */
export const press = async (
  { town, process }: Stage,
  who: string,
  [method, path, body]: ['get' | 'post' | 'put' | 'delete', string, object?],
): Promise<Response> => {
  const before = process.accidents()
  const caller = await town.as(who)
  const answer = await (method === 'get' || method === 'delete' ? caller[method](path) : caller[method](path, body))
  if (answer.status >= 500) assert(process.accidents() > before, `${method} ${path} → ${answer.status}`)
  return answer
}

export const chooseFrom = <T>({ random }: Pick<Stage, 'random'>, list: readonly T[]): T | undefined =>
  list[Math.floor(random() * list.length)]
