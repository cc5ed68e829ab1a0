import { createHash } from 'node:crypto'
import type { Functions } from 'firebase-admin/functions'
import type { Tasks } from '../../deps.ts'
import { REGION } from './settings.ts'

/** `deliveries-send` → `deliveriesSend`, the name under which index.ts exports the handler. */
export const exportName = (task: string): string =>
  task.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** Cloud Tasks slows down when ids share a prefix, and takes letters and digits only; a hash is neither. */
const hashed = (id: string): string => createHash('sha256').update(id).digest('hex').slice(0, 40)

const isKnownAlready = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'functions/task-already-exists'

/** Cloud Tasks through the Admin SDK. Ids are taken once for about an hour. */
export const cloudTasks = (functions: Pick<Functions, 'taskQueue'>): Tasks => ({
  enqueue: async (name, payload, { id, at } = {}) => {
    const queue = functions.taskQueue(`locations/${REGION}/functions/${exportName(name)}`)
    try {
      await queue.enqueue(Object(payload), {
        ...(id !== undefined && { id: hashed(id) }),
        ...(at && { scheduleTime: at.toDate() }),
      })
    } catch (error) {
      if (!isKnownAlready(error)) throw error
    }
  },
})
