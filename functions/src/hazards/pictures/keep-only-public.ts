import type { Deps } from '../../deps.ts'
import { read } from '../../platform/collection.ts'
import type { HazardPicture } from '../hazard-picture.ts'
import { hazardPictures } from '../store.ts'
import { deleteFiles, type FileNames, INSIDE, lookLater, namesInUse, newNames } from './picture-files.ts'
import { takeAway } from './take-away.ts'

type Needs = Pick<Deps, 'db' | 'files' | 'clock' | 'ids'>
type Change = (picture: HazardPicture) => Partial<HazardPicture> | null

/** Changes a picture that is in the open and still this person's. @returns it as it is then; null for one that is not, or not any more */
const change = (deps: Needs, { id, by }: { id: string; by: string }, how: Change): Promise<HazardPicture | null> =>
  deps.db.runTransaction(async (transaction) => {
    const reference = hazardPictures(deps).doc(id)
    const picture = await read(reference, transaction)
    const changed = picture?.by === by && picture.state === 'kept' && picture.published && how(picture)
    if (!picture || !changed) return null
    transaction.set(reference, { ...picture, ...changed })
    return { ...picture, ...changed }
  })

/** Writes a file anew under another name. */
const copy = async ({ files }: Pick<Deps, 'files'>, from: string, to: string): Promise<void> => {
  const file = await files.get(from)
  if (file) await files.put(to, file.content, { contentType: file.contentType })
}

/** Puts what everybody sees of a picture in the place of the picture inside. @returns null where it is not in the open any more */
const swap = async (deps: Needs, { id, by }: { id: string; by: string }): Promise<HazardPicture | null> => {
  const names: FileNames = newNames(deps, INSIDE)
  const begun = await change(deps, { id, by }, ({ files }) => ({
    files: [...files, names.file, names.thumb],
    lookAt: lookLater(deps),
  }))
  if (!begun?.published || !begun.inside) return null
  const { file, thumb } = begun.published
  await Promise.all([copy(deps, file, names.file), copy(deps, thumb, names.thumb)])
  const { width, height } = begun.inside
  const swapped = await change(deps, { id, by }, ({ published }) =>
    published?.file === file ? { inside: { ...names, width, height } } : null,
  )
  // An officer has covered it anew meanwhile.
  return swapped ?? swap(deps, { id, by })
}

/**
 * Of a picture whose sender leaves only what everybody sees may stay: the covered copy becomes the picture inside, and what lies below
 * the covers is deleted. One that is not in the open goes altogether. Run twice, or stopped anywhere and run again, it ends the same:
 * the picture stays theirs until the last file is gone.
 */
export const keepOnlyPublic = async (deps: Needs, id: string, by: string): Promise<void> => {
  const left = await swap(deps, { id, by })
  if (left) {
    const inUse = namesInUse(left)
    // What an officer is drawing for the open in the same moment is none of it.
    const below = left.files.filter((name) => name.startsWith(`${INSIDE}/`) && !inUse.includes(name))
    await deleteFiles(deps, below)
    await change(deps, { id, by }, () => ({ by: null }))
  }
  // Theirs is then only what is not in the open, or not any more.
  await takeAway(deps, id, by)
}
