import { areasById } from '../../areas/store.ts'
import type { Deps } from '../../deps.ts'
import { codeAttempts, getHousehold } from '../../households/store.ts'
import { read } from '../../platform/collection.ts'
import { LANGUAGE_NAMES, type Language } from '../../platform/language.ts'
import { dayjs, toInstant } from '../../platform/time.ts'
import { rosters } from '../../rosters/store.ts'
import { type TextKey, text } from '../../texts/texts.ts'
import { conversations } from '../joining/conversation.ts'
import { areasOf, type Resident } from '../resident.ts'
import { findResident } from '../store.ts'
import type { RecordSource } from './record.ts'
import { wordsFor } from './record-words.ts'

type Needs = Pick<Deps, 'db' | 'clock'>
interface Line {
  label: string
  value: string
}

const placeNames = async (deps: Needs, ids: string[]): Promise<string> =>
  (await areasById(deps, ids)).map(({ name }) => name).join(' ')

/** The registration, line by line. */
const registrationLines = async (deps: Needs, resident: Resident, language: Language): Promise<Line[]> => {
  const { when, day } = wordsFor(deps, language)
  const say = (key: TextKey, values = {}) => text(language, key, values)
  const household = resident.householdId ? await getHousehold(deps, resident.householdId) : null
  const { muted, pausedUntil } = resident.preferences
  const former = await Promise.all(
    resident.formerHomes.map(async ({ areaIds, until }) => ({
      label: say('record.formerHome', { until: when(until) }),
      value: await placeNames(deps, areaIds),
    })),
  )
  const consent = { version: resident.consent.version, at: when(resident.consent.at) }
  const line = (label: TextKey, value: string | number | null): Line[] =>
    value === null ? [] : [{ label: say(label), value: String(value) }]
  return [
    ...line('record.lineId', resident.lineUserId),
    ...line('record.status', say(`record.${resident.status}`)),
    ...line('record.place', await placeNames(deps, areasOf(resident))),
    ...line('record.number', household?.number ?? null),
    ...line('record.standing', say(`record.${resident.standing}`)),
    ...line('record.matchNumber', resident.matchNumber),
    ...line('record.language', LANGUAGE_NAMES[resident.language]),
    ...line('record.registeredAt', when(resident.registeredAt)),
    ...line('record.consent', say('record.consentValue', consent)),
    ...line('record.muted', muted.map((name) => say(`categories.${name}`)).join(', ') || say('record.none')),
    ...line('record.pausedUntil', pausedUntil === null ? say('record.none') : day(pausedUntil)),
    ...former,
  ]
}

/** The registration and the line in the list messages are sent by. */
const registration =
  (deps: Needs): RecordSource =>
  async ({ lineUserId, language }) => {
    const resident = await findResident(deps, lineUserId)
    const head = { title: text(language, 'record.registration'), purpose: text(language, 'record.registrationWhy') }
    if (!resident)
      return {
        sections: [{ ...head, lines: [{ label: head.title, value: text(language, 'record.notRegistered') }] }],
        documents: {},
      }
    const roster = await read(rosters(deps).doc(resident.rosterId))
    return {
      sections: [{ ...head, lines: await registrationLines(deps, resident, language) }],
      documents: {
        [`residents/${lineUserId}`]: resident,
        [`rosters/${resident.rosterId}#${lineUserId}`]:
          roster?.members[lineUserId] ?? roster?.blocked[lineUserId] ?? null,
      },
    }
  }

/** Where a half-finished registration, or a move, has stopped. */
const conversation =
  (deps: Needs): RecordSource =>
  async ({ lineUserId, language }) => {
    const kept = await read(conversations(deps).doc(lineUserId))
    if (!kept) return { sections: [], documents: {} }
    const { expireAt, ...rest } = kept
    const until = toInstant(dayjs.utc(expireAt.toMillis()))
    const lines = [{ label: text(language, 'record.until'), value: wordsFor(deps, language).when(until) }]
    return {
      sections: [
        { title: text(language, 'record.conversation'), purpose: text(language, 'record.conversationWhy'), lines },
      ],
      documents: { [`conversations/${lineUserId}`]: { ...rest, expireAt: until } },
    }
  }

const wrongCodes =
  (deps: Needs): RecordSource =>
  async ({ lineUserId, language }) => {
    const kept = await read(codeAttempts(deps).doc(lineUserId))
    if (!kept) return { sections: [], documents: {} }
    const lines = [{ label: text(language, 'record.times'), value: String(kept.wrongAt.length) }]
    return {
      sections: [{ title: text(language, 'record.codes'), purpose: text(language, 'record.codesWhy'), lines }],
      documents: { [`codeAttempts/${lineUserId}`]: { wrongAt: kept.wrongAt } },
    }
  }

/** What is kept without a person's name on it, or only for a while: told in words, there is nothing to look up by the person. */
const inWords: RecordSource = async ({ language }) => ({
  sections: (['receipts', 'deliveries', 'chat'] as const).map((name) => ({
    title: text(language, `record.${name}`),
    purpose: text(language, `record.${name}Why`),
    lines: [],
  })),
  documents: {},
})

/** What this slice and those below it keep about a person. */
export const recordOfResident = (deps: Needs): RecordSource[] => [
  registration(deps),
  conversation(deps),
  wrongCodes(deps),
  inWords,
]
