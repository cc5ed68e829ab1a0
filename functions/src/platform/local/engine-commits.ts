import type { FirestoreController, MetaDocument } from '@firebase-bridge/firestore-admin'

/** Where the engine announces commits to its own snapshot listeners. */
interface CommitFeed {
  registerChangeWatcher(
    watcher: (event: { isInitial: boolean; changes(): Record<string, MetaDocument> }) => void,
  ): () => void
}

const isCommitFeed = (feed: unknown): feed is CommitFeed =>
  typeof feed === 'object' && feed !== null && 'registerChangeWatcher' in feed

const feedOf = (engine: FirestoreController): CommitFeed => {
  const feed: unknown = Reflect.get(engine.database, '_accessor')
  if (!isCommitFeed(feed))
    throw new Error('This version of @firebase-bridge/firestore-admin has no commit feed any more')
  return feed
}

/**
 * Calls `keep` once for each commit with all the documents it changed or deleted, before the commit's promise resolves.
 *
 * The engine's public `registerTrigger` is of no use here: it calls a timer later than the acknowledgement, and document by
 * document. The feed of its snapshot listeners is called as a microtask right after the commit, while the acknowledgement
 * waits for a timer of 3 ms; it is reached through a private field, which the tests beside hold in place.
 */
export function onEveryCommit(engine: FirestoreController, keep: (documents: MetaDocument[]) => void): void {
  feedOf(engine).registerChangeWatcher((event) => {
    if (!event.isInitial) keep(Object.values(event.changes()))
  })
}

/**
 * Lets go of what documents were longer ago than `keptMs`. The engine keeps every version there ever was: a tally that a
 * thousand households confirm would stay a thousand times. A transaction reads everything as it was at its first look, so
 * the versions of the last moments have to stay; one that takes longer finds such a document missing, and its commit is
 * refused and tried again because the document has changed.
 * @param now milliseconds since 1970, the engine's own clock
 */
export function forgetOldVersions(engine: FirestoreController, keptMs: number, now: () => number): void {
  const documents: unknown = Reflect.get(Object(Reflect.get(feedOf(engine), '_src')), 'docs')
  if (!(documents instanceof Map))
    throw new Error('This version of @firebase-bridge/firestore-admin keeps its documents elsewhere')
  let superseded: { path: string; at: number }[] = []
  let first = 0
  onEveryCommit(engine, (changed) => {
    const at = now()
    for (const { path } of changed) superseded.push({ path, at })
    for (let oldest = superseded[first]; oldest && oldest.at < at - keptMs; oldest = superseded[first]) {
      const versions: unknown = Reflect.get(Object(documents.get(oldest.path)), '_history')
      if (Array.isArray(versions)) versions.shift()
      first += 1
    }
    if (first * 2 > superseded.length) {
      superseded = superseded.slice(first)
      first = 0
    }
  })
}
