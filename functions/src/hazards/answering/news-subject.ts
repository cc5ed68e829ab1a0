import type { Subject } from '../../deliveries/subject.ts'
import type { Deps } from '../../deps.ts'

/** The kind under which deliveries of news of hazard reports report. */
export const HAZARD_NEWS = 'hazard-news'

/** What a news run says, and to whom. */
export const hazardNewsSubject = (_deps: Deps): Subject => ({
  correspondence: async () => ({ letterFor: () => null, messagesOf: () => [] }),
  planned: async () => undefined,
  dropped: async () => undefined,
  done: async () => undefined,
})
