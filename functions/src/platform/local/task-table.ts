import { openSqlite } from './open-sqlite.ts'

/** How long an id stays taken after its task is over: about what Cloud Tasks keeps it (https://cloud.google.com/tasks/docs). */
const idKeptMs = 3_600_000
const forgetsEveryMs = 60_000

/** A task as the table holds it. `payload` is JSON, `attempts` counts the failed ones so far. */
export interface StoredTask {
  seq: number
  name: string
  id: string | null
  payload: string
  attempts: number
  due: number
}

/** A task to be added; times in milliseconds since 1970. */
export interface NewTask {
  name: string
  id: string | undefined
  payload: string
  due: number
  now: number
}

const schema = `
  CREATE TABLE IF NOT EXISTS tasks (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    id TEXT,
    payload TEXT NOT NULL,
    due INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'failed')),
    over_at INTEGER
  );
  CREATE INDEX IF NOT EXISTS tasks_by_id ON tasks (name, id);
  CREATE INDEX IF NOT EXISTS tasks_over ON tasks (state, over_at);`

const columns = 'seq, name, id, payload, attempts, due'

/**
 * The tasks in their SQLite file; all times in milliseconds since 1970. Every change survives the process when the call returns,
 * and a power failure after `onDisk` (open-sqlite.ts).
 * A running task is a waiting one here, so that it runs again if the process dies.
 * @throws Error if another process has the file open
 */
export function openTaskTable(file: string) {
  const { database: sqlite, onDisk, close } = openSqlite(file)
  sqlite.exec(schema)

  const taken = sqlite.prepare(`SELECT 1 FROM tasks WHERE name = ? AND id = ? AND (state = 'waiting' OR over_at > ?)`)
  const insert = sqlite.prepare('INSERT INTO tasks (name, id, payload, due) VALUES (?, ?, ?, ?)')
  const forget = sqlite.prepare(`DELETE FROM tasks WHERE state = 'done' AND over_at <= ?`)
  const everyone = sqlite.prepare(`SELECT ${columns} FROM tasks WHERE state = 'waiting' ORDER BY seq`)
  const failures = sqlite.prepare(`SELECT ${columns} FROM tasks WHERE state = 'failed' ORDER BY seq`)
  const remove = sqlite.prepare('DELETE FROM tasks WHERE seq = ?')
  const end = sqlite.prepare('UPDATE tasks SET state = ?, over_at = ?, attempts = ? WHERE seq = ?')
  const delay = sqlite.prepare('UPDATE tasks SET due = ?, attempts = ? WHERE seq = ?')

  let forgetAt = Number.NEGATIVE_INFINITY

  return {
    /** Adds a task, unless one of that name and id waits or was over less than an hour ago: then null. */
    add({ name, id, payload, due, now }: NewTask): StoredTask | null {
      if (now >= forgetAt) {
        forget.run(now - idKeptMs)
        forgetAt = now + forgetsEveryMs
      }
      if (id !== undefined && taken.get(name, id, now - idKeptMs)) return null
      const { lastInsertRowid } = insert.run(name, id ?? null, payload, due)
      return { seq: Number(lastInsertRowid), name, id: id ?? null, payload, attempts: 0, due }
    },

    /** Everything that waits (or ran when the process died), in the order in which it was enqueued. */
    waiting: () => everyone.all().map(readTask),

    /** Those given up, oldest first. */
    failed: () => failures.all().map(readTask),

    done({ seq, id, attempts }: StoredTask, now: number): void {
      if (id === null) remove.run(seq)
      else end.run('done', now, attempts, seq)
    },

    retry: ({ seq }: StoredTask, { due, attempts }: { due: number; attempts: number }) =>
      void delay.run(due, attempts, seq),

    giveUp: ({ seq }: StoredTask, { now, attempts }: { now: number; attempts: number }) =>
      void end.run('failed', now, attempts, seq),

    onDisk,
    close,
  }
}

const readTask = ({ seq, name, id, payload, attempts, due }: Record<string, unknown>): StoredTask => ({
  seq: Number(seq),
  name: String(name),
  id: id === null ? null : String(id),
  payload: String(payload),
  attempts: Number(attempts),
  due: Number(due),
})
