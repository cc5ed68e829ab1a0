import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Files } from '../../deps.ts'
import { openFileStore } from './file-store.ts'

let parent: string
let directory: string
let files: Files

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'kairan-files-'))
  directory = join(parent, 'a', 'files')
  files = openFileStore({ directory })
})
afterEach(() => rmSync(parent, { recursive: true, force: true }))

const bytes = (text: string) => new TextEncoder().encode(text)
const textOf = async (name: string) => {
  const file = await files.get(name)
  return file && { text: new TextDecoder().decode(file.content), contentType: file.contentType }
}

describe('the file store', () => {
  it('gives back what was put, also after a restart', async () => {
    await files.put('circulars/01k/photo-1.jpg', bytes('写真'), { contentType: 'image/jpeg' })
    await files.put('circulars/01k', bytes('another'), { contentType: 'text/plain; charset=utf-8' })
    files = openFileStore({ directory })
    expect(await textOf('circulars/01k/photo-1.jpg')).toEqual({ text: '写真', contentType: 'image/jpeg' })
    expect(await textOf('circulars/01k')).toEqual({ text: 'another', contentType: 'text/plain; charset=utf-8' })
  })

  it('has nothing under a name never put, or deleted', async () => {
    expect(await files.get('nothing.png')).toBeNull()
    await files.put('a.png', bytes('a'), { contentType: 'image/png' })
    await files.delete('a.png')
    await files.delete('a.png')
    expect(await files.get('a.png')).toBeNull()
    expect(readdirSync(directory)).toEqual([])
  })

  it('takes the same file twice, also at once', async () => {
    await Promise.all(Array.from({ length: 5 }, () => files.put('a.png', bytes('same'), { contentType: 'image/png' })))
    expect(await textOf('a.png')).toEqual({ text: 'same', contentType: 'image/png' })
    expect(readdirSync(directory)).toHaveLength(2)
  })

  it('takes names as long as allowed', async () => {
    const name = `a${'/b'.repeat(100)}`
    await files.put(name, bytes('long'), { contentType: 'text/plain' })
    expect(await textOf(name)).toEqual({ text: 'long', contentType: 'text/plain' })
  })

  it.each([
    '',
    '/etc/passwd',
    '../secret',
    'a/../../b',
    'a..b',
    'A.png',
    'a b',
    'a\0',
    'a,b',
    'a~type',
    '-a',
    'あ',
    `a${'b'.repeat(201)}`,
  ])('refuses the name %j', async (name) => {
    await expect(files.put(name, bytes('x'), { contentType: 'text/plain' })).rejects.toThrow(RangeError)
    expect(await files.get(name)).toBeNull()
    await files.delete(name)
    expect(readdirSync(directory)).toEqual([])
  })

  it('does not show, and clears away, what a killed process left unfinished', async () => {
    writeFileSync(join(directory, 'a.png~type'), 'image/png')
    writeFileSync(join(directory, 'a.0f8fad5b~unfinished'), 'half a pict')
    files = openFileStore({ directory })
    expect(await files.get('a.png')).toBeNull()
    expect(readdirSync(directory)).toEqual(['a.png~type'])
  })
})
