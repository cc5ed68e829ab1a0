import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { tellOne, tellStories, type Violation } from '../functions/src/testing/faults/tell-stories.ts'

/*
 * `npm run test:faults`: random small deliveries against the simulator, with everything going wrong that can. Each story
 * belongs to a seed.
 *   npm run test:faults                        5,000 stories
 *   npm run test:faults -- --stories 200 --from 1000
 *   npm run test:faults -- --seed 1234         one story again, with all that happens in it
 * Ends with exit code 1 if anything did not hold.
 */

/** Stories under way at the same time in one thread: they wait for the database and for LINE most of the time. */
const AT_ONCE = 8
const SHOWN = 10

interface Told {
  happened: Map<string, number>
  violations: Violation[]
}

const numberOf = (text: string | undefined, otherwise: number): number => {
  const value = text === undefined ? otherwise : Number(text)
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`${text} is not a number of stories or a seed`)
  return value
}

const inThread = (seeds: number[], onTold: () => void): Promise<Told> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { seeds } })
    worker.on('message', (message: 'told' | Told) => (message === 'told' ? onTold() : resolve(message)))
    worker.on('error', reject)
  })

const showViolation = ({ seed, problem }: Violation): void =>
  console.error(`seed ${seed}: ${problem.split('\n')[0]}\n  npm run test:faults -- --seed ${seed}`)

const campaign = async (stories: number, from: number): Promise<boolean> => {
  const threads = Math.max(1, Math.min(availableParallelism(), stories))
  const seeds = Array.from({ length: stories }, (_, index) => from + index)
  const started = performance.now()
  let told = 0
  const onTold = () => {
    told += 1
    if (told % 250 === 0)
      console.log(`${told} of ${stories} stories, ${Math.round((performance.now() - started) / 1000)} s`)
  }
  const parts = await Promise.all(
    Array.from({ length: threads }, (_, thread) =>
      inThread(
        seeds.filter((_, index) => index % threads === thread),
        onTold,
      ),
    ),
  )
  const happened = new Map<string, number>()
  for (const part of parts)
    for (const [event, times] of part.happened) happened.set(event, (happened.get(event) ?? 0) + times)
  for (const [event, times] of [...happened].toSorted((a, b) => b[1] - a[1])) console.log(`${times}`.padStart(8), event)
  const violations = parts.flatMap((part) => part.violations).toSorted((a, b) => a.seed - b.seed)
  for (const violation of violations.slice(0, SHOWN)) showViolation(violation)
  const seconds = Math.round((performance.now() - started) / 1000)
  console.log(
    `${stories} stories (seeds ${from} to ${from + stories - 1}), ${violations.length} violations, ${seconds} s`,
  )
  return violations.length === 0
}

const again = async (seed: number): Promise<boolean> => {
  const { violation, happened } = await tellOne(seed)
  console.log(happened.join('\n'))
  if (violation) console.error(violation.problem)
  else console.log(`seed ${seed}: everything is in order`)
  return !violation
}

if (isMainThread) {
  const { values } = parseArgs({
    options: { stories: { type: 'string' }, from: { type: 'string' }, seed: { type: 'string' } },
  })
  const inOrder = values.seed
    ? await again(numberOf(values.seed, 0))
    : await campaign(numberOf(values.stories, 5000), numberOf(values.from, 0))
  process.exit(inOrder ? 0 : 1)
}

const { seeds } = workerData as { seeds: number[] }
const part: Told = await tellStories(seeds, { atOnce: AT_ONCE, onTold: () => parentPort?.postMessage('told') })
parentPort?.postMessage(part)
