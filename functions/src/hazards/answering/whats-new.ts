import { createHash } from 'node:crypto'
import type { Follow, HazardEvent } from '../hazard.ts'
import { condense } from './condense.ts'
import type { NewsItem } from './news-run.ts'

/** What is new of one report for somebody, in the order it happened. */
export interface ReportNews {
  /** The report by which they know it: the one they told of, or the one they have followed longest. */
  hazardId: string
  events: HazardEvent[]
}

/** Everything new for somebody: one message. */
export interface PersonNews {
  /** The same for everybody for whom the same is new: made of what it holds, so that planning twice makes the same letters. */
  key: string
  reports: ReportNews[]
}

const byLength = (a: Follow, b: Follow): number =>
  Number(b.as === 'reporter') - Number(a.as === 'reporter') ||
  (a.since < b.since ? -1 : a.since > b.since ? 1 : a.hazardId < b.hazardId ? -1 : 1)

const keyOf = (reports: ReportNews[]): string => {
  const said = reports.map(({ hazardId, events }) => [hazardId, ...events.map(({ id }) => id)])
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 32)
}

/** What is new for one person who follows these reports. */
const newsFor = (own: Follow[], changes: { item: NewsItem; event: HazardEvent }[]): PersonNews | null => {
  const [lineUserId] = own.map((follow) => follow.lineUserId)
  const concerning = changes.flatMap(({ item, event }) => {
    // What they did themselves they know; what was before they followed they have seen.
    const through = own.filter(({ hazardId, since }) => item.heardBy.includes(hazardId) && event.at >= since)
    return event.by === lineUserId || through.length === 0 ? [] : [{ rootId: item.rootId, event, through }]
  })
  const reports = [...Map.groupBy(concerning, ({ rootId }) => rootId).values()].flatMap((together): ReportNews[] => {
    const [known] = together.flatMap(({ through }) => through).toSorted(byLength)
    const events = together.map(({ event }) => event)
    return known && condense(events) ? [{ hazardId: known.hazardId, events }] : []
  })
  return reports.length === 0 ? null : { key: keyOf(reports), reports }
}

/**
 * What is new for whom, by LINE's id of the person: each person once, however many of the reports they follow, with the changes
 * since they followed that somebody else made.
 * @param events in the order they happened
 */
export const whatsNew = (
  items: readonly NewsItem[],
  events: readonly HazardEvent[],
  follows: readonly Follow[],
): Map<string, PersonNews> => {
  const itemOf = new Map(items.map((item) => [item.eventId, item]))
  const changes = events.flatMap((event) => {
    const item = itemOf.get(event.id)
    return item ? [{ item, event }] : []
  })
  const changesHeardBy = new Map<string, typeof changes>()
  for (const change of changes)
    for (const hazardId of change.item.heardBy)
      changesHeardBy.set(hazardId, [...(changesHeardBy.get(hazardId) ?? []), change])
  const news = new Map<string, PersonNews>()
  for (const [lineUserId, own] of Map.groupBy(follows, (follow) => follow.lineUserId)) {
    const concerned = new Set(own.flatMap(({ hazardId }) => changesHeardBy.get(hazardId) ?? []))
    const fresh = newsFor(
      own,
      changes.filter((change) => concerned.has(change)),
    )
    if (fresh) news.set(lineUserId, fresh)
  }
  return news
}
