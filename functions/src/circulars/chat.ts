import type { LineMessage } from '../deliveries/delivery.ts'
import type { Deps } from '../deps.ts'
import { textMessage } from '../line/blocks/message.ts'
import { identify } from '../officers/store.ts'
import { read } from '../platform/collection.ts'
import { Conflict, Failure, NotFound } from '../platform/failures.ts'
import type { Resident } from '../residents/resident.ts'
import { findResident } from '../residents/store.ts'
import { failureText } from '../texts/texts.ts'
import { RESIDENT_STATUSES, senderPlace } from './circular.ts'
import { type ConfirmAnswer, confirmAnswer, confirmedAnswer } from './confirm-messages.ts'
import { confirmCircular, undoConfirmation } from './receipts.ts'
import { circulars, getCircular } from './store.ts'
import { answersOfResident } from './survey/answers-of-resident.ts'
import { takesAnswers } from './survey/rules.ts'

const answerTo = (failure: Failure): ConfirmAnswer | null => {
  if (failure instanceof Conflict && failure.code === 'circular-withdrawn') return 'withdrawn'
  if (failure instanceof NotFound) return failure.code === 'circular-gone' ? 'gone' : 'notForYou'
  return null
}

/** Whether somebody who may work on a circular taps on it before it is handed out: a try-out. For others it does not exist yet. */
const isYetToCome = async (
  deps: Pick<Deps, 'db' | 'clock'>,
  { circularId, lineUserId }: { circularId: string; lineUserId: string },
): Promise<boolean> => {
  const circular = await read(circulars(deps).doc(circularId))
  if (!circular || RESIDENT_STATUSES.includes(circular.status)) return false
  return (await identify(deps, lineUserId)).may('circular.write', senderPlace(circular))
}

/** Whether a circular asks something that can be answered now and has not been. */
const isToBeAnswered = async (
  deps: Pick<Deps, 'db' | 'clock'>,
  circularId: string,
  resident: Resident,
): Promise<boolean> => {
  const circular = await getCircular(deps, circularId)
  if (!takesAnswers(circular, deps.clock.now())) return false
  return (await answersOfResident(deps, resident, [circular])).size === 0
}

/**
 * A tap on 「確認しました」 in the chat.
 * @returns what to say; null when the person is not registered, so that the caller begins the registration
 */
export const confirmInChat = async (
  deps: Pick<Deps, 'db' | 'clock' | 'config'>,
  { circularId, lineUserId }: { circularId: string; lineUserId: string },
): Promise<LineMessage | null> => {
  const resident = await findResident(deps, lineUserId)
  const notYet = () => isYetToCome(deps, { circularId, lineUserId })
  // An officer who tries a circular out is not asked to register for it.
  if (!resident) return (await notYet()) ? confirmAnswer('ja', 'notYet') : null
  try {
    const { before } = await confirmCircular(deps, { circularId, resident })
    const asks = (await isToBeAnswered(deps, circularId, resident)) ? { liffId: deps.config.line.liffId } : null
    const now = resident.householdId ? 'confirmed' : 'confirmedAlone'
    return confirmedAnswer(resident.language, before ? 'confirmedBefore' : now, { circularId, asks })
  } catch (error) {
    if (error instanceof Conflict && error.code === 'watcher-cannot-confirm')
      return textMessage(failureText(resident.language, error.code))
    const answer = error instanceof Failure ? answerTo(error) : null
    if (!answer) throw error
    return confirmAnswer(resident.language, answer === 'notForYou' && (await notYet()) ? 'notYet' : answer)
  }
}

/**
 * A tap on 「押しまちがえた」 in the chat.
 * @param at when it was pressed
 * @returns what to say; null when the person is not registered
 */
export const undoInChat = async (
  deps: Pick<Deps, 'db' | 'clock'>,
  { circularId, lineUserId, at }: { circularId: string; lineUserId: string; at: string },
): Promise<LineMessage | null> => {
  const resident = await findResident(deps, lineUserId)
  if (!resident) return null
  try {
    await undoConfirmation(deps, { circularId, resident, at })
    return confirmAnswer(resident.language, 'undone')
  } catch (error) {
    if (error instanceof Conflict || error instanceof NotFound)
      return textMessage(failureText(resident.language, error.code))
    throw error
  }
}
