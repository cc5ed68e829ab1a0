import { closeSync, fdatasync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { ConfigError } from '../config.ts'

/** SQLite's result code for a file that another connection has locked (https://sqlite.org/rescode.html#busy). */
const busy = 5

export interface SqliteFile {
  database: DatabaseSync
  /** Resolves when everything written until now has reached the disk. */
  onDisk(): Promise<void>
  close(): void
}

/**
 * Opens or creates a SQLite file for this process alone, until it closes it or dies.
 *
 * A finished transaction is with the system, so it survives `kill -9`; after `onDisk` a power failure as well, as far as the disk
 * is honest about what it has written. A transaction cut short by either is undone altogether at the next opening. SQLite
 * itself would wait for the disk at every transaction and stop the whole process meanwhile: 0.2 ms on an idle SSD, 3 to 20 ms on
 * a busy one, 10 ms on a hard disk. Here the system waits in another thread, once for all that was written in between.
 *
 * @throws ConfigError naming the file if another process (or this one) has it open
 */
export function openSqlite(file: string): SqliteFile {
  mkdirSync(dirname(file), { recursive: true })
  const database = new DatabaseSync(file, { timeout: 0 })
  try {
    // The exclusive lock is the kernel's, so it ends with the process however the process ends.
    // NORMAL: what is committed stands in the write-ahead log, and we ask for that to reach the disk (sqlite.org/wal.html).
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
    // Written once, so that the log is there to be opened.
    database.exec('PRAGMA user_version = 1')
  } catch (error) {
    database.close()
    if (error instanceof Error && 'errcode' in error && error.errcode === busy) {
      throw new ConfigError(
        `${file} is in use by another running copy. Stop that one first, or set the variable DATA_DIR to another directory.`,
      )
    }
    throw error
  }
  const log = openSync(`${file}-wal`, 'r+')
  let isOpen = true
  return {
    database,
    // Closing brings everything to the disk itself.
    onDisk: together(async () => (isOpen ? syncOrEnd(log) : undefined)),
    close: () => {
      isOpen = false
      closeSync(log)
      database.close()
    },
  }
}

const sync = promisify(fdatasync)

/** What the disk has refused once it may have lost, so the process ends with that error instead of going on as if nothing was. */
const syncOrEnd = (log: number): Promise<void> =>
  sync(log).catch((error: unknown) => {
    setImmediate(() => {
      throw error
    })
    throw error
  })

/** So long others may join before the disk is asked: a quick disk would else be asked thousands of times a second. */
const GATHER_MS = 1

/** One run for all who ask meanwhile; each is served by a run that began after it asked. */
const together = (run: () => Promise<void>): (() => Promise<void>) => {
  let underWay: Promise<void> = Promise.resolve()
  let next: Promise<void> | null = null
  return () => {
    next ??= Promise.all([underWay, wait(GATHER_MS)]).then(() => {
      next = null
      underWay = run()
      return underWay
    })
    return next
  }
}

/** Runs `work` in one transaction: all of it is kept, or (if it throws) none of it. */
export function inOneTransaction({ database }: Pick<SqliteFile, 'database'>, work: () => void): void {
  database.exec('BEGIN')
  try {
    work()
    database.exec('COMMIT')
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}
