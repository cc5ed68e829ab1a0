import { circulars } from '../../circulars/store.ts'
import { unsettledDeliveries } from '../../deliveries/store.ts'
import { parseInstant } from '../../platform/time.ts'
import { actsOf, comeAndGo, REMINDING, SWEEPS, work } from './acts.ts'
import { BUTTONS, sends, writes } from './buttons.ts'
import { expectOrder } from './expect-order.ts'
import { expectTasks } from './look-around.ts'
import { chooseFrom, type Stage, setStage } from './stage.ts'
import { weighted } from './weighted.ts'

/** How many things happen in a story, at least; as many again at most. */
const ACTS_AT_LEAST = 20
/** Peace lasts at most so many looks: five minutes between the first ones, then an hour. */
const LOOKS = 80
const SHORT_LOOKS = 8
/** How many stories begin with somebody who stands still. */
const SLOW = 0.35
/** Tasks of each kind that come when everything is over. */
const LATE_OF_A_KIND = 4

const hasSurprise = ({ errands }: Stage): void => {
  if (errands.surprises.length > 0) throw errands.surprises[0]
}

/** The officers write and press 送る. If the process died before anything was written, they press again. */
const begins = async (stage: Stage): Promise<void> => {
  const { kind, random, process } = stage
  for (let left = kind.howManyCirculars(random); left > 0; left--) {
    const written = await writes(stage)
    if (!written) throw new Error('a circular could not be written')
    await process.troubled(() => sends(stage, written))
    const answer = await sends(stage, written)
    if (answer.status !== 200) throw new Error(`送る → ${answer.status} ${answer.text}`)
  }
}

/** Whoever plans (or lets go) stands still while people come and go; and perhaps another one who knows more. */
const slowBeginning = async (stage: Stage): Promise<void> => {
  const { errands, random, process, note } = stage
  for (let slow = random() < SLOW ? 1 + Math.floor(random() * 2) : 0; slow > 0; slow--) {
    const errand = errands.any()
    if (!errand) return
    note(`stands still: ${errand.name}`)
    await process.holdUp(() => errands.run(errand))
    await comeAndGo(stage)
  }
}

const storm = async (stage: Stage): Promise<void> => {
  const { random, town, note } = stage
  const acts = actsOf(stage)
  for (let left = ACTS_AT_LEAST * (1 + random()); left > 0; left--) {
    const [, name, act] = weighted(random, acts)
    note(name)
    town.clock.passes(1, 'second')
    await act(stage)
    hasSurprise(stage)
  }
}

/** When the next circular leaves by itself; null: none waits for that. */
const nextRelease = async ({ town }: Stage): Promise<string | null> => {
  const { docs } = await circulars(town.deps).where('status', '==', 'scheduled').get()
  const [first = null] = docs.flatMap((doc) => doc.data().schedule?.at ?? []).toSorted()
  return first
}

/** Peace: LINE takes everything, nobody dies, and the sweeps come, until nothing is left to do. */
const peace = async (stage: Stage): Promise<void> => {
  const { town, process, line, isGoodDay } = stage
  await Promise.all([process.calmDown(), line.calmDown()])
  town.queue.duplicates(false)
  for (let looks = 0; looks < LOOKS; looks++) {
    for (const written of stage.circulars) await BUTTONS.resumes(stage, written)
    for (const name of isGoodDay ? [] : [...SWEEPS, REMINDING]) await town.schedules[name]?.run()
    if (!isGoodDay) await expectTasks(stage)
    await work(stage)
    hasSurprise(stage)
    const isBusy = (await unsettledDeliveries(town.deps)).length > 0
    const next = await nextRelease(stage)
    if (!isBusy && next === null) return
    if (!isBusy && next && parseInstant(next).isAfter(town.clock.now())) town.clock.reaches(next)
    else town.clock.passes(looks < SHORT_LOOKS ? 5 : 60, 'minutes')
  }
  throw new Error('peace did not bring everything to its end')
}

/** Tasks of every kind come when everything is over, some long after, some in two workers at once. */
const latecomers = async (stage: Stage): Promise<void> => {
  const { town, errands, random, note } = stage
  if (random() < 0.5) town.clock.passes(1 + Math.floor(random() * 3), 'day')
  for (const [name, some] of Map.groupBy(errands.all(), (errand) => errand.name))
    for (let left = Math.min(LATE_OF_A_KIND, some.length); left > 0; left--) {
      const errand = chooseFrom(stage, some)
      if (!errand) continue
      note(`late: ${name}`)
      await (random() < 0.3 ? errands.runTwiceAtOnce(errand) : errands.run(errand))
      hasSurprise(stage)
    }
}

/**
 * One random story, the same for the same seed (but for what two at once do first): circulars are sent, then come accidents,
 * readers and officers, then peace, and last what comes too late.
 * @param note told of every event, one word each
 * @returns how it ended, one word each
 * @throws AssertionError naming what does not hold
 */
export const tellStory = async (seed: number, note: (event: string) => void): Promise<string[]> => {
  const stage = await setStage(seed, note)
  try {
    await begins(stage)
    if (!stage.isGoodDay) await slowBeginning(stage)
    await storm(stage)
    await peace(stage)
    await latecomers(stage)
    await peace(stage)
    return await expectOrder(stage)
  } finally {
    await stage.process.calmDown()
    await stage.line.close()
  }
}
