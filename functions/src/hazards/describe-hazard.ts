import { areaNames } from '../areas/area-names.ts'
import type { AreaName } from '../areas/contract.ts'
import type { Deps } from '../deps.ts'
import type { Language } from '../platform/language.ts'
import { text } from '../texts/texts.ts'
import type { HazardCategory } from './categories.ts'
import { type Group, groupsOf } from './groups.ts'
import type { Hazard } from './hazard.ts'
import type { HazardPicture } from './hazard-picture.ts'
import type { OpenHazard } from './hazard-view.ts'
import { officeWordsIn } from './office-words.ts'
import { faceOf, isRounded, shownPlace } from './what-is-open.ts'

/** Where our files are served from. */
export interface Served {
  config: Pick<Deps['config'], 'publicUrl'>
}
type Needs = Pick<Deps, 'db'> & Served

export const categoryName = (language: Language, category: HazardCategory): string =>
  text(language, `hazardKind.${category}`)

/** A picture's copy for the open; none where no officer has approved one. */
const openPicture = ({ config }: Served, { id, inside, published }: HazardPicture) =>
  inside && published
    ? [
        {
          id,
          url: `${config.publicUrl}/files/${published.file}`,
          thumbUrl: `${config.publicUrl}/files/${published.thumb}`,
          width: inside.width,
          height: inside.height,
        },
      ]
    : []

/** The pictures everybody may see: the approved ones of all reports of a group that is in the open. */
export const openPictures = (deps: Served, group: Group): OpenHazard['pictures'] =>
  faceOf(group) ? group.pictures.flatMap((picture) => openPicture(deps, picture)) : []

/** The words everybody may read: those an officer has approved. */
export const openWords = (group: Group): string => faceOf(group)?.publicWords ?? ''

/** What a group is in the open; of one that is not there, what those may see who told of it or follow it. */
export const openView = (
  deps: Served,
  group: Group,
  { language, districts }: { language: Language; districts: Map<string, AreaName> },
): OpenHazard => {
  const { id, number, category, status, openedAt, updatedAt, closedAt, reason, districtId } = group.root
  return {
    id,
    number,
    category,
    status,
    openedAt,
    updatedAt,
    closedAt,
    reason: reason === null ? null : officeWordsIn(language, reason),
    categoryName: categoryName(language, category),
    position: shownPlace(group, faceOf(group) ?? group.root),
    isRounded: isRounded(group),
    district: districts.get(districtId ?? '') ?? null,
    words: openWords(group),
    pictures: openPictures(deps, group),
    followers: group.followers,
  }
}

/** The districts reports lie in, by id. */
export const districtsOf = (deps: Pick<Deps, 'db'>, hazards: Hazard[]): Promise<Map<string, AreaName>> =>
  areaNames(
    deps,
    hazards.flatMap(({ districtId }) => districtId ?? []),
  )

/**
 * Reports as everybody sees them, in the order given: with the approved pictures of all that is merged into them and the number of
 * people who wait. Nothing of who told. Groups of which nothing is in the open are left out.
 * @param roots reports that stand for themselves (not merged ones)
 */
export const describeOpen = async (deps: Needs, roots: Hazard[], language: Language): Promise<OpenHazard[]> => {
  const [groups, districts] = await Promise.all([
    groupsOf(
      deps,
      roots.map(({ id }) => id),
    ),
    districtsOf(deps, roots),
  ])
  return roots.flatMap(({ id }) => {
    const group = groups.get(id)
    return group && faceOf(group) ? [openView(deps, group, { language, districts })] : []
  })
}
