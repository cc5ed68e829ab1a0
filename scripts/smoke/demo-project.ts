import { randomBytes } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseEnv } from 'node:util'
import { z } from 'zod'
import { runCommand } from './run-command.ts'

/** Firebase takes every project whose id begins so for one that exists on this machine only. */
export const PROJECT = 'demo-kairan'

const repository = join(import.meta.dirname, '../..')
const CodebasePackage = z.object({ dependencies: z.record(z.string(), z.string()) })
const FirebaseJson = z.object({
  emulators: z.object({ functions: z.object({ port: z.number() }), hosting: z.object({ port: z.number() }) }),
})

export interface DemoProject {
  /** Where firebase.json, the built functions and the built pages stand. */
  folder: string
  /** The origins at which the emulators answer, by firebase.json. */
  functions: string
  hosting: string
  /** The variables and secrets the functions are given. */
  environment: NodeJS.Dict<string>
  /** The names of what the built functions export. */
  exports: string[]
  /** Removes the folder. Called twice it does no harm. */
  remove(): void
}

const build = async (): Promise<void> => {
  await runCommand('npm', ['run', 'build:functions'], repository)
  if (!existsSync(join(repository, 'web/dist/resident.html')))
    await runCommand('npm', ['run', 'build', '--workspace', 'web'], repository)
}

/** Only what the codebase names itself: in the cloud nothing else is installed, whatever npm put beside it here. */
const linkDependencies = (codebase: string): void => {
  const { dependencies } = CodebasePackage.parse(JSON.parse(readFileSync(join(codebase, 'package.json'), 'utf8')))
  for (const name of Object.keys(dependencies)) {
    const link = join(codebase, 'node_modules', name)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(join(repository, 'node_modules', name), link)
  }
}

const secrets = (): Record<string, string> =>
  Object.fromEntries(
    ['SESSION_SECRET', 'LINE_CHANNEL_SECRET', 'LINE_CHANNEL_ACCESS_TOKEN', 'LINE_LOGIN_CHANNEL_SECRET'].map((name) => [
      name,
      randomBytes(24).toString('hex'),
    ]),
  )

/**
 * Builds the functions (and the pages, if they never were) and lays out in a folder of its own what would be deployed: the
 * emulators write beside the code they run, and secrets have no place in the repository. It is removed when this process
 * ends, whatever becomes of it short of `kill -9`.
 */
export const layOutDemoProject = async (): Promise<DemoProject> => {
  await build()
  const folder = mkdtempSync(join(tmpdir(), 'kairan-firebase-'))
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  process.once('exit', remove)

  const paths = ['firebase.json', 'firestore.rules', 'firestore.indexes.json', 'storage.rules', 'web/dist']
  const codebase = ['dist', 'assets', 'package.json', `.env.${PROJECT}`].map((name) => `functions/${name}`)
  for (const path of [...paths, ...codebase]) cpSync(join(repository, path), join(folder, path), { recursive: true })
  linkDependencies(join(folder, 'functions'))
  const secret = secrets()
  const lines = Object.entries(secret).map(([name, value]) => `${name}=${value}\n`)
  writeFileSync(join(folder, 'functions/.secret.local'), lines.join(''), { mode: 0o600 })

  const { emulators } = FirebaseJson.parse(JSON.parse(readFileSync(join(folder, 'firebase.json'), 'utf8')))
  return {
    folder,
    functions: `http://127.0.0.1:${emulators.functions.port}`,
    hosting: `http://127.0.0.1:${emulators.hosting.port}`,
    environment: { ...parseEnv(readFileSync(join(folder, `functions/.env.${PROJECT}`), 'utf8')), ...secret },
    exports: Object.keys(await import(join(folder, 'functions/dist/index.js'))).sort(),
    remove,
  }
}
