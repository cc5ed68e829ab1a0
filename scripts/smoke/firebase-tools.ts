import { existsSync, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { runCommand } from './run-command.ts'

/** The version the project was tried with. */
const VERSION = '15.34.2'

/** 266 MB: too much for everybody's `npm ci`, so it lives in the person's cache folder and is fetched once. */
const folder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'kairan', `firebase-tools-${VERSION}`)

/** npm writes its list of packages last: without it an installation was interrupted. */
const isComplete = (): boolean => existsSync(join(folder, 'node_modules', '.package-lock.json'))

/**
 * Fetches firebase-tools when it is not there yet.
 * @returns the path of its program
 * @throws Error when it cannot be fetched
 */
export const firebaseTools = async (): Promise<string> => {
  if (!isComplete()) {
    console.log(`Fetching firebase-tools ${VERSION} into ${folder} (266 MB, once; one to three minutes)`)
    mkdirSync(folder, { recursive: true })
    const quietly = ['--no-audit', '--no-fund', '--loglevel=error']
    // Its packages' own install scripts compile and download; the emulators used here need none of that.
    const args = ['install', '--prefix', folder, '--ignore-scripts', ...quietly, `firebase-tools@${VERSION}`]
    await runCommand('npm', args, folder)
  }
  return join(folder, 'node_modules/firebase-tools/lib/bin/firebase.js')
}
