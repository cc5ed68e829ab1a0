import type { LineMessage } from '../deliveries/delivery.ts'
import type { Deps } from '../deps.ts'
import { Conflict, Failure, NotFound } from '../platform/failures.ts'
import { findResident } from '../residents/store.ts'
import { type ConfirmAnswer, confirmAnswer } from './messages.ts'
import { confirmCircular } from './receipts.ts'

const answerTo = (failure: Failure): ConfirmAnswer | null => {
  if (failure instanceof Conflict && failure.code === 'circular-withdrawn') return 'withdrawn'
  if (failure instanceof NotFound) return failure.code === 'circular-gone' ? 'gone' : 'notForYou'
  return null
}

/**
 * A tap on 「確認しました」 in the chat.
 * @returns what to say; null when the person is not registered, so that the caller begins the registration
 */
export const confirmInChat = async (
  deps: Pick<Deps, 'db' | 'clock'>,
  { circularId, lineUserId }: { circularId: string; lineUserId: string },
): Promise<LineMessage | null> => {
  const resident = await findResident(deps, lineUserId)
  if (!resident) return null
  try {
    const { before } = await confirmCircular(deps, { circularId, lineUserId })
    if (before) return confirmAnswer(resident.language, 'confirmedBefore')
    return confirmAnswer(resident.language, resident.householdId ? 'confirmed' : 'confirmedAlone')
  } catch (error) {
    const answer = error instanceof Failure ? answerTo(error) : null
    if (!answer) throw error
    return confirmAnswer(resident.language, answer)
  }
}
