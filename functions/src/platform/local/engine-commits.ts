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
 * Lets go of what documents were before: the engine keeps every version there ever was, for transactions that read the past,
 * which we never do. A tally that is confirmed a thousand times would stay a thousand times.
 */
export function keepNoHistory(engine: FirestoreController): void {
  const documents: unknown = Reflect.get(Object(Reflect.get(feedOf(engine), '_src')), 'docs')
  if (!(documents instanceof Map))
    throw new Error('This version of @firebase-bridge/firestore-admin keeps its documents elsewhere')
  onEveryCommit(engine, (changed) => {
    for (const { path } of changed) {
      const history: unknown = Reflect.get(Object(documents.get(path)), '_history')
      if (Array.isArray(history)) history.length = 0
    }
  })
}
