import type { LineMessage } from '../../deliveries/delivery.ts'
import type { Deps } from '../../deps.ts'
import { pageAction, textMessage } from '../../line/blocks/message.ts'
import { Failure } from '../../platform/failures.ts'
import type { Resident } from '../../residents/resident.ts'
import { failureText, text } from '../../texts/texts.ts'
import { sayHowItIs } from '../reporting/say-so.ts'
import { getHazard } from '../store.ts'

/** What a tap under 「直りましたか」 says. */
export interface After {
  hazardId: string
  answer: 'right' | 'notRight'
}

/** Whether a no has opened the report again; that of somebody who only follows is noted. */
const thanksFor = async (deps: Pick<Deps, 'db'>, answer: After['answer'], rootId: string) => {
  if (answer === 'right') return 'hazardNews.thanksRight'
  const { closedAt } = await getHazard(deps, rootId)
  return closedAt === null ? 'hazardNews.thanksNotRight' : 'hazardNews.thanksNoted'
}

/** 「直っています」 or 「まだです」 in the chat: said of the report, and thanked for. May run twice. */
export const answerAfter = async (
  deps: Pick<Deps, 'db' | 'clock' | 'config'>,
  { lineUserId, language }: Resident,
  { hazardId, answer }: After,
): Promise<LineMessage> => {
  try {
    const { rootId } = await sayHowItIs(deps, lineUserId, { hazardId, answer, words: '' })
    const page = pageAction({
      label: text(language, 'hazardNews.open'),
      liffId: deps.config.line.liffId,
      path: `/r/hazards/${hazardId}`,
    })
    return textMessage(text(language, await thanksFor(deps, answer, rootId)), [page])
  } catch (error) {
    if (error instanceof Failure) return textMessage(failureText(language, error.code))
    throw error
  }
}
