import { displayCode, invitationCode } from '@kairan/functions/households/invitation-code.ts'
import { LANGUAGE_NAMES } from '@kairan/functions/platform/language.ts'
import { getMe } from '@kairan/functions/residents/contract.ts'
import { castId } from '@kairan/functions/seed/cast.ts'
import type { DemoTown } from '@kairan/functions/seed/demo-town.ts'
import { actionsIn, button, firstLine, words } from '../../service/phones.ts'
import { blockName, type Story } from '../story.ts'

/** Well-formed, so that the service has to look for it, but printed on nobody's sheet. */
const UNKNOWN_CODE = invitationCode('TSUDA36')

/** A newcomer becomes a friend, chooses a language, types the code (once wrong, once right), agrees and is registered. */
export const join = async (
  { phones, census, checks, screen, signedIn }: Story,
  { householdId, code }: DemoTown['invitation'],
): Promise<void> => {
  const userId = castId('これから登録する人')
  const home = census.households.get(householdId)
  if (!home) throw new Error(`見本の町に ${householdId} がありません。`)
  const place = `津田南町自治会 ${blockName(home.blockId)} ${home.number}番`

  screen.title('1. 登録')
  const greeting = await phones.follow(userId)
  screen.exchange('友だち追加', firstLine(greeting))
  const languages = Object.values(LANGUAGE_NAMES)
  checks.same(
    '選べる言葉',
    actionsIn(greeting).map(({ label }) => label),
    languages,
  )

  const asked = await phones.tap(userId, button(greeting, '日本語'))
  screen.exchange('日本語', firstLine(asked))

  const refused = await phones.say(userId, displayCode(UNKNOWN_CODE))
  screen.exchange(displayCode(UNKNOWN_CODE), firstLine(refused))
  checks.holds('ちがう番号は断られる', words(refused).includes('この番号では登録できません'))

  const found = await phones.say(userId, displayCode(code).toLowerCase())
  screen.exchange(displayCode(code).toLowerCase(), firstLine(found))
  checks.holds('正しい番号でお宅が分かる', words(found).includes(place))

  const notice = await phones.tap(userId, button(found, 'はい'))
  screen.exchange('はい', firstLine(notice))
  const before = await (await signedIn(userId)).call(getMe)
  checks.same('同意するまでは登録されない', before.resident, null)

  const done = await phones.tap(userId, button(notice, '同意して登録する'))
  screen.exchange('同意して登録する', words(done))
  const { resident } = await (await signedIn(userId)).call(getMe)
  checks.same('登録された班', resident?.areas.at(-1)?.id, home.blockId)
  checks.same('登録された世帯の番号', resident?.householdNumber, home.number)
  checks.same('登録された言葉', resident?.language, 'ja')
  census.phones.set(userId, { userId, householdId, areaId: home.blockId, language: 'ja' })
}
