import type { Deps } from '../../deps.ts'
import { collection } from '../../platform/collection.ts'
import { toInstant } from '../../platform/time.ts'
import { CountedHazard, figuresOf, HazardFigures } from './figures.ts'

/** The figures tell of so many days. */
const COUNTED_DAYS = 365
/** Read at once: the database answers others between two pages. */
const PAGE = 1_000

export const figuresDoc = ({ db }: Pick<Deps, 'db'>) => collection(db, 'settings', HazardFigures).doc('hazardFigures')

/** Reports opened since then, page by page, without their words. */
const openedSince = async ({ db }: Pick<Deps, 'db'>, since: string): Promise<CountedHazard[]> => {
  const asked = db
    .collection('hazards')
    .where('openedAt', '>=', since)
    .orderBy('openedAt')
    .select(...Object.keys(CountedHazard.shape))
    .limit(PAGE)
  const found: CountedHazard[] = []
  for (let query = asked; ; ) {
    const { docs } = await query.get()
    for (const doc of docs) found.push(CountedHazard.parse(doc.data()))
    const last = docs.at(-1)
    if (!last || docs.length < PAGE) return found
    query = asked.startAfter(last)
  }
}

/** Counts the reports of the last 365 days that are in the open, and keeps the figures in one document. */
export const countAnew = async (deps: Pick<Deps, 'db' | 'clock'>): Promise<HazardFigures> => {
  const now = deps.clock.now()
  const reports = await openedSince(deps, toInstant(now.subtract(COUNTED_DAYS, 'day')))
  const figures = figuresOf(reports, toInstant(now))
  await figuresDoc(deps).set(figures)
  return figures
}

/** Every night: the figures everybody may see are counted. */
export const countHazards = async (deps: Pick<Deps, 'db' | 'clock'>): Promise<void> => {
  await countAnew(deps)
}
