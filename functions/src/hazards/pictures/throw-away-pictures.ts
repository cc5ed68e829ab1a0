import type { Deps } from '../../deps.ts'
import { read } from '../../platform/collection.ts'
import { toInstant } from '../../platform/time.ts'
import type { HazardPicture } from '../hazard-picture.ts'
import { hazardPictures, hazards } from '../store.ts'
import { deleteFiles, namesInUse } from './picture-files.ts'

type Needs = Pick<Deps, 'db' | 'files' | 'clock'>

/** Pictures looked at in one step. */
const AT_ONCE = 100

/** What a look has found: names of files that nothing needs, and whether the picture goes too. */
interface Found {
  picture: HazardPicture
  isReported: boolean
}

/** Decides what becomes of a picture. What is not reported stops being kept here, so that nobody files it in the same moment. */
const decide = (deps: Needs, id: string): Promise<Found | null> =>
  deps.db.runTransaction(async (transaction) => {
    const reference = hazardPictures(deps).doc(id)
    const picture = await read(reference, transaction)
    if (!picture?.lookAt || picture.lookAt > toInstant(deps.clock.now())) return null
    const isReported = (await read(hazards(deps).doc(picture.hazardId), transaction)) !== null
    // LINE was asked for minutes; whatever asked it did not come to its end.
    const isOver = picture.state === 'coming' || (!isReported && picture.state === 'kept')
    if (!isOver) return { picture, isReported }
    const over: HazardPicture = { ...picture, state: 'gone', inside: null, published: null }
    transaction.set(reference, over)
    return { picture: over, isReported }
  })

const settle = async (deps: Needs, id: string): Promise<void> => {
  const found = await decide(deps, id)
  if (!found) return
  const { picture, isReported } = found
  const inUse = namesInUse(picture)
  const stray = picture.files.filter((name) => !inUse.includes(name))
  // The files first: stopped in between, the next night finds the document and with it their names.
  await deleteFiles(deps, stray)
  await deps.db.runTransaction(async (transaction) => {
    const reference = hazardPictures(deps).doc(id)
    const now = await read(reference, transaction)
    // Somebody has begun something with it in the meantime: then it is looked at again.
    if (now?.lookAt !== picture.lookAt) return
    if (!isReported) transaction.delete(reference)
    else transaction.set(reference, { ...now, files: inUse, lookAt: null })
  })
}

/**
 * Looks at every picture that something was begun with a day ago, or of which something left the open an hour ago: pictures that were sent and never reported with are deleted, those
 * that never came are given up, and of the others every file that nothing shows any more.
 */
export const throwAwayPictures = async (deps: Needs): Promise<void> => {
  const until = toInstant(deps.clock.now())
  for (;;) {
    const { docs } = await hazardPictures(deps).where('lookAt', '<=', until).limit(AT_ONCE).get()
    for (const { id } of docs) await settle(deps, id)
    if (docs.length < AT_ONCE) return
  }
}
