import { isDeepStrictEqual } from 'node:util'
import { writeAudit } from '../../audit/write-audit.ts'
import type { Deps } from '../../deps.ts'
import { read } from '../../platform/collection.ts'
import { Conflict, type Failure, NotFound } from '../../platform/failures.ts'
import { toInstant } from '../../platform/time.ts'
import { withEvent, writeChange } from '../change-hazard.ts'
import type { HazardPicture, Rectangle } from '../hazard-picture.ts'
import { getHazard, hazardPictures } from '../store.ts'
import { coverPlaces } from './cover-places.ts'
import { putFiles } from './keep-picture.ts'
import { deleteFiles, type FileNames, filesOf, IN_THE_OPEN, lookLater, lookSoon, newNames } from './picture-files.ts'
import { getPicture } from './read-picture.ts'

type Needs = Pick<Deps, 'db' | 'files' | 'clock' | 'ids'>
type Published = HazardPicture['published']

const gone = () => new NotFound('hazard-picture-gone')

/** Who changes what is in the open of a picture, and the copy they had before their eyes; null: none was in the open. */
interface Step {
  pictureId: string
  seen: string | null
  by: string
}

/**
 * Why nothing may be done with a picture: it is not there any more, somebody else changed what is in the open of it, or its sender has
 * left, and what lay below its covers is not to be seen any more (keep-only-public.ts).
 * @param drawnFrom the file inside that a copy was drawn from; null: none is drawn
 */
const whyNot = (picture: HazardPicture | null, seen: string | null, drawnFrom: string | null): Failure | null => {
  if (picture?.state !== 'kept') return gone()
  const isSeen = (picture.published?.file ?? null) === seen
  const isFromThis = drawnFrom === null || picture.inside?.file === drawnFrom
  return isSeen && isFromThis ? null : new Conflict('hazard-changed')
}

/** Writes down the names of copies before they are there, so that what stops half-way is found again. */
const nameCopies = (deps: Needs, pictureId: string, { file, thumb }: FileNames): Promise<void> =>
  deps.db.runTransaction(async (transaction) => {
    const reference = hazardPictures(deps).doc(pictureId)
    const picture = await read(reference, transaction)
    if (picture?.state !== 'kept') throw gone()
    transaction.set(reference, { ...picture, files: [...picture.files, file, thumb], lookAt: lookLater(deps) })
  })

/**
 * What is in the open of a picture from now on, with the report's line of history and the office's record. Whatever was done with it
 * while the copy was being drawn stands, and the copy goes.
 */
const show = async (
  deps: Needs,
  { pictureId, by, seen, published, drawnFrom }: Step & { published: Published; drawnFrom: string | null },
): Promise<HazardPicture> => {
  const { picture, unused, problem } = await deps.db.runTransaction(async (transaction) => {
    const reference = hazardPictures(deps).doc(pictureId)
    const known = await read(reference, transaction)
    const problem = whyNot(known, seen, drawnFrom)
    if (!known || problem) return { picture: null, unused: published, problem: problem ?? gone() }
    const hazard = await getHazard(deps, known.hazardId, transaction)
    const shown = { ...known, published, lookAt: lookSoon(deps) }
    const isNew = published !== null && known.published === null
    const change = withEvent(deps, hazard, { kind: 'picture', from: 'office', by, isPublic: isNew, told: false })
    transaction.set(reference, shown)
    writeChange(deps, transaction, change)
    writeAudit(deps, transaction, {
      by,
      action: published ? 'hazard.published' : 'hazard.unpublished',
      on: { kind: 'hazardPicture', id: pictureId },
      scopeIds: hazard.scopeIds,
    })
    return { picture: shown, unused: known.published, problem: null }
  })
  // Should the process die here, the next night deletes them.
  await deleteFiles(deps, filesOf(unused))
  if (problem) throw problem
  return picture
}

/**
 * Approves a picture for the open: a copy with these rectangles covered, under a new name. Approved again with others, the copy
 * before is deleted. Followers see on the report's page that there is a picture; nobody is told of it in LINE. Twice is once.
 * @throws NotFound when it is not kept (any more); Conflict when somebody else changed what is in the open of it, or its sender left
 */
export const publishPicture = async (
  deps: Needs,
  { pictureId, rectangles, ...step }: Step & { rectangles: Rectangle[] },
): Promise<HazardPicture> => {
  const picture = await getPicture(deps, pictureId)
  if (!picture.inside) throw gone()
  if (picture.published && isDeepStrictEqual(picture.published.rectangles, rectangles)) return picture
  const problem = whyNot(picture, step.seen, null)
  if (problem) throw problem
  const { file, width, height } = picture.inside
  const inside = await deps.files.get(file)
  if (!inside) throw gone()
  const names = newNames(deps, IN_THE_OPEN)
  await nameCopies(deps, pictureId, names)
  await putFiles(deps, names, await coverPlaces({ content: inside.content, width, height }, rectangles))
  const at = toInstant(deps.clock.now())
  return show(deps, { ...step, pictureId, published: { ...names, rectangles, at, by: step.by }, drawnFrom: file })
}

/**
 * Takes a picture out of the open; its copy is deleted. Twice is once.
 * @throws Conflict when somebody else put another copy there since
 */
export const unpublishPicture = async (deps: Needs, step: Step): Promise<HazardPicture> => {
  const picture = await getPicture(deps, step.pictureId)
  return picture.published ? show(deps, { ...step, published: null, drawnFrom: null }) : picture
}
