import type { Deps } from '../../deps.ts'
import { read } from '../../platform/collection.ts'
import type { HazardPicture } from '../hazard-picture.ts'
import { hazardPictures } from '../store.ts'
import { ATTEMPTS, enqueueFetch, type PicturePayload } from './enqueue-fetch.ts'
import { drawIfPhoto, keepPicture, settle } from './keep-picture.ts'

type Needs = Pick<Deps, 'db' | 'files' | 'line' | 'tasks' | 'clock' | 'log'>

const ends = (deps: Needs, pictureId: string, state: HazardPicture['state']) =>
  settle(deps, pictureId, { state, inside: null })

/** Asks once more later; LINE that has not given it in the end does not have it. */
const askLater = async (deps: Needs, { pictureId, attempt }: PicturePayload): Promise<void> => {
  const next = attempt + 1
  if (next < ATTEMPTS) return enqueueFetch(deps, { pictureId, attempt: next })
  await ends(deps, pictureId, 'gone')
}

/**
 * Copies a picture that somebody sent in the chat from LINE to our own storage. Run twice it writes the same files again; what was
 * taken back in the meantime stays taken back.
 */
export const fetchPicture = async (deps: Needs, payload: PicturePayload): Promise<void> => {
  const { pictureId } = payload
  const picture = await read(hazardPictures(deps).doc(pictureId))
  const [file, thumb] = picture?.files ?? []
  if (picture?.state !== 'coming' || picture.messageId === null || !file || !thumb) return
  const answer = await deps.line.content(picture.messageId)
  if (answer.kind === 'unknown') deps.log.warn({ pictureId, problem: answer.problem }, 'LINE did not give a picture')
  if (answer.kind === 'preparing' || answer.kind === 'unknown') return askLater(deps, payload)
  if (answer.kind === 'gone') return void (await ends(deps, pictureId, 'gone'))
  const drawn = answer.kind === 'ready' ? await drawIfPhoto(answer.content) : null
  if (!drawn) return void (await ends(deps, pictureId, 'refused'))
  await keepPicture(deps, { id: pictureId, names: { file, thumb } }, drawn)
}
