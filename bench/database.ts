import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { openDurableFirestore } from '@kairan/functions/platform/local/durable-firestore.ts'
import { aroundRequests, type FirestoreRequests } from '@kairan/functions/platform/local/firestore-requests.ts'
import { type Answer, Call, DATABASE_LISTENS } from './database-wire.ts'
import { variable } from './environment.ts'
import { onFrame, writeFrame } from './frames.ts'

/*
 * A program of its own: the database in the file FIRESTORE_FILE, as Google's stands elsewhere too. It takes what the Admin SDK of
 * the service would send, and answers.
 */
const firestore = await openDurableFirestore({ file: variable('FIRESTORE_FILE') })
let requests: FirestoreRequests | undefined
aroundRequests(firestore.db, (inner) => {
  requests = inner
  return inner
})
// The first request makes the SDK ready; without it the functions beneath have nothing to send with.
await firestore.db.doc('bench/none').get()

async function* answersTo({ streams, method, body }: Call): AsyncGenerator<unknown> {
  if (!requests) throw new Error('The Firestore SDK gave no way to send requests')
  if (!streams) {
    yield await requests.request(method, body, 'bench')
    return
  }
  const stream = await requests.requestStream(method, false, body, 'bench')
  if (!isIterable(stream)) throw new Error('The Firestore SDK answered with something that is no stream')
  yield* stream
}

const isIterable = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value

const answer = async (socket: Socket, call: Call): Promise<void> => {
  const { id } = call
  const say = (answer: Answer) => void (socket.destroyed || writeFrame(socket, answer))
  try {
    for await (const part of answersTo(call)) say({ id, kind: 'part', part })
    say({ id, kind: 'end' })
  } catch (error) {
    const message = String(Reflect.get(Object(error), 'message'))
    say({ id, kind: 'error', message, code: Number(Reflect.get(Object(error), 'code')) })
  }
}

const server = createServer((socket) => {
  socket.setNoDelay(true)
  socket.on('error', () => socket.destroy())
  onFrame(socket, (value) => void answer(socket, Call.parse(value)))
})
server.listen(Number(variable('PORT')), '127.0.0.1', () => console.log(DATABASE_LISTENS))

await once(process, 'SIGTERM')
server.close()
await firestore.close()
process.exit(0)
