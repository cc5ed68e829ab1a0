import type { Deps } from '../deps.ts'
import type { Language } from '../platform/language.ts'
import { parseInstant, toInstant } from '../platform/time.ts'
import { categoryName, districtsOf, openView } from './describe-hazard.ts'
import { eventsIn, type Group, groupsOf } from './groups.ts'
import { followId, type Hazard, type HazardEvent, isReporter } from './hazard.ts'
import type { HazardPicture } from './hazard-picture.ts'
import type { MyHazard, WordsLine } from './hazard-view.ts'
import { REOPEN_DAYS } from './limits.ts'
import { officeWordsIn } from './office-words.ts'
import { saidSince } from './said-since.ts'
import { follows } from './store.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'config'>

/** Until when a closed report's reporter can say that it is not right; null while it is open. */
export const reopenUntil = ({ status, closedAt }: Pick<Hazard, 'status' | 'closedAt'>): string | null =>
  closedAt !== null && (status === 'resolved' || status === 'declined')
    ? toInstant(parseInstant(closedAt).add(REOPEN_DAYS, 'day'))
    : null

const ownPicture = ({ id, state, inside }: HazardPicture): MyHazard['ownPictures'][number] => ({
  id,
  state,
  url: `/api/hazard-pictures/${id}?size=page`,
  thumbUrl: `/api/hazard-pictures/${id}?size=thumb`,
  width: inside?.width ?? 0,
  height: inside?.height ?? 0,
})

/** What people who told or follow wrote themselves is for the office and for them, as they wrote it; not for the others. */
const wordsFor = ({ from, by, text }: HazardEvent, lineUserId: string, language: Language): WordsLine[] => {
  if (from === 'office' || from === 'system') return officeWordsIn(language, text)
  return by === lineUserId && text !== '' ? [{ text, inJapanese: false }] : []
}

/** What somebody reads of what happened: of the whole group, but only that their own report came in. */
const eventsFor = (hazard: Hazard, group: Group, events: Map<string, HazardEvent[]>): HazardEvent[] =>
  group.reports
    .flatMap(({ id }) => events.get(id) ?? [])
    .filter(({ isPublic, kind, hazardId }) => isPublic && (kind !== 'filed' || hazardId === hazard.id))
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.number - b.number))

/** Which reports of the groups somebody hears of. */
const followedIn = async (deps: Needs, lineUserId: string, groups: Group[]): Promise<Set<string>> => {
  const ids = groups.flatMap(({ reports }) => reports.map(({ id }) => id))
  if (ids.length === 0) return new Set()
  const found = await deps.db.getAll(...ids.map((id) => follows(deps).doc(followId(id, lineUserId))))
  return new Set(ids.filter((_, index) => found[index]?.exists))
}

/**
 * Reports as somebody sees them who told of them or follows them, in the order given. Of a merged one the status, answers and
 * history are those of the report that stands for it. Words, address, place and pictures of their own stand there as they sent them.
 */
export const describeMine = async (
  deps: Needs,
  lineUserId: string,
  language: Language,
  hazards: Hazard[],
): Promise<MyHazard[]> => {
  const groups = await groupsOf(
    deps,
    hazards.map(({ rootId }) => rootId),
  )
  const all = [...groups.values()]
  const [events, districts, followed] = await Promise.all([
    eventsIn(deps, all),
    districtsOf(deps, [...hazards, ...all.map(({ root }) => root)]),
    followedIn(deps, lineUserId, all),
  ])
  const now = toInstant(deps.clock.now())
  return hazards.flatMap((hazard) => {
    const group = groups.get(hazard.rootId)
    if (!group) return []
    const { root } = group
    const shown = openView(deps, group, { language, districts })
    const own = isReporter(hazard, lineUserId)
    const until = own ? reopenUntil(root) : null
    const openIds = new Set(shown.pictures.map(({ id }) => id))
    const mine: MyHazard = {
      ...shown,
      id: hazard.id,
      number: hazard.number,
      category: hazard.category,
      categoryName: categoryName(language, hazard.category),
      openedAt: hazard.openedAt,
      ...(own && {
        position: hazard.position,
        isRounded: false,
        district: districts.get(hazard.districtId ?? '') ?? null,
      }),
      as: own ? 'reporter' : 'follower',
      isFollowed: group.reports.some(({ id }) => followed.has(id)),
      mergedInto: root.id === hazard.id ? null : { id: root.id, number: root.number },
      ownWords: own ? hazard.words : null,
      ownAddress: own ? hazard.address : null,
      ownPictures: group.pictures
        .filter(({ id, by, hazardId, state }) => {
          const isOwn = own && by === lineUserId && hazardId === hazard.id
          return isOwn && state !== 'takenBack' && !openIds.has(id)
        })
        .map(ownPicture),
      events: eventsFor(hazard, group, events).map((event) => ({
        at: event.at,
        kind: event.kind,
        from: event.from,
        words: wordsFor(event, lineUserId, language),
        status: event.status,
      })),
      reopenUntil: until !== null && until > now ? until : null,
      answered: saidSince(events.get(root.id) ?? [], root, lineUserId),
    }
    return [mine]
  })
}
