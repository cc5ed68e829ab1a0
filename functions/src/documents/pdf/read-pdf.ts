import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Drawn } from '../keep-pictures.ts'
import { READ_WITHIN_MS } from './limits.ts'
import { PdfAnswer, type PdfRefusal } from './pdf-answer.ts'

/** What could be taken out of a PDF. */
export interface PdfContents extends Omit<Extract<PdfAnswer, { kind: 'done' }>, 'kind'> {
  /** The first pages as pictures. */
  drawn: Drawn[]
}

/** `heavy`: it took too long or too much memory. */
export type Unreadable = { because: PdfRefusal | 'heavy' }

/** Beside this file, whether it runs as it was written or bundled (build.ts). */
const PROGRAM = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? './read-pdf.worker.ts' : './read-pdf.worker.js', import.meta.url),
)

/**
 * A process that may read files and nothing else: no secrets in its environment, no writing, no programs. The heap's limit is
 * for what JavaScript holds; pictures are outside it, and watched by the process itself.
 */
const start = (withinMs: number): ChildProcess =>
  fork(PROGRAM, [String(withinMs)], {
    env: {},
    execArgv: [
      '--permission',
      '--allow-fs-read=*',
      '--allow-addons',
      '--allow-worker',
      '--max-old-space-size=256',
      '--disable-warning=ExperimentalWarning',
      '--disable-warning=SecurityWarning',
    ],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })

/**
 * Reads a PDF in a process of its own, which is gone when this returns, whatever the PDF does.
 * @throws Error when the process cannot even begin: that is no PDF's fault
 */
export const readPdf = (content: Uint8Array, withinMs = READ_WITHIN_MS): Promise<PdfContents | Unreadable> =>
  new Promise((resolve, reject) => {
    const reader = start(withinMs)
    const drawn: Drawn[] = []
    let hasBegun = false
    let outcome: PdfContents | Unreadable | null = null
    // The reader watches its own time once it has begun; this is for one that cannot.
    const patience = setTimeout(() => reader.kill('SIGKILL'), withinMs + 3_000)
    reader.on('message', (message) => {
      const answer = PdfAnswer.safeParse(message)
      if (!answer.success) return reader.kill('SIGKILL')
      switch (answer.data.kind) {
        case 'ready':
          hasBegun = true
          return reader.send(content)
        case 'page':
          return drawn.push({ page: answer.data.page, preview: answer.data.preview })
        case 'done': {
          const { kind, ...rest } = answer.data
          outcome = { ...rest, drawn }
          return
        }
        case 'refused':
          outcome = { because: answer.data.because }
      }
    })
    reader.once('error', reject)
    // By then everything it said has arrived.
    reader.once('close', () => {
      clearTimeout(patience)
      if (hasBegun) resolve(outcome ?? { because: 'heavy' })
      else reject(new Error('The process that reads PDFs does not start'))
    })
  })
