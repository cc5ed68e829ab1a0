import { isDeepStrictEqual } from 'node:util'
import { writeAudit } from '../../audit/write-audit.ts'
import type { Deps } from '../../deps.ts'
import { read } from '../../platform/collection.ts'
import { NotFound } from '../../platform/failures.ts'
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

/** Writes down the names of copies before they are there, so that what stops half-way is found again. */
const nameCopies = (deps: Needs, pictureId: string, { file, thumb }: FileNames): Promise<void> =>
  deps.db.runTransaction(async (transaction) => {
    const reference = hazardPictures(deps).doc(pictureId)
    const picture = await read(reference, transaction)
    if (picture?.state !== 'kept') throw gone()
    transaction.set(reference, { ...picture, files: [...picture.files, file, thumb], lookAt: lookLater(deps) })
  })

/** What is in the open of a picture from now on, with the report's line of history and the office's record. */
const show = async (
  deps: Needs,
  { pictureId, by, published }: { pictureId: string; by: string; published: Published },
): Promise<HazardPicture> => {
  const { picture, before } = await deps.db.runTransaction(async (transaction) => {
    const reference = hazardPictures(deps).doc(pictureId)
    const known = await read(reference, transaction)
    // Taken back while the copy was being drawn: the copy must not stay.
    if (known?.state !== 'kept') return { picture: null, before: published }
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
    return { picture: shown, before: known.published }
  })
  // Should the process die here, the next night deletes them.
  await deleteFiles(deps, filesOf(before))
  if (!picture) throw gone()
  return picture
}

/**
 * Approves a picture for the open: a copy with these rectangles covered, under a new name. Approved again with others, the copy
 * before is deleted. Followers see on the report's page that there is a picture; nobody is told of it in LINE.
 * @throws NotFound when it is not kept (any more)
 */
export const publishPicture = async (
  deps: Needs,
  { pictureId, rectangles, by }: { pictureId: string; rectangles: Rectangle[]; by: string },
): Promise<HazardPicture> => {
  const picture = await getPicture(deps, pictureId)
  if (!picture.inside) throw gone()
  if (picture.published && isDeepStrictEqual(picture.published.rectangles, rectangles)) return picture
  const { file, width, height } = picture.inside
  const inside = await deps.files.get(file)
  if (!inside) throw gone()
  const names = newNames(deps, IN_THE_OPEN)
  await nameCopies(deps, pictureId, names)
  await putFiles(deps, names, await coverPlaces({ content: inside.content, width, height }, rectangles))
  const at = toInstant(deps.clock.now())
  return show(deps, { pictureId, by, published: { ...names, rectangles, at, by } })
}

/** Takes a picture out of the open; its copy is deleted. Twice is once. */
export const unpublishPicture = async (
  deps: Needs,
  { pictureId, by }: { pictureId: string; by: string },
): Promise<HazardPicture> => {
  const picture = await getPicture(deps, pictureId)
  return picture.published ? show(deps, { pictureId, by, published: null }) : picture
}
