import { once } from 'node:events'
import { connect } from 'node:net'
import { PassThrough } from 'node:stream'
import { aroundRequests } from '@kairan/functions/platform/local/firestore-requests.ts'
import { Firestore } from 'firebase-admin/firestore'
import { Answer, type Call } from './database-wire.ts'
import { onFrame, writeFrame } from './frames.ts'

/** An error with gRPC's code, as the SDK knows it. */
class DatabaseError extends Error {
  readonly code: number
  constructor(message: string, code: number) {
    super(message)
    this.code = code
  }
}

interface Caller {
  take(part: unknown): void
  end(): void
  fail(error: Error): void
}

/** The Admin SDK on the database that listens at this port (database.ts). A lost connection fails what was under way. */
export const remoteFirestore = async (port: number): Promise<{ db: Firestore; close(): void }> => {
  const socket = connect(port, '127.0.0.1')
  socket.setNoDelay(true)
  await once(socket, 'connect')
  const underWay = new Map<number, Caller>()
  let calls = 0
  onFrame(socket, (value) => {
    const answer = Answer.parse(value)
    const caller = underWay.get(answer.id)
    if (answer.kind === 'part') {
      caller?.take(answer.part)
      return
    }
    underWay.delete(answer.id)
    if (answer.kind === 'end') caller?.end()
    else caller?.fail(new DatabaseError(answer.message, answer.code))
  })
  socket.once('close', () => {
    for (const { fail } of underWay.values()) fail(new Error('The database is gone'))
  })
  const call = (what: Omit<Call, 'id'>, caller: Caller): void => {
    calls += 1
    underWay.set(calls, caller)
    writeFrame(socket, { id: calls, ...what })
  }

  const db = new Firestore({ projectId: 'kairan-local' })
  aroundRequests(db, () => ({
    request: (method, body) =>
      new Promise((resolve, reject) =>
        call({ streams: false, method, body }, { take: resolve, end: () => resolve(undefined), fail: reject }),
      ),
    requestStream: async (method, _bidirectional, body) => {
      const stream = new PassThrough({ objectMode: true })
      call(
        { streams: true, method, body },
        {
          take: (part) => void stream.write(part),
          end: () => void stream.end(),
          fail: (error) => void stream.destroy(error),
        },
      )
      return stream
    },
  }))
  return { db, close: () => void socket.destroy() }
}
