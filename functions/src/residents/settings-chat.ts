import { areasById } from '../areas/store.ts'
import type { LineMessage } from '../deliveries/delivery.ts'
import type { Deps } from '../deps.ts'
import type { Postback } from '../line/blocks/postback.ts'
import { changeWishes } from './change-resident.ts'
import { beginJoining } from './join-chat.ts'
import { type Forgetter, leave } from './leave.ts'
import * as say from './messages.ts'
import { areasOf, type Resident } from './resident.ts'
import { findResident } from './store.ts'

type SettingsPostback = Extract<
  Postback,
  { do: 'settings' | 'settings.languages' | 'settings.language' | 'leave.ask' | 'leave.answer' }
>
type Answer = { message: LineMessage; changed: boolean }

const unchanged = (message: LineMessage): Answer => ({ message, changed: false })

/** The own place in words: 「津田南校区 津田南町自治会 3班」. */
const placeInWords = async (deps: Pick<Deps, 'db'>, resident: Resident): Promise<string> =>
  (await areasById(deps, areasOf(resident).slice(1))).map(({ name }) => name).join(' ')

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
      return unchanged(say.settings(language, await placeInWords(deps, resident)))
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
