import { mkdtempSync, rmSync } from 'node:fs'
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
  it('waits for the disk at every transaction', () => {
    const database = openSqlite(join(directory, 'a.db'))
    expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' })
    expect(database.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 })
    database.close()
  })

  it('says what is wrong if the directory cannot be made', () => {
    expect(() => openSqlite('/dev/null/kairan/a.db')).toThrow('/dev/null/kairan')
  })
})

describe('inOneTransaction', () => {
  it('keeps nothing of work that fails half-way, and goes on working', () => {
    const database = openSqlite(join(directory, 'a.db'))
    database.exec('CREATE TABLE numbers (n)')
    const add = (n: number) => database.prepare('INSERT INTO numbers VALUES (?)').run(n)
    expect(() =>
      inOneTransaction(database, () => {
        add(1)
        throw new Error('half-way')
      }),
    ).toThrow('half-way')
    inOneTransaction(database, () => add(2))
    expect(database.prepare('SELECT n FROM numbers').all()).toEqual([{ n: 2 }])
    database.close()
  })
})
