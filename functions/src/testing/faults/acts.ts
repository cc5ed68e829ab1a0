import { LANGUAGES } from '../../platform/language.ts'
import { dayAfter, inJapan, japanDay, toInstant } from '../../platform/time.ts'
import type { ChosenHome } from '../../residents/joining/find-home.ts'
import { registerResident } from '../../residents/joining/register-resident.ts'
import { removeResident } from '../../residents/leaving/remove-resident.ts'
import { lineUserIdOf, oneOf } from '../../seed/chance.ts'
import { BUTTONS, type ButtonName, sends, writes } from './buttons.ts'
import { lookAround } from './look-around.ts'
import { chooseFrom, press, type Stage } from './stage.ts'

/** Something that happens in a story. */
type Act = (stage: Stage) => Promise<unknown>

export const work: Act = ({ town, errands }) => town.queue.runAll(errands.handlers, { clock: town.clock })

/** The schedules that find what was left behind; reminders come by theirs. */
export const SWEEPS = ['sweep-deliveries', 'release-due', 'run-digests']
export const REMINDING = 'remind-unread'

const runs =
  (schedule: string): Act =>
  ({ town }) =>
    town.schedules[schedule]?.run() ?? Promise.resolve()

const sweeps: Act = (stage) => runs(oneOf(stage.random, ['sweep-deliveries', ...SWEEPS]))(stage)

/** So long nothing stands still: no process lives that long. */
const longPasses = async ({ town, process }: Stage, until: string): Promise<void> => {
  await process.letAllGo()
  town.clock.reaches(until)
}

/** Six in the evening, the time of the digest. */
const evening: Act = async (stage) => {
  const now = stage.town.clock.now()
  const today = inJapan(japanDay(now), '18:00')
  await longPasses(stage, toInstant(today.isAfter(now) ? today : inJapan(dayAfter(japanDay(now)), '18:00')))
  await stage.process.troubled(() => work(stage))
}

const joins: Act = async (stage) => {
  const { town, everHere, random } = stage
  const household = random() < 0.6 ? chooseFrom(stage, town.households) : undefined
  const home: ChosenHome = household
    ? { kind: 'household', householdId: household.id, code: await town.codeFor(household.id) }
    : { kind: 'district', districtId: 'd1' }
  const lineUserId = lineUserIdOf(`new ${everHere.size}`)
  const at = toInstant(town.clock.now())
  const language = oneOf(random, LANGUAGES)
  everHere.set(lineUserId, await registerResident(town.deps, { lineUserId, language, home, at }))
}

const leaves: Act = async (stage) => {
  const gone = chooseFrom(stage, [...stage.everHere.keys()])
  if (!gone) return
  stage.settled.delete(gone)
  await removeResident(stage.town.deps, gone)
}

/** Some move in, some leave. */
export const comeAndGo: Act = async (stage) => {
  if (stage.random() < 0.6) await joins(stage)
  if (stage.random() < 0.6) await leaves(stage)
}

const confirms: Act = async (stage) => {
  const resident = chooseFrom(stage, [...stage.everHere.values()])
  const written = chooseFrom(stage, stage.circulars)
  if (!resident || !written) return
  stage.touched.add(`${written.id} ${resident.householdId}`)
  await press(stage, resident.lineUserId, ['post', `/api/circulars/${written.id}/receipts`])
}

/** The chair of the association notes paper and word of mouth, or takes a note back. */
const notes: Act = async (stage) => {
  const household = chooseFrom(stage, stage.town.households)
  const written = chooseFrom(stage, stage.circulars)
  if (!household || !written) return
  stage.touched.add(`${written.id} ${household.id}`)
  const path = `/api/circulars/${written.id}/receipts/${household.id}`
  const via = oneOf(stage.random, ['paper', 'spoken'])
  const chair = stage.town.officers.associationOfficer
  await press(stage, chair, stage.random() < 0.6 ? ['put', path, { via }] : ['delete', path])
}

/** A task comes that was given out at some time: early, late, or a second time. */
const outOfTurn: Act = async ({ errands, note }) => {
  const errand = errands.any()
  if (!errand) return
  note(`out of turn: ${errand.name}`)
  await errands.run(errand)
}

const twoAtOnce: Act = async ({ errands, note }) => {
  const errand = errands.any()
  if (!errand) return
  note(`two at once: ${errand.name}`)
  await errands.runTwiceAtOnce(errand)
}

const presses =
  (name: ButtonName): Act =>
  async (stage) => {
    const written = chooseFrom(stage, stage.circulars)
    if (written) await BUTTONS[name](stage, written)
  }

const BUTTON_NAMES = Object.keys(BUTTONS).filter((name): name is ButtonName => name in BUTTONS)

const anotherCircular: Act = async (stage) => {
  const written = await writes(stage)
  if (written) await sends(stage, written)
}

/** Two officers (or one, twice) press at the same moment. */
const twoButtons: Act = async (stage) => {
  const written = chooseFrom(stage, stage.circulars)
  const names = [1, 2].map(() => chooseFrom(stage, BUTTON_NAMES) ?? 'cancels')
  if (written) await Promise.all(names.map((name) => BUTTONS[name](stage, written)))
}

const standsStill: Act = (stage) => {
  const button = presses(chooseFrom(stage, BUTTON_NAMES) ?? 'sends')
  return stage.process.holdUp(() => (stage.random() < 0.75 ? outOfTurn(stage) : button(stage)))
}

const goesOn: Act = ({ process, random }) => process.letGo(random() < 0.5 ? 'oldest' : 'newest')

/** Runs in the trouble of the day. */
const troubled =
  (act: Act): Act =>
  (stage) =>
    stage.process.troubled(() => act(stage))

const button = (name: ButtonName): Act => troubled(presses(name))

/** What happens, by its name in a story's history: with which weight on an ordinary day, and the act. */
export const ACTS = {
  work: [10, troubled(work)],
  sweep: [6, troubled(sweeps)],
  look: [2, lookAround],
  'a minute': [4, async ({ town }) => town.clock.passes(61, 'seconds')],
  'an hour': [0.3, (stage) => longPasses(stage, toInstant(stage.town.clock.now().add(1, 'hour')))],
  'a day': [1, (stage) => longPasses(stage, toInstant(stage.town.clock.now().add(1, 'day')))],
  evening: [0, evening],
  duplicates: [2, async ({ town, random }) => town.queue.duplicates(random() < 0.5)],
  'out of turn': [2, troubled(outOfTurn)],
  'two at once': [2, troubled(twoAtOnce)],
  'stands still': [1.5, standsStill],
  'goes on': [1.5, troubled(goesOn)],
  joins: [1, joins],
  leaves: [1, leaves],
  confirms: [4, troubled(confirms)],
  notes: [3, troubled(notes)],
  reminds: [0, troubled(runs(REMINDING))],
  'another circular': [0, troubled(anotherCircular)],
  'two buttons': [0.3, troubled(twoButtons)],
  resumes: [3, button('resumes')],
  sends: [0.2, button('sends')],
  cancels: [0.1, button('cancels')],
  'gives back': [0.1, button('gives back')],
  releases: [0.1, button('releases')],
  reschedules: [0.1, button('reschedules')],
  approves: [0.1, button('approves')],
  withdraws: [0.5, button('withdraws')],
  corrects: [0.3, button('corrects')],
  'reminds by hand': [0.1, button('reminds by hand')],
  'digest now': [0, button('digest now')],
} satisfies Record<string, [number, Act]>
export type ActName = keyof typeof ACTS

/** On a good day nobody sweeps and nothing is taken back half-way, which the sweep would have to bring to an end. */
const NOT_ON_GOOD_DAYS: ActName[] = ['sweep', 'withdraws', 'two buttons', 'stands still']

/** What may happen in a story, with the weights of its kind. */
export const actsOf = ({ kind, isGoodDay }: Pick<Stage, 'kind' | 'isGoodDay'>): [number, ActName, Act][] =>
  Object.entries(ACTS).flatMap(([key, [weight, act]]): [number, ActName, Act][] => {
    const name = key as ActName
    return isGoodDay && NOT_ON_GOOD_DAYS.includes(name) ? [] : [[kind.oftener[name] ?? weight, name, act]]
  })
