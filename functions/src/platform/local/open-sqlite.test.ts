import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inOneTransaction, openSqlite } from './open-sqlite.ts'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kairan-sqlite-'))
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

describe('openSqlite', () => {
  it('has with the system, at once, what was written: a process killed now would lose nothing', () => {
    const { database, close } = openSqlite(join(directory, 'a/a.db'))
    database.exec('CREATE TABLE numbers (n); INSERT INTO numbers VALUES (1)')
    cpSync(join(directory, 'a'), join(directory, 'b'), { recursive: true })
    const later = openSqlite(join(directory, 'b/a.db'))
    expect(later.database.prepare('SELECT n FROM numbers').all()).toEqual([{ n: 1 }])
    for (const each of [later.close, close]) each()
  })

  it('says when it is on the disk, to everybody who asks, and after it is closed', async () => {
    const { database, onDisk, close } = openSqlite(join(directory, 'a.db'))
    database.exec('CREATE TABLE numbers (n)')
    await Promise.all(Array.from({ length: 20 }, () => onDisk()))
    const last = onDisk()
    close()
    await last
    await onDisk()
  })

  it('says what is wrong if the directory cannot be made', () => {
    expect(() => openSqlite('/dev/null/kairan/a.db')).toThrow('/dev/null/kairan')
  })
})

describe('inOneTransaction', () => {
  it('keeps nothing of work that fails half-way, and goes on working', () => {
    const sqlite = openSqlite(join(directory, 'a.db'))
    const { database } = sqlite
    database.exec('CREATE TABLE numbers (n)')
    const add = (n: number) => database.prepare('INSERT INTO numbers VALUES (?)').run(n)
    expect(() =>
      inOneTransaction(sqlite, () => {
        add(1)
        throw new Error('half-way')
      }),
    ).toThrow('half-way')
    inOneTransaction(sqlite, () => add(2))
    expect(database.prepare('SELECT n FROM numbers').all()).toEqual([{ n: 2 }])
    sqlite.close()
  })
})
