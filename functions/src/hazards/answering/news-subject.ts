import type { Correspondence, Subject } from '../../deliveries/subject.ts'
import type { Deps } from '../../deps.ts'
import { read } from '../../platform/collection.ts'
import { Language } from '../../platform/language.ts'
import { japanDay } from '../../platform/time.ts'
import { openPictures } from '../describe-hazard.ts'
import { groupsOf } from '../groups.ts'
import { Hazard } from '../hazard.ts'
import { hazards } from '../store.ts'
import { condense } from './condense.ts'
import { newsOf } from './hearers.ts'
import type { ToldReport } from './news-bubble.ts'
import { newsMessage } from './news-messages.ts'
import type { NewsRun } from './news-run.ts'
import { eventsIn, newsRuns } from './news-store.ts'
import type { PersonNews } from './whats-new.ts'

/** The kind under which deliveries of news of hazard reports report. */
export const HAZARD_NEWS = 'hazard-news'

type Needs = Pick<Deps, 'db' | 'clock' | 'config'>

/** The reports people know, with the picture that may be shown of each. */
const knownReports = async (
  deps: Needs,
  ids: string[],
): Promise<Map<string, Pick<ToldReport, 'report' | 'pictureUrl'>>> => {
  if (ids.length === 0) return new Map()
  const found = await deps.db.getAll(...ids.map((id) => hazards(deps).doc(id)))
  const reports = found.flatMap((each) => (each.exists ? [Hazard.parse(each.data())] : []))
  const groups = await groupsOf(
    deps,
    reports.map(({ rootId }) => rootId),
  )
  return new Map(
    reports.map((report) => {
      const group = groups.get(report.rootId)
      return [report.id, { report, pictureUrl: (group && openPictures(deps, group)[0]?.thumbUrl) ?? null }]
    }),
  )
}

const correspondence = async (deps: Needs, run: NewsRun): Promise<Correspondence> => {
  const news = await newsOf(deps, run.items, await eventsIn(deps, run))
  const byKey = new Map([...news.values()].map((each) => [each.key, each]))
  const known = await knownReports(deps, [
    ...new Set([...byKey.values()].flatMap(({ reports }) => reports.map(({ hazardId }) => hazardId))),
  ])
  const context = { liffId: deps.config.line.liffId, today: japanDay(deps.clock.now()) }
  const toldOf = ({ reports }: PersonNews): ToldReport[] =>
    reports.flatMap(({ hazardId, events }) => {
      const report = known.get(hazardId)
      const said = condense(events)
      return report && said ? [{ ...report, said }] : []
    })
  return {
    letterFor: ({ lineUserId, language, pausedUntil }) => {
      const own = news.get(lineUserId)
      const isPaused = pausedUntil !== undefined && pausedUntil >= context.today
      return own && !isPaused && toldOf(own).length > 0 ? `${own.key}-${language}` : null
    },
    messagesOf: (letterId) => {
      const [key = '', ...language] = letterId.split('-')
      const own = byKey.get(key)
      if (!own) throw new RangeError(`no news for the letter ${letterId}`)
      return [newsMessage(toldOf(own), Language.parse(language.join('-')), context)]
    },
  }
}

/**
 * What a news run says, and to whom: everybody who follows when this is read gets one message with what is new for them. It keeps
 * no books of its own: what was taken stands with the changes, who got it in the delivery's ledger.
 */
export const hazardNewsSubject = (deps: Needs): Subject => ({
  correspondence: async ({ subject }) => {
    const run = await read(newsRuns(deps).doc(subject.id))
    if (!run) throw new Error(`no news run ${subject.id}`)
    return correspondence(deps, run)
  },
  planned: async () => undefined,
  dropped: async () => undefined,
  done: async () => undefined,
})
