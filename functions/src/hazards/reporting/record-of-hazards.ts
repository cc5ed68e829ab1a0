import type { Timestamp } from 'firebase-admin/firestore'
import type { Deps } from '../../deps.ts'
import { read } from '../../platform/collection.ts'
import type { Language } from '../../platform/language.ts'
import type { RecordSource } from '../../residents/record/record.ts'
import { wordsFor } from '../../residents/record/record-words.ts'
import { text } from '../../texts/texts.ts'
import { categoryName } from '../describe-hazard.ts'
import { type Hazard, type HazardEvent, isReporter } from '../hazard.ts'
import type { HazardPicture } from '../hazard-picture.ts'
import { followedBy, hazardEvents, hazardPictures, hazards, reportsById } from '../store.ts'
import { hazardTurns } from '../turns.ts'
import { isGoingOn } from './chat/draft.ts'
import { hazardDrafts } from './chat/store.ts'

/** As the person may have it: which officers worked on it, and where the files lie, is nothing about them. */
const ownReport = ({ id, number, category, option, words, address, position, status, openedAt }: Hazard) => ({
  id,
  number,
  category,
  option,
  words,
  address,
  position,
  status,
  openedAt,
})
const ownEvent = ({ hazardId, kind, text: said, at }: HazardEvent) => ({ hazardId, kind, text: said, at })
const ownPicture = ({ id, hazardId, state, at, published }: HazardPicture) => ({
  id,
  hazardId,
  state,
  at,
  isInTheOpen: published !== null,
})

/** With the instant it expires at as other instants are written. */
const inWords = <T extends { expireAt: Timestamp }>(document: T) => ({
  ...document,
  expireAt: document.expireAt.toDate().toISOString(),
})

/** What somebody has told of, said about it, sent as pictures, follows, and is just telling. */
const readAll = async (deps: Pick<Deps, 'db'>, lineUserId: string) => {
  const [reported, said, pictures, followed, draft, turn] = await Promise.all([
    hazards(deps).where('by', '==', lineUserId).get(),
    hazardEvents(deps).where('by', '==', lineUserId).get(),
    hazardPictures(deps).where('by', '==', lineUserId).get(),
    followedBy(deps, lineUserId),
    read(hazardDrafts(deps).doc(lineUserId)),
    read(hazardTurns(deps).doc(lineUserId)),
  ])
  const known = await reportsById(
    deps,
    followed.map(({ hazardId }) => hazardId),
  )
  return {
    reports: reported.docs.map((doc) => doc.data()).filter((hazard) => isReporter(hazard, lineUserId)),
    events: said.docs.map((doc) => doc.data()).filter(({ from }) => from !== 'office'),
    pictures: pictures.docs.map((doc) => doc.data()),
    followed,
    heardOf: known.filter((hazard) => !isReporter(hazard, lineUserId)),
    draft,
    turn,
  }
}

/** A report in a line: its kind and number, and what was written; without words the place. */
const lineOf = (language: Language, { category, number, words, address }: Hazard, at: string) => ({
  label: text(language, 'record.hazardTold', { category: categoryName(language, category), number, at }),
  value: words || address || text(language, 'record.none'),
})

/** What somebody has reported and follows. */
export const recordOfHazards =
  (deps: Pick<Deps, 'db' | 'clock'>): RecordSource =>
  async ({ lineUserId, language }) => {
    const { reports, events, pictures, followed, heardOf, draft, turn } = await readAll(deps, lineUserId)
    if (reports.length + events.length + pictures.length + followed.length === 0 && !draft)
      return { sections: [], documents: {} }
    const { when } = wordsFor(deps, language)
    const line = (label: string, value: string | number) => [{ label, value: String(value) }]
    const follows = heardOf.map(({ category, number }) => `${categoryName(language, category)} ${number}`)
    return {
      sections: [
        {
          title: text(language, 'record.hazards'),
          purpose: text(language, 'record.hazardsWhy'),
          lines: [
            ...reports
              .toSorted((a, b) => (a.openedAt < b.openedAt ? -1 : 1))
              .map((hazard) => lineOf(language, hazard, when(hazard.openedAt))),
            ...events
              .filter(({ text: said }) => said !== '')
              .map(({ at, text: said }) => ({
                label: text(language, 'record.youWrote', { at: when(at) }),
                value: said,
              })),
            ...(pictures.length > 0 ? line(text(language, 'record.hazardPictures'), pictures.length) : []),
            ...(follows.length > 0 ? line(text(language, 'record.hazardFollows'), follows.join(', ')) : []),
            ...(draft && isGoingOn(draft)
              ? line(text(language, 'record.hazardDraft'), draft.words || text(language, 'record.none'))
              : []),
          ],
        },
      ],
      documents: Object.fromEntries([
        ...reports.map((hazard) => [`hazards/${hazard.id}`, ownReport(hazard)]),
        ...events.map((event) => [`hazardEvents/${event.id}`, ownEvent(event)]),
        ...pictures.map((picture) => [`hazardPictures/${picture.id}`, ownPicture(picture)]),
        ...followed.map((follow) => [`hazardFollows/${follow.id}`, follow]),
        ...(draft ? [[`hazardDrafts/${lineUserId}`, inWords(draft)]] : []),
        ...(turn ? [[`hazardTurns/${lineUserId}`, inWords(turn)]] : []),
      ]),
    }
  }
