import { createHash } from 'node:crypto'
import type { Deps } from '../../deps.ts'
import { read } from '../../platform/collection.ts'
import { toInstant } from '../../platform/time.ts'
import { residents } from '../../residents/store.ts'
import { PICTURE_LIMIT } from '../limits.ts'
import { hazardPictures } from '../store.ts'
import { awaitTurn, takeTurn } from '../turns.ts'
import { enqueueFetch } from './enqueue-fetch.ts'
import { hasSentEnough } from './measure-pictures.ts'
import { INSIDE, lookLater, newNames } from './picture-files.ts'
import { standingPictures } from './standing-pictures.ts'
import { takeAway } from './take-away.ts'

type Needs = Pick<Deps, 'db' | 'tasks' | 'clock' | 'ids'>

/** The picture that comes with a message of the chat: the same message is always the same picture. */
export const chatPictureId = (messageId: string): string =>
  createHash('sha256').update(`picture ${messageId}`).digest('hex').slice(0, 26)

/**
 * Notes that somebody sent a picture in the chat, and fetches it later. Twice is once.
 * @param order its place among several sent together (LINE's `imageSet.index`), 0 for one alone
 * @returns `full` when the report has its pictures already; `enough` when the sender has sent the day's; `takenBack` when the sender has taken it back before we came to it, or left
 */
export const noteChatPicture = async (
  deps: Needs,
  { hazardId, by, messageId, order }: { hazardId: string; by: string; messageId: string; order: number },
): Promise<'noted' | 'full' | 'enough' | 'takenBack'> => {
  const id = chatPictureId(messageId)
  const noted = await deps.db.runTransaction(async (transaction) => {
    const reference = hazardPictures(deps).doc(id)
    const known = await read(reference, transaction)
    if (known) return known.state
    // Pictures of one moment are counted one after the other, as reports are.
    await awaitTurn(deps, by, transaction)
    // Who leaves while their message is being handled leaves nothing behind.
    if (!(await read(residents(deps).doc(by), transaction))) return 'takenBack'
    if ((await standingPictures(deps, transaction, hazardId)).length >= PICTURE_LIMIT) return 'full'
    if (await hasSentEnough(deps, transaction, by)) return 'enough'
    takeTurn(deps, transaction, { lineUserId: by, lastId: id })
    const names = newNames(deps, INSIDE)
    transaction.create(reference, {
      id,
      hazardId,
      by,
      messageId,
      order,
      state: 'coming',
      at: toInstant(deps.clock.now()),
      inside: null,
      published: null,
      files: [names.file, names.thumb],
      lookAt: lookLater(deps),
    })
    return 'coming'
  })
  if (noted === 'full' || noted === 'enough' || noted === 'takenBack') return noted
  // Known already, it may be that whoever noted it never got here.
  if (noted === 'coming') await enqueueFetch(deps, { pictureId: id, attempt: 0 })
  return 'noted'
}

/**
 * Takes a picture back that its sender has taken back in LINE (`unsend`): before we know of it, while it is being fetched, or long
 * after it was published. Its files are deleted, and noting the same message later does nothing. Any message may be named.
 */
export const takeBackPicture = async (
  deps: Pick<Deps, 'db' | 'files' | 'clock'>,
  { messageId, by }: { messageId: string; by: string },
): Promise<void> => {
  const id = chatPictureId(messageId)
  const at = toInstant(deps.clock.now())
  await takeAway(deps, id, by, {
    id,
    // It belongs to no report and names nobody. Should the picture still come, this says that it is not wanted; it is gone with the
    // next night.
    hazardId: id,
    by: null,
    messageId,
    order: 0,
    state: 'takenBack',
    at,
    inside: null,
    published: null,
    files: [],
    lookAt: lookLater(deps),
  })
}
