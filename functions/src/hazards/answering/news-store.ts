import type { Deps } from '../../deps.ts'
import { collection } from '../../platform/collection.ts'
import { HazardEvent } from '../hazard.ts'
import { hazardEvents } from '../store.ts'
import { NewsRun, RUN_LIMIT } from './news-run.ts'

type Db = Pick<Deps, 'db'>

export const newsRuns = ({ db }: Db) => collection(db, 'hazardNews', NewsRun)

/** Changes whose hour has come, those that have waited longest first; as many as go with one run. */
export const waitingNews = async (deps: Db, now: string): Promise<HazardEvent[]> => {
  const { docs } = await hazardEvents(deps)
    .where('news', '==', 'waits')
    .where('newsAt', '<=', now)
    .orderBy('newsAt')
    .limit(RUN_LIMIT)
    .get()
  return docs.map((doc) => doc.data())
}

/** The changes of a run, in the order they happened. */
export const eventsIn = async (deps: Db, { items }: Pick<NewsRun, 'items'>): Promise<HazardEvent[]> => {
  const found = await deps.db.getAll(...items.map(({ eventId }) => hazardEvents(deps).doc(eventId)))
  return found
    .flatMap((each) => (each.exists ? [HazardEvent.parse(each.data())] : []))
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.number - b.number))
}
