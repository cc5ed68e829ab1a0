import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { ConfigError } from '../config.ts'

/** SQLite's result code for a file that another connection has locked (https://sqlite.org/rescode.html#busy). */
const busy = 5

/**
 * Opens or creates a SQLite file for this process alone, until it closes it or dies.
 *
 * A finished transaction survives `kill -9` and, because each one waits for the disk (`synchronous = FULL`), a power failure as
 * well, as far as the disk is honest about what it has written. A transaction cut short by either is undone altogether at the
 * next opening. Waiting costs 0.2 ms a transaction on the machine this was built on (SSD), 0.03 ms without; a hard disk takes some 10 ms.
 *
 * @throws ConfigError naming the file if another process (or this one) has it open
 */
export function openSqlite(file: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true })
  const database = new DatabaseSync(file, { timeout: 0 })
  try {
    // The exclusive lock is the kernel's, so it ends with the process however the process ends.
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
    return database
  } catch (error) {
    database.close()
    if (error instanceof Error && 'errcode' in error && error.errcode === busy) {
      throw new ConfigError(
        `${file} is in use by another running copy. Stop that one first, or set the variable DATA_DIR to another directory.`,
      )
    }
    throw error
  }
}

/** Runs `work` in one transaction: all of it is kept, or (if it throws) none of it. */
export function inOneTransaction(database: DatabaseSync, work: () => void): void {
  database.exec('BEGIN')
  try {
    work()
    database.exec('COMMIT')
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}
