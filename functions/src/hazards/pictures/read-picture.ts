import type { Deps } from '../../deps.ts'
import type { Identity } from '../../officers/identity.ts'
import type { Action } from '../../officers/permissions.ts'
import { read } from '../../platform/collection.ts'
import type { Download } from '../../platform/endpoint.ts'
import { NotFound } from '../../platform/failures.ts'
import { placeOf } from '../hazard.ts'
import type { HazardPicture } from '../hazard-picture.ts'
import type { OfficePicture } from '../hazard-view.ts'
import { hazardPictures, hazards } from '../store.ts'

type Db = Pick<Deps, 'db'>

/** A picture as the office sees it; its addresses need the officer's session. */
export const officePictureView = (
  { config }: Pick<Deps, 'config'>,
  { id, hazardId, state, at, inside, published }: HazardPicture,
): OfficePicture => ({
  id,
  hazardId,
  state,
  at,
  inside: inside && {
    url: `/api/hazard-pictures/${id}?size=page`,
    thumbUrl: `/api/hazard-pictures/${id}?size=thumb`,
    width: inside.width,
    height: inside.height,
  },
  published: published && {
    copy: published.file,
    url: `${config.publicUrl}/files/${published.file}`,
    thumbUrl: `${config.publicUrl}/files/${published.thumb}`,
    rectangles: published.rectangles,
  },
})

/** @throws NotFound when there is no such picture */
export const getPicture = async (deps: Db, pictureId: string): Promise<HazardPicture> => {
  const picture = await read(hazardPictures(deps).doc(pictureId))
  if (!picture) throw new NotFound('hazard-picture-gone')
  return picture
}

/** Whether an office works on the picture's report, or on the one it was merged into. A draft belongs to no office. */
const mayInOffice = async (deps: Db, who: Identity, action: Action, hazardId: string): Promise<boolean> => {
  if (!who.maySomewhere(action)) return false
  const hazard = await read(hazards(deps).doc(hazardId))
  if (!hazard) return false
  if (who.may(action, placeOf(hazard))) return true
  const root = hazard.rootId === hazard.id ? null : await read(hazards(deps).doc(hazard.rootId))
  return root !== null && who.may(action, placeOf(root))
}

/** @throws NotFound for whom the picture does not exist */
export const requireOffice = async (
  deps: Db,
  who: Identity,
  { action, pictureId }: { action: Action; pictureId: string },
): Promise<void> => {
  const picture = await read(hazardPictures(deps).doc(pictureId))
  if (!picture || !(await mayInOffice(deps, who, action, picture.hazardId))) throw new NotFound()
}

/**
 * The picture inside, for whoever sent it and for the office that handles its report.
 * @throws NotFound for everybody else, and when it is not kept
 */
export const readPicture = async (
  deps: Pick<Deps, 'db' | 'files'>,
  who: Identity,
  { pictureId, size }: { pictureId: string; size: 'page' | 'thumb' },
): Promise<Download> => {
  const picture = await read(hazardPictures(deps).doc(pictureId))
  const isOwn = picture?.by === who.lineUserId
  // In the same words as for one that is there, but not for them.
  if (!picture || (!isOwn && !(await mayInOffice(deps, who, 'hazard.read', picture.hazardId)))) throw new NotFound()
  const { inside } = picture
  const file = inside && (await deps.files.get(size === 'page' ? inside.file : inside.thumb))
  if (!file) throw new NotFound('hazard-picture-gone')
  return { content: file.content, contentType: file.contentType, fileName: `${pictureId}.jpg` }
}
