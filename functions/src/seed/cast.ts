import type { NewPerson } from '@kairan/simulator/control-contract.ts'
import type { Household } from '../households/household.ts'
import type { Grant } from '../officers/grant.ts'
import type { Role } from '../officers/permissions.ts'
import type { Language } from '../platform/language.ts'
import { type Home, homeIn } from '../residents/resident.ts'
import { lineUserIdOf } from './chance.ts'

interface Part {
  name: string
  caption: string
  /** Where this person lives; null: not registered (yet). */
  householdId: string | null
  language?: Language
  office?: { role: Role; areaId: string; from?: string; until?: string }
  featured?: boolean
  friend?: boolean
}

/** The people the town is shown with: an officer for every role, residents of several blocks, and one who is still to join. */
const PARTS: Part[] = [
  {
    name: '会長 山本',
    caption: '津田南町自治会 役員・1班',
    householdId: 'tsuda-minami-cho-1-01',
    office: { role: 'associationOfficer', areaId: 'tsuda-minami-cho' },
    featured: true,
  },
  { name: 'みどり', caption: '津田南町自治会 1班 2番', householdId: 'tsuda-minami-cho-1-02', featured: true },
  {
    name: 'Anna',
    caption: '津田南町自治会 2班 1番',
    householdId: 'tsuda-minami-cho-2-01',
    language: 'en',
    featured: true,
  },
  {
    name: 'これから登録する人',
    caption: '登録番号で登録をためせます',
    householdId: null,
    featured: true,
    friend: false,
  },
  { name: 'けんじ', caption: '津田南町自治会 3班 1番', householdId: 'tsuda-minami-cho-3-01', featured: true },
  {
    name: '班長 田村',
    caption: '津田南町自治会 2班 班長',
    householdId: 'tsuda-minami-cho-2-02',
    office: { role: 'blockLeader', areaId: 'tsuda-minami-cho-2' },
  },
  { name: 'Linh', caption: '香里駅前自治会 1班 3番', householdId: 'kori-ekimae-1-03', language: 'vi' },
  { name: 'はな', caption: '樟葉南町自治会 1班 1番', householdId: 'kuzuha-minamimachi-1-01' },
  {
    name: '校区役員 中川',
    caption: '津田南校区 役員',
    householdId: 'tsuda-sakuradai-1-01',
    office: { role: 'districtOfficer', areaId: 'tsuda-minami' },
  },
  {
    name: 'ICT推進員 原田',
    caption: '津田南校区 ICT推進員',
    householdId: 'tsuda-kawabata-1-01',
    office: { role: 'ictPromoter', areaId: 'tsuda-minami' },
  },
  {
    name: '市民活動課',
    caption: '枚方市',
    householdId: null,
    office: { role: 'cityStaff', areaId: 'hirakata' },
  },
  {
    name: '前の会計 石田',
    caption: '津田南町自治会 役員（任期終了）',
    householdId: 'tsuda-minami-cho-4-01',
    office: { role: 'associationOfficer', areaId: 'tsuda-minami-cho', from: '2025-04-01', until: '2026-03-31' },
  },
]

export interface Cast {
  people: NewPerson[]
  grants: Grant[]
  residents: {
    name: string
    home: Home
    language: Language
  }[]
  /** Households whose phones are decided here, not by chance. */
  householdIds: Set<string>
  /** The household that somebody new can join. */
  invited: { householdId: string; associationId: string }
}

const INVITED = { householdId: 'tsuda-minami-cho-3-05', associationId: 'tsuda-minami-cho' }

/** LINE's id of one of the cast, by name. */
export const castId = (name: string): string => lineUserIdOf(`cast:${name}`)

/** The cast, settled in these households. */
export const cast = (households: Household[]): Cast => ({
  people: PARTS.map(({ name, caption, language = 'ja', featured = false, friend = true }) => ({
    userId: castId(name),
    name,
    caption,
    language: language === 'ja-easy' ? 'ja' : language,
    featured,
    friend,
  })),
  grants: PARTS.flatMap(({ name, office }) =>
    office
      ? [
          {
            id: `${office.role}-${office.areaId}-${castId(name).slice(1, 7)}`,
            lineUserId: castId(name),
            role: office.role,
            areaId: office.areaId,
            from: office.from ?? '2026-04-01',
            until: office.until ?? null,
          },
        ]
      : [],
  ),
  residents: PARTS.flatMap(({ name, householdId, language = 'ja' }) => {
    const household = households.find(({ id }) => id === householdId)
    return household
      ? [
          {
            name: `cast:${name}`,
            language,
            home: homeIn(household),
          },
        ]
      : []
  }),
  householdIds: new Set([INVITED.householdId, ...PARTS.flatMap(({ householdId }) => householdId ?? [])]),
  invited: INVITED,
})
