import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Files } from '../../deps.ts'

const nameForm = /^[a-z0-9][a-z0-9/_.-]{0,200}$/
// Neither `,` nor `~` can be in a name, so these files cannot be taken for one another or for a stored one.
const typeEnding = '~type'
const unfinishedEnding = '~unfinished'

/**
 * Uploaded files in a directory: a name's content in one file (its slashes written as commas, so that all lie flat and none can
 * lead out of the directory), its content type (and below it the name people know it by) in another beside it. What `put` has resolved is on disk, whole; a process
 * killed before leaves what was there. Left-overs of such are removed at the next opening.
 *
 * Names are small letters, digits, `/ _ . -`, at most 201 of them, no `..`. Any other name makes `put` throw RangeError; there is
 * nothing of that name to `get` (null) or `delete` (done).
 *
 * @param options.directory made if missing
 */
export function openFileStore({ directory }: { directory: string }): Files {
  mkdirSync(directory, { recursive: true })
  for (const name of readdirSync(directory)) {
    if (name.endsWith(unfinishedEnding)) rmSync(join(directory, name), { force: true })
  }
  const pathOf = (name: string) => join(directory, name.replaceAll('/', ','))

  async function write(path: string, content: Uint8Array | string): Promise<void> {
    const unfinished = join(directory, randomUUID() + unfinishedEnding)
    const file = await open(unfinished, 'wx')
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(unfinished, path)
  }

  return {
    async put(name, content, { contentType, fileName }) {
      if (!isName(name)) throw new RangeError(`Not a name for a file: ${JSON.stringify(name)}`)
      // The type first: content without a type must never be seen.
      await write(pathOf(name) + typeEnding, fileName === undefined ? contentType : `${contentType}\n${fileName}`)
      await write(pathOf(name), content)
      await syncDirectory(directory)
    },

    async get(name) {
      if (!isName(name)) return null
      const content = await unlessMissing(readFile(pathOf(name)))
      if (!content) return null
      const [contentType = '', fileName] = (await readFile(pathOf(name) + typeEnding, 'utf8')).split('\n')
      return { content, contentType, ...(fileName !== undefined && { fileName }) }
    },

    async delete(name) {
      if (!isName(name)) return
      await rm(pathOf(name), { force: true })
      await rm(pathOf(name) + typeEnding, { force: true })
    },
  }
}

const isName = (name: string) => nameForm.test(name) && !name.includes('..')

/** Without this a power failure could still forget the names of files whose content it keeps. */
async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, 'r')
  await handle.sync()
  await handle.close()
}

async function unlessMissing<T>(read: Promise<T>): Promise<T | null> {
  try {
    return await read
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
