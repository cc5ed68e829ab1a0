import { displayWidth } from './table.ts'

/** Where the story is told. */
export interface Screen {
  title(text: string): void
  line(text?: string): void
  /** What somebody does in the chat, and what is answered. */
  exchange(act: string, answer: string): void
  /** A bar that is redrawn in place on a terminal, and printed at every quarter elsewhere. */
  bar(label: string, unit: string): ProgressBar
}

export interface ProgressBar {
  at(done: number, total: number): void
  /** Leaves the bar standing and goes to the next line. */
  end(): void
}

/** Room for what somebody does, before the answer. */
const ACT_COLUMNS = 18
const CELLS = 24
/** Without a terminal a line is printed whenever another of these many parts is done. */
const PARTS = 4

/** One drawing of a bar: 「送信中 ██████░░░░ 112 / 433人」. */
export const drawBar = ({
  label,
  unit,
  done,
  total,
}: {
  label: string
  unit: string
  done: number
  total: number
}): string => {
  const share = total === 0 ? 0 : Math.min(1, done / total)
  const full = Math.floor(share * CELLS)
  return `    ${label} ${'█'.repeat(full)}${'░'.repeat(CELLS - full)} ${done} / ${total}${unit}`
}

type Output = Pick<NodeJS.WriteStream, 'isTTY' | 'write'>

const redrawn = (output: Output, label: string, unit: string): ProgressBar => {
  let width = 0
  return {
    at: (done, total) => {
      const drawn = drawBar({ label, unit, done, total })
      output.write(`\r${drawn}${' '.repeat(Math.max(0, width - displayWidth(drawn)))}`)
      width = displayWidth(drawn)
    },
    end: () => void (width > 0 && output.write('\n')),
  }
}

const printed = (output: Output, label: string, unit: string): ProgressBar => {
  let shown = -1
  return {
    at: (done, total) => {
      const part = total === 0 ? 0 : Math.floor((done / total) * PARTS)
      if (part <= shown) return
      shown = part
      output.write(`${drawBar({ label, unit, done, total })}\n`)
    },
    end: () => undefined,
  }
}

export const screenOn = (output: Output): Screen => ({
  title: (text) => void output.write(`\n  ${text}\n\n`),
  line: (text = '') => void output.write(text ? `    ${text}\n` : '\n'),
  exchange: (act, answer) => {
    const blanks = ' '.repeat(Math.max(1, ACT_COLUMNS - displayWidth(act)))
    output.write(`    ${act}${blanks}→ ${answer.replaceAll(/\s*\n\s*/g, ' ')}\n`)
  },
  bar: (label, unit) => (output.isTTY ? redrawn : printed)(output, label, unit),
})
