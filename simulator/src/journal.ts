import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { Entry } from './entries.ts'

export interface Blobs {
  put(id: string, bytes: Uint8Array): void
  get(id: string): Uint8Array | null
}

export interface Journal {
  /** On disk when it returns: all of the entries, or none. */
  append(entries: Entry[]): void
  /** Every entry so far, oldest first. */
  replay(): Iterable<Entry>
  blobs: Blobs
  close(): void
}

const entryRow = z.object({ body: z.string() })
const blobRow = z.object({ bytes: z.instanceof(Uint8Array) })

/**
 * An append-only journal in one SQLite file (null: in memory).
 * `synchronous = NORMAL` with a write-ahead log: what is written survives `kill -9` of the process, the case that matters here;
 * only a power cut could lose the newest entries.
 */
export const openJournal = (file: string | null): Journal => {
  const database = new DatabaseSync(file ?? ':memory:')
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    CREATE TABLE IF NOT EXISTS entries (n INTEGER PRIMARY KEY, body TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS blobs (id TEXT PRIMARY KEY, bytes BLOB NOT NULL);
  `)
  const insertEntry = database.prepare('INSERT INTO entries (body) VALUES (?)')
  const allEntries = database.prepare('SELECT body FROM entries ORDER BY n')
  const insertBlob = database.prepare('INSERT OR REPLACE INTO blobs (id, bytes) VALUES (?, ?)')
  const oneBlob = database.prepare('SELECT bytes FROM blobs WHERE id = ?')

  return {
    append: (entries) => {
      database.exec('BEGIN')
      try {
        for (const entry of entries) insertEntry.run(JSON.stringify(entry))
        database.exec('COMMIT')
      } catch (error) {
        database.exec('ROLLBACK')
        throw error
      }
    },
    *replay() {
      // Only `append` writes this table, so its rows are entries; checking each again would double the start-up time.
      for (const row of allEntries.iterate()) yield JSON.parse(entryRow.parse(row).body) as Entry
    },
    blobs: {
      put: (id, bytes) => {
        insertBlob.run(id, bytes)
      },
      get: (id) => {
        const row = oneBlob.get(id)
        return row === undefined ? null : blobRow.parse(row).bytes
      },
    },
    close: () => database.close(),
  }
}
