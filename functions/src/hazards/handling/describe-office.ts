import { areaNames } from '../../areas/area-names.ts'
import type { Deps } from '../../deps.ts'
import type { Identity } from '../../officers/identity.ts'
import { japanDay } from '../../platform/time.ts'
import { hearersOf } from '../answering/hearers.ts'
import { newsItems } from '../answering/news-items.ts'
import { districtsOf } from '../describe-hazard.ts'
import { type Hazard, type HazardEvent, placeOf } from '../hazard.ts'
import type { OfficeHazard } from '../hazard-view.ts'
import { officePictureView } from '../pictures/read-picture.ts'
import { optionName } from '../reporting/category-view.ts'
import { eventsOf, getHazard } from '../store.ts'
import { withoutPersonal } from '../without-personal.ts'
import { branchesOf, lineOf, openIn } from './describe-lines.ts'
import { officeNames } from './office-names.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'config'>

/** When what waits is told in LINE, and to how many people. */
const newsOf = async (deps: Needs, events: HazardEvent[]): Promise<Pick<OfficeHazard, 'newsAt' | 'newsPeople'>> => {
  const waiting = events.filter(({ news }) => news === 'waits')
  const [first] = waiting.flatMap(({ newsAt }) => newsAt ?? []).toSorted()
  if (!first) return { newsAt: null, newsPeople: 0 }
  const { people } = await hearersOf(deps, await newsItems(deps, waiting), waiting)
  return { newsAt: first, newsPeople: people }
}

/** What happened, with the office instead of the person. Who told or follows has no name here either. */
const eventViews = async (deps: Needs, events: HazardEvent[], scopeIds: string[]): Promise<OfficeHazard['events']> => {
  const byOffice = events.filter(({ from }) => from === 'office')
  const offices = await officeNames(
    deps,
    byOffice.flatMap(({ by }) => by ?? []),
    scopeIds,
  )
  return events.map(({ by, ...event }) => ({
    ...event,
    office: event.from === 'office' && by ? (offices.get(by) ?? null) : null,
  }))
}

const mergedIntoOf = async (deps: Needs, { mergedInto }: Hazard): Promise<OfficeHazard['mergedInto']> => {
  if (mergedInto === null) return null
  const { id, number } = await getHazard(deps, mergedInto)
  return { id, number }
}

/** The association that works on it. */
const associationOf = async (deps: Needs, { assignee }: Hazard): Promise<OfficeHazard['assignedTo']> => {
  if (assignee?.kind !== 'association') return null
  return (await areaNames(deps, [assignee.areaId])).get(assignee.areaId) ?? null
}

/**
 * A report as the office works on it: with the history and pictures of all that is merged into it. Whether whoever asks may see it
 * is the caller's to ask.
 */
export const describeOffice = async (deps: Needs, who: Identity, hazard: Hazard): Promise<OfficeHazard> => {
  const [branch] = await branchesOf(deps, [hazard])
  if (!branch) throw new Error('nothing was described')
  const all = [hazard, ...branch.merged]
  const [events, districts, mergedInto, assignedTo, mergedBranches] = await Promise.all([
    eventsOf(
      deps,
      all.map(({ id }) => id),
    ),
    districtsOf(deps, all),
    mergedIntoOf(deps, hazard),
    associationOf(deps, hazard),
    branchesOf(deps, branch.merged),
  ])
  const [news, eventList] = await Promise.all([newsOf(deps, events), eventViews(deps, events, hazard.scopeIds)])
  const now = { districts, today: japanDay(deps.clock.now()) }
  return {
    ...hazard,
    ...lineOf(branch, now),
    words: hazard.words,
    publicWords: openIn(branch)?.publicWords ?? null,
    isRoundedByMerged: branch.merged.some(({ rounded }) => rounded),
    proposedWords: withoutPersonal(hazard.words),
    optionName: optionName('ja', hazard.category, hazard.option),
    assignedTo,
    mergedInto,
    merged: mergedBranches.map((each) => lineOf(each, now)),
    events: eventList,
    pictureList: branch.pictures.map((picture) => officePictureView(deps, picture)),
    ...news,
    mayHandle: who.may('hazard.handle', placeOf(hazard)),
  }
}
