import type { Deps } from '../../deps.ts'
import type { Language } from '../../platform/language.ts'
import { toInstant } from '../../platform/time.ts'
import { restoreResident } from '../change-resident.ts'
import { endConversation } from './conversation.ts'
import type { ChosenHome } from './find-home.ts'
import { moveResident } from './move-resident.ts'

/** Where one becomes a friend of the account (https://developers.line.biz/en/docs/messaging-api/sharing-bot/). */
export const addFriendUrl = ({ line }: Deps['config']): string => `https://line.me/R/ti/p/${line.basicId}`

/**
 * Registers somebody by the page, or moves them. Who is not a friend of the account cannot be reached: they are registered as
 * somebody who has blocked it, until LINE tells us that they have become one.
 * @returns whether messages reach them; null when LINE does not say
 * @throws Conflict when the code was used up or ended meanwhile, or the area is gone
 */
export const join = async (
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'line'>,
  { lineUserId, language, chosen }: { lineUserId: string; language: Language; chosen: ChosenHome },
): Promise<{ friend: boolean | null }> => {
  // Taken before LINE is asked: whoever becomes a friend after that is newer than this registration.
  const at = toInstant(deps.clock.now())
  const friend = await deps.line.isFriend(lineUserId)
  const home = { lineUserId, language, home: chosen, at, reachable: friend !== false, agreed: true }
  const { resident } = await moveResident(deps, home)
  // What was begun in the chat is finished here.
  await endConversation(deps, lineUserId)
  if (resident.status === 'active') return { friend }
  // Who became a friend while this registration was written has told nobody who was there to hear it.
  const now = friend === false ? await deps.line.isFriend(lineUserId) : friend
  if (now) await restoreResident(deps, { lineUserId, at: toInstant(deps.clock.now()) })
  return { friend: now }
}
