import { isMainThread, Worker } from 'node:worker_threads'
import type { PdfAnswer } from './pdf-answer.ts'

/**
 * A process that reads one PDF and ends: it is told how long it has (milliseconds), sent the file, and answers with `PdfAnswer`s. A PDF may want a thousand years or
 * all memory there is; then this process is gone, and nothing else.
 */

/** Beside some 150 MB for the libraries, room for a page scanned in colour at 600 dpi. */
const MOST_MEMORY_BYTES = 600 * 1024 * 1024
/** Memory can be filled fast. */
const LOOK_EVERY_MS = 10
const withinMs = Number(process.argv[2])

/** A thread of its own, since the first one may never come back from a PDF. */
const watch = (): void => {
  const began = performance.now()
  setInterval(() => {
    const isOver = process.memoryUsage.rss() > MOST_MEMORY_BYTES || performance.now() - began > withinMs
    if (isOver) process.kill(process.pid, 'SIGKILL')
  }, LOOK_EVERY_MS)
}

const say = (answer: PdfAnswer): Promise<void> =>
  new Promise((resolve, reject) => {
    if (!process.send) return reject(new Error('This is not a program to be started by hand'))
    process.send(answer, undefined, undefined, (error) => (error ? reject(error) : resolve()))
  })

const read = async (): Promise<void> => {
  new Worker(new URL(import.meta.url), { argv: process.argv.slice(2) })
  const { drawPdf, Refused } = await import('./draw-pdf.ts')
  const { registerJapanese } = await import('./japanese-canvas.ts')
  registerJapanese()
  // pdf.js leaves out what is too large and only mentions it; half a sheet must not go round.
  let isIncomplete = false
  console.warn = console.log = (...words: unknown[]) => {
    if (words.some((word) => String(word).includes('exceeded maximum allowed size'))) isIncomplete = true
  }
  const received = new Promise<unknown>((resolve) => process.once('message', resolve))
  await say({ kind: 'ready' })
  const content = await received
  if (!(content instanceof Uint8Array)) throw new TypeError('not a file')
  try {
    for await (const answer of drawPdf(content)) {
      if (isIncomplete) throw new Refused('broken')
      await say(answer)
    }
  } catch (error) {
    // Whatever pdf.js stumbles over in a PDF, it is the PDF's fault.
    await say({ kind: 'refused', because: error instanceof Refused ? error.because : 'broken' })
  }
  process.exit(0)
}

if (isMainThread) await read()
else watch()
