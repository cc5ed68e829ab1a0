import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { delimiter, dirname } from 'node:path'

/** The environment with this very Node first in the path: the machine's own may be too old, and npm skips packages for it. */
export const withOwnNode = (environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  ...environment,
  PATH: [dirname(process.execPath), environment.PATH].join(delimiter),
})

/**
 * Runs a command to its end; what it complains about is shown, the rest is not.
 * @throws Error when it ends with anything but 0
 */
export const runCommand = async (command: string, args: string[], folder: string): Promise<void> => {
  const child = spawn(command, args, {
    cwd: folder,
    env: withOwnNode(process.env),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code, signal] = await once(child, 'exit')
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code ?? signal}`)
}
