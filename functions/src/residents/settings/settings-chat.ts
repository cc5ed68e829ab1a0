import type { LineMessage } from '../../deliveries/delivery.ts'
import type { Deps } from '../../deps.ts'
import type { Postback } from '../../line/blocks/postback.ts'
import { dayInWords } from '../../platform/day-in-words.ts'
import { japanDay } from '../../platform/time.ts'
import { text } from '../../texts/texts.ts'
import { changeWishes } from '../change-resident.ts'
import { beginJoining } from '../joining/join-question.ts'
import { homeInWords } from '../joining/place-in-words.ts'
import { type Forgetter, leave } from '../leaving/leave.ts'
import type { Resident } from '../resident.ts'
import { findResident } from '../store.ts'
import * as say from './settings-messages.ts'

type SettingsPostback = Extract<
  Postback,
  { do: 'settings' | 'settings.languages' | 'settings.language' | 'leave.ask' | 'leave.answer' }
>
type Answer = { message: LineMessage; changed: boolean }

const unchanged = (message: LineMessage): Answer => ({ message, changed: false })

/** What is set, in the person's words. A pause that is over is none. */
const showSettings = async (deps: Pick<Deps, 'db' | 'clock' | 'config'>, resident: Resident): Promise<LineMessage> => {
  const { language, standing, matchNumber } = resident
  const { muted, pausedUntil } = resident.preferences
  const today = japanDay(deps.clock.now())
  return say.settings(language, deps.config.line.liffId, {
    place: await homeInWords(deps, resident, language),
    watches: standing === 'watcher',
    matchNumber,
    muted: muted.map((name) => text(language, `categories.${name}`)),
    pausedUntil: pausedUntil !== null && pausedUntil >= today ? dayInWords(pausedUntil, language, today) : null,
  })
}

/** 「登録と設定」 in the chat. Somebody not registered is led to the registration. @returns `changed`: the menu must follow */
export const answerSettings = async (
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'config'>,
  forgetters: Forgetter[],
  { lineUserId, postback }: { lineUserId: string; postback: SettingsPostback },
): Promise<Answer> => {
  const resident = await findResident(deps, lineUserId)
  // Somebody who has left may have done so in a run that died before the menu was changed.
  if (!resident) return { message: await beginJoining(deps, lineUserId), changed: postback.do === 'leave.answer' }
  const { language } = resident
  switch (postback.do) {
    case 'settings':
      return unchanged(await showSettings(deps, resident))
    case 'settings.languages':
      return unchanged(say.chooseLanguage(language))
    case 'settings.language':
      await changeWishes(deps, lineUserId, { language: postback.language })
      return { message: say.languageChanged(postback.language), changed: true }
    case 'leave.ask':
      return unchanged(say.askLeaving(language))
    case 'leave.answer':
      if (postback.answer === 'no') return unchanged(say.stayed(language))
      await leave(deps, forgetters, lineUserId)
      return { message: say.left(language), changed: true }
  }
}
