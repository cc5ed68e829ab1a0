import type { LineMessage } from '../../../deliveries/delivery.ts'
import type { Deps } from '../../../deps.ts'
import { textMessage } from '../../../line/blocks/message.ts'
import { japanDay } from '../../../platform/time.ts'
import type { Resident } from '../../../residents/resident.ts'
import { text } from '../../../texts/texts.ts'
import { CATEGORY_NAMES } from '../../categories.ts'
import { hazardIdOf } from '../../hazard-id.ts'
import { isStanding } from '../../hazard-picture.ts'
import { hazardSettings } from '../../settings/store.ts'
import { picturesOf } from '../../store.ts'
import { contactViews } from '../category-view.ts'
import { nearHazards } from '../near-hazards.ts'
import { askCheck } from './check.ts'
import { nextStep, type Told, withAnswered } from './draft.ts'
import { handOver, isTakenInChat } from './hand-over.ts'
import { nearMessages } from './near-bubbles.ts'
import { nearActions, type Question, questionOf } from './questions.ts'
import { changeOwn } from './store.ts'

export type ChatNeeds = Pick<Deps, 'db' | 'clock' | 'ids' | 'config' | 'tasks' | 'files'>
type Needs = Pick<Deps, 'db' | 'clock' | 'config'>

/** Everything before it is sent; says so when a picture did not arrive. */
const checkOf = async (deps: Needs, { lineUserId, language }: Resident, draft: Told): Promise<Question> => {
  const sent = await picturesOf(deps, [hazardIdOf(lineUserId, draft.id)])
  const pictures = sent.filter(isStanding).length
  const question = askCheck(language, draft, pictures)
  if (pictures >= draft.pictures.length) return question
  return { ...question, text: `${text(language, 'hazardChat.lostPictures')}\n\n${question.text}` }
}

/** What somebody is asked at the moment, with the answers that can be tapped. */
export const currentQuestion = async (deps: Needs, resident: Resident, draft: Told): Promise<Question> => {
  const { language } = resident
  const step = nextStep(draft)
  if (step === 'check') return checkOf(deps, resident, draft)
  if (step === 'near') return { text: text(language, 'hazardChat.near'), actions: nearActions(language, draft) }
  const settings = await hazardSettings(deps)
  return questionOf(language, draft, {
    step,
    kinds: CATEGORY_NAMES.filter((category) => !settings.retired.includes(category)),
    contacts: contactViews(language, settings),
  })
}

/** The reports near by, if there are any to be asked about. */
const askNear = async (
  deps: Needs,
  { lineUserId, language }: Resident,
  draft: Told,
  lead: string,
): Promise<LineMessage[] | null> => {
  const { category, position } = draft
  if (!category || !position) return null
  const found = await nearHazards(deps, { category, position, lineUserId, language })
  return found.length === 0 ? null : nearMessages(language, draft, { found, today: japanDay(deps.clock.now()), lead })
}

/**
 * Asks what is to be asked next about a report, or shows it as a whole when everything is told. Where the chat does not take reports
 * any more, whoever is in the middle of one goes on with it on the page.
 * @param leads sentences that stand before the question
 */
export const askNext = async (
  deps: Needs,
  resident: Resident,
  draft: Told,
  leads: (string | null)[] = [],
): Promise<LineMessage[]> => {
  const lead = leads.filter((part) => part !== null).join('\n\n')
  if (!(await isTakenInChat(deps, resident))) return [handOver(deps, resident.language, { draft: draft.id, lead })]
  if (nextStep(draft) === 'near') {
    const near = await askNear(deps, resident, draft, lead)
    if (near) return near
    const own = { lineUserId: resident.lineUserId, draft: draft.id }
    const on = await changeOwn(deps, own, (present) => withAnswered(present, 'near'))
    return askNext(deps, resident, on ?? withAnswered(draft, 'near'), leads)
  }
  const question = await currentQuestion(deps, resident, draft)
  return [textMessage(lead ? `${lead}\n\n${question.text}` : question.text, question.actions)]
}
