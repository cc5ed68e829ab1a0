import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/**
 * For tests of what survives a crash: starts Node with these arguments. Its standard output is read line by line.
 * @returns `hasSaid` resolves when that many lines were read (rejects if the process ends by itself before);
 *   `kill` sends SIGKILL, waits for the end and gives all lines
 */
export function startTalkingProcess(arguments_: string[]) {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...arguments_], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines: string[] = []
  let heard = () => {}
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line)
    heard()
  })

  return {
    hasSaid: (count: number) =>
      new Promise<void>((resolve, reject) => {
        child.once('close', () => reject(new Error(`The process ended by itself after ${lines.length} lines`)))
        heard = () => {
          if (lines.length >= count) resolve()
        }
        heard()
      }),

    async kill() {
      child.kill('SIGKILL')
      await ended
      return lines
    },
  }
}
