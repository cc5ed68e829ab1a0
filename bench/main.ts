import { writeFileSync } from 'node:fs'
import { cpus, release, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { type BigCity, bigCity, WHOLE_CITY } from './big-city.ts'
import { measureNaive } from './measure-naive.ts'
import { handOutEarlier, measurePush, type Push } from './push.ts'
import { type Stage, setStage } from './stage.ts'
import { checksOf, type Results, report } from './targets.ts'
import { measureWave, READING_HOUSEHOLDS, type Wave } from './wave.ts'

/*
 * npm run bench: how near the engine is to what LINE allows. LINE (the simulator, 50 ms away, with its limits), the database
 * and the service run in processes of their own; this one sends the webhooks and measures. Ends with 1 when a figure is worse than asked.
 */
const SIZES = [1_000, 10_000, 100_000, WHOLE_CITY]
const RESULTS_FILE = join(import.meta.dirname, 'results.json')
const ENDS_WITHIN_MS = 15 * 60_000

const say = (line: string): void => console.error(`${new Date().toISOString().slice(11, 19)} ${line}`)

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

const machine = (): string =>
  `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release()}, Node ${process.version}`

// Programs started here end with this process, whatever happens (scripts/service/program.ts).
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
setTimeout(() => {
  console.error('The bench took too long and gave up.')
  process.exit(1)
}, ENDS_WITHIN_MS).unref()

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

const results: Results = { machine: machine(), at: new Date().toISOString(), pushes, amongTalk, naive, wave }
writeFileSync(RESULTS_FILE, `${JSON.stringify({ ...results, checks: checksOf(results) }, null, 2)}\n`)
console.log(report(results))
const missed = checksOf(results).filter(({ kept }) => !kept)
for (const { what, measured, asked } of missed) say(`Missed: ${what}: ${measured}, asked ${asked}`)
process.exit(missed.length > 0 ? 1 : 0)
