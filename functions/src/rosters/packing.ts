import type { Packing } from '../platform/collection.ts'
import { countPart } from './counts.ts'
import type { Roster } from './roster.ts'

/**
 * How a roster stands in the database: one text for all its lists, in which each person and each household is a short text. Ids
 * hold no blanks; a name may, so it comes last. A city's rosters are read whenever something goes to all of it, and reading takes
 * time for each value: one value for each person would be 350,000 of them. Beside it stands how many it holds, for those who only
 * count.
 */

const NONE = '-'
const orNone = (id: string | null): string => id ?? NONE
const unlessNone = (text: string | undefined): string | null => (text === undefined || text === NONE ? null : text)

type Member = Roster['members'][string]
type Line = Roster['households'][string]

/** What somebody does without stands last, and only with those who do without something: hardly anybody does. */
const packMember = ({ householdId, blockId, language, muted = [], pausedUntil }: Member): string => {
  const home = `${language} ${orNone(householdId)} ${orNone(blockId)}`
  return muted.length > 0 || pausedUntil ? `${home} ${muted.join(',') || NONE} ${pausedUntil ?? NONE}` : home
}

const packBlocked = ({ householdId, blockId }: Pick<Member, 'householdId' | 'blockId'>): string =>
  `${orNone(householdId)} ${orNone(blockId)}`

const packLine = ({ blockId, number, prefersPaper, label }: Line): string =>
  `${blockId} ${number} ${prefersPaper ? 'paper' : NONE} ${label}`

/** Gives equal texts as one and the same: a city's people share households, blocks and languages, and so the memory of them. */
const sharing = (): ((text: string | undefined) => string | undefined) => {
  const known = new Map<string, string>()
  return (text) => {
    if (text === undefined) return undefined
    const first = known.get(text)
    if (first === undefined) known.set(text, text)
    return first ?? text
  }
}

const unpackMember = (text: string, shared: ReturnType<typeof sharing>) => {
  const [language, householdId, blockId, muted, pausedUntil] = text.split(' ').map(shared)
  const member = { language, householdId: unlessNone(householdId), blockId: unlessNone(blockId) }
  if (muted === undefined) return member
  return {
    ...member,
    ...(muted !== NONE && { muted: muted.split(',') }),
    ...(pausedUntil !== undefined && pausedUntil !== NONE && { pausedUntil }),
  }
}

const unpackBlocked = (text: string) => {
  const [householdId, blockId] = text.split(' ')
  return { householdId: unlessNone(householdId), blockId: unlessNone(blockId) }
}

const unpackLine = (text: string, shared: ReturnType<typeof sharing>) => {
  const [blockId, number, paper, ...label] = text.split(' ')
  return { blockId: shared(blockId), number: Number(number), prefersPaper: paper === 'paper', label: label.join(' ') }
}

const each = <From, To>(record: Record<string, From>, change: (value: From) => To): Record<string, To> => {
  const changed: Record<string, To> = {}
  for (const [key, value] of Object.entries(record)) changed[key] = change(value)
  return changed
}

export const packedRoster: Packing<Roster> = {
  pack: ({ members, blocked, households, ...rest }) => ({
    ...rest,
    // Always true, because a roster is only ever written whole.
    counts: countPart({ roster: { members, blocked, households, ...rest }, blockIds: null }),
    lists: JSON.stringify({
      members: each(members, packMember),
      blocked: each(blocked, packBlocked),
      households: each(households, packLine),
    }),
  }),
  unpack: ({ lists, counts: _, ...rest }) => {
    const { members, blocked, households } = JSON.parse(String(lists))
    const shared = sharing()
    return {
      ...rest,
      members: each(members, (text: string) => unpackMember(text, shared)),
      blocked: each(blocked, unpackBlocked),
      households: each(households, (text: string) => unpackLine(text, shared)),
    }
  },
}
