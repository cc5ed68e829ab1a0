import { type BigCity, bigCity, WHOLE_CITY } from './big-city.ts'
import { measureNaive } from './measure-naive.ts'
import { handOutEarlier, measurePush, type Push } from './push.ts'
import { say } from './say.ts'
import { type Stage, setStage } from './stage.ts'
import type { Results } from './targets.ts'
import { measureWave, READING_HOUSEHOLDS, type Wave } from './wave.ts'

const SIZES = [1_000, 10_000, 100_000, WHOLE_CITY]

/** What is measured three times: a machine shared with others has its moments. */
const TIMES = [1, 2, 3]
const middle = <T>(all: T[], by: (one: T) => number): T => {
  const found = all.toSorted((a, b) => by(a) - by(b))[Math.floor(all.length / 2)]
  if (!found) throw new Error('nothing was measured')
  return found
}

/** The middle one of three pushes by its time; who got any of them other than once weighs in all cases. */
const middlePush = async (stage: Stage, city: BigCity): Promise<{ push: Push; circularIds: string[] }> => {
  const measured: Awaited<ReturnType<typeof measurePush>>[] = []
  for (const _ of TIMES) measured.push(await measurePush(stage, city, null))
  const pushes = measured.map(({ push }) => push)
  const notOnce = pushes.reduce((sum, push) => sum + push.notOnce, 0)
  return {
    push: { ...middle(pushes, ({ wallSeconds }) => wallSeconds), notOnce },
    circularIds: measured.map(({ circularId }) => circularId),
  }
}

/** The middle one of the waves by its backlog; a household that any of them did not count weighs in all cases. */
const middleWave = async (stage: Stage, city: BigCity, circularIds: string[]): Promise<Wave> => {
  const waves: Wave[] = []
  for (const circularId of circularIds) waves.push(await measureWave(stage, city, circularId))
  return {
    ...middle(waves, ({ backlogSeconds }) => backlogSeconds),
    failed: waves.reduce((sum, { failed }) => sum + failed, 0),
    countedHouseholds: Math.min(...waves.map(({ countedHouseholds }) => countedHouseholds)),
  }
}

/** Pushes in a city of this size; on the same stage one among talk and the reading waves where it is the whole one. */
const measureCity = async (residents: number): Promise<{ push: Push; amongTalk: Push | null; wave: Wave | null }> => {
  say(`${residents} residents: building the city`)
  const city = bigCity(residents)
  const isWhole = residents === WHOLE_CITY
  const stage = await setStage({ residents, readingHouseholds: isWhole ? READING_HOUSEHOLDS : 0 })
  try {
    say(`${residents} residents: handing out`)
    const earlierId = await handOutEarlier(stage)
    const { push, circularIds } = await middlePush(stage, city)
    if (!isWhole) return { push, amongTalk: null, wave: null }
    say('handing out among talk')
    const { push: amongTalk } = await measurePush(stage, city, earlierId)
    say('the reading waves')
    return { push, amongTalk, wave: await middleWave(stage, city, circularIds) }
  } catch (error) {
    say(`Database and service printed last:\n${stage.output()}`)
    throw error
  } finally {
    await stage.end()
  }
}

/** Pushes in cities of every size, the reading waves in the whole one, and what is often written instead. */
export const measureEngine = async (): Promise<Results> => {
  const pushes: Push[] = []
  let amongTalk: Push | null = null
  let wave: Wave | null = null
  for (const residents of SIZES) {
    const measured = await measureCity(residents)
    pushes.push(measured.push)
    amongTalk = measured.amongTalk ?? amongTalk
    wave = measured.wave ?? wave
  }
  say('one push per resident')
  const naive = await measureNaive()
  if (!wave || !amongTalk) throw new Error('talk and wave belong to the whole city')
  return { pushes, amongTalk, naive, wave }
}
