import { appendFileSync, writeSync } from 'node:fs'
import { jsonLog } from '../log.ts'
import { systemClock } from '../system-clock.ts'
import { openTaskQueue } from './task-queue.ts'

/*
 * Run by task-queue.test.ts as a process of its own, to be killed: enqueues numbered tasks without end and prints each number
 * when `enqueue` has resolved; every task that runs writes its number into a file, each takes some milliseconds.
 */
const [file = '', ran = '', first = '0'] = process.argv.slice(2)
const queue = openTaskQueue({ file, clock: systemClock, log: jsonLog('silent'), concurrency: 4, perName: 4 })
queue.start({
  async note(payload) {
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 5))
    appendFileSync(ran, `${payload}\n`)
  },
})
for (let n = Number(first); ; n++) {
  await queue.tasks.enqueue('note', n, { id: `note-${n}` })
  writeSync(1, `enqueued ${n}\n`)
  await new Promise((resolve) => setImmediate(resolve))
}
