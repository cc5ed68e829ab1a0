import { setTimeout as wait } from 'node:timers/promises'
import { openDurableFirestore } from '@kairan/functions/platform/local/durable-firestore.ts'
import { pace } from '@kairan/functions/platform/local/pace.ts'
import { LineBotClient } from '@line/bot-sdk'
import { countDocuments } from './counted-firestore.ts'
import { CHANNEL, variable } from './environment.ts'
import { NAIVE_MESSAGE, type NaiveFigures } from './naive-figures.ts'

/*
 * A program of its own: what is often written instead. For each resident one document is read (is the person still there, which
 * language?) and one push is sent with LINE's SDK. First one after the other for ONE_BY_ONE people, then AT_ONCE at once for
 * PEOPLE people, as fast as LINE permits. Prints its figures as JSON.
 */
const PUSHES_A_SECOND = 2_000
const AT_ONCE = 200

const firestore = await openDurableFirestore({ file: variable('FIRESTORE_FILE') })
const documents = countDocuments(firestore.db)
const line = LineBotClient.fromChannelAccessToken({
  channelAccessToken: CHANNEL.LINE_CHANNEL_ACCESS_TOKEN,
  apiBaseURL: variable('LINE_API_BASE_URL'),
})
const people = (await firestore.db.collection('residents').select().get()).docs.map(({ id }) => id)
documents.reset()

const pushTo = async (lineUserId: string): Promise<void> => {
  const resident = await firestore.db.collection('residents').doc(lineUserId).get()
  if (resident.exists) await line.pushMessage({ to: lineUserId, messages: [NAIVE_MESSAGE] })
}

const oneByOne = async (some: string[]): Promise<void> => {
  for (const lineUserId of some) await pushTo(lineUserId)
}

const manyAtOnce = async (some: string[]): Promise<void> => {
  const allowed = pace(PUSHES_A_SECOND, () => performance.now())
  const left = some.values()
  const worker = async () => {
    for (const lineUserId of left) {
      for (let ms = allowed.waitMs(); ms > 0; ms = allowed.waitMs()) await wait(Math.ceil(ms))
      allowed.started()
      await pushTo(lineUserId)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

const secondsFor = async (work: Promise<void>): Promise<number> => {
  const start = performance.now()
  await work
  return (performance.now() - start) / 1_000
}

const few = people.slice(0, Number(variable('ONE_BY_ONE')))
const many = people.slice(few.length, few.length + Number(variable('PEOPLE')))
const oneByOneSeconds = await secondsFor(oneByOne(few))
documents.reset()
const figures: NaiveFigures = {
  oneByOne: { people: few.length, seconds: oneByOneSeconds },
  atOnce: { people: many.length, seconds: await secondsFor(manyAtOnce(many)) },
  documents: Object.values(documents.byAccount())[0] ?? { reads: 0, writes: 0 },
  peakBytes: process.resourceUsage().maxRSS * 1_024,
}
console.log(JSON.stringify(figures))
await firestore.close()
