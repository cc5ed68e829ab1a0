/** Who looks after what a report is about. Only the first two are reached through this program. */
const KEEPERS = ['association', 'city', 'prefecture', 'police', 'power'] as const
type Keeper = (typeof KEEPERS)[number]
/** Those who have to be told by telephone: for them the reporter learns at once whom to tell. */
export const OUTSIDE_KEEPERS = ['prefecture', 'police', 'power'] as const satisfies readonly Keeper[]
export type OutsideKeeper = (typeof OUTSIDE_KEEPERS)[number]

/** The city's sections that work on reports. Their names are texts (`hazard.section…`). */
export const SECTIONS = ['roads', 'lights', 'parks', 'waste', 'housing', 'schools', 'safety', 'community'] as const
export type SectionName = (typeof SECTIONS)[number]

/** An answer to a category's question. */
export interface Option {
  id: string
  /** Who looks after it where that follows from the answer; left out: as for the category. */
  keeper?: Keeper
  /** Somebody could be hurt right now: 110 and 119 come first. */
  dangerous?: true
}

interface Category {
  /** Stands before the name in LINE; the pages draw their own. */
  emoji: string
  keeper: Keeper
  section: SectionName
  /** Days within which the office wants to have answered it. The product's own choice; a city sets its own. */
  deadlineDays: number
  /** Its place is often somebody's home: shown in the open only rounded. */
  atHomes: boolean
  /** The one question asked besides where and what: its id is `<category>` in the texts. Empty: none. */
  options: readonly Option[]
}

export const CATEGORY_NAMES = [
  'roadHole',
  'streetLight',
  'mirror',
  'gutter',
  'playground',
  'fallenTree',
  'dumping',
  'vacantHouse',
  'schoolRoute',
  'other',
] as const
export type HazardCategory = (typeof CATEGORY_NAMES)[number]

/**
 * What can be reported. Kinds, keepers and sections follow what Japanese cities' report services list (e.g. 道路・公園通報); a city
 * switches kinds off and sets its own days and telephone numbers (settings).
 */
export const HAZARD_CATEGORIES: Record<HazardCategory, Category> = {
  roadHole: {
    emoji: '🕳️',
    keeper: 'city',
    section: 'roads',
    deadlineDays: 3,
    atHomes: false,
    options: [
      { id: 'deep', dangerous: true },
      { id: 'shallow' },
      { id: 'sunken', dangerous: true },
      { id: 'bigRoad', keeper: 'prefecture' },
    ],
  },
  streetLight: {
    emoji: '💡',
    keeper: 'association',
    section: 'lights',
    deadlineDays: 7,
    atHomes: false,
    options: [
      { id: 'smallOnPole' },
      { id: 'roadLight', keeper: 'city' },
      { id: 'park', keeper: 'city' },
      { id: 'unknown', keeper: 'city' },
    ],
  },
  mirror: {
    emoji: '🪞',
    keeper: 'city',
    section: 'safety',
    deadlineDays: 7,
    atHomes: false,
    options: [{ id: 'broken' }, { id: 'turned' }, { id: 'hidden' }],
  },
  gutter: {
    emoji: '🌊',
    keeper: 'city',
    section: 'roads',
    deadlineDays: 7,
    atHomes: false,
    options: [{ id: 'noLid', dangerous: true }, { id: 'blocked' }, { id: 'overflowing' }],
  },
  playground: {
    emoji: '🛝',
    keeper: 'city',
    section: 'parks',
    deadlineDays: 3,
    atHomes: false,
    options: [{ id: 'broken' }, { id: 'sharp', dangerous: true }, { id: 'loose' }],
  },
  fallenTree: {
    emoji: '🌳',
    keeper: 'city',
    section: 'parks',
    deadlineDays: 1,
    atHomes: false,
    options: [
      { id: 'onRoad', dangerous: true },
      { id: 'onWire', keeper: 'power', dangerous: true },
      { id: 'mayFall' },
      { id: 'overgrown' },
    ],
  },
  dumping: {
    emoji: '🗑️',
    keeper: 'city',
    section: 'waste',
    deadlineDays: 7,
    atHomes: false,
    options: [{ id: 'furniture' }, { id: 'bags' }, { id: 'chemicals', dangerous: true }],
  },
  vacantHouse: {
    emoji: '🏚️',
    keeper: 'city',
    section: 'housing',
    deadlineDays: 14,
    atHomes: true,
    options: [{ id: 'collapsing', dangerous: true }, { id: 'overgrown' }, { id: 'open' }],
  },
  schoolRoute: {
    emoji: '🚸',
    keeper: 'city',
    section: 'schools',
    deadlineDays: 7,
    atHomes: false,
    options: [{ id: 'cars' }, { id: 'signal', keeper: 'police' }, { id: 'noPavement' }, { id: 'darkness' }],
  },
  other: {
    emoji: '⚠️',
    keeper: 'city',
    section: 'safety',
    deadlineDays: 7,
    atHomes: false,
    options: [],
  },
}

/** The option somebody chose; null when they chose none or it is none of that category. */
export const optionOf = (category: HazardCategory, optionId: string | null): Option | null =>
  HAZARD_CATEGORIES[category].options.find(({ id }) => id === optionId) ?? null

/** Who looks after it, as far as the category and the answer tell. */
export const keeperOf = (category: HazardCategory, optionId: string | null): Keeper =>
  optionOf(category, optionId)?.keeper ?? HAZARD_CATEGORIES[category].keeper

/** Who looks after it, if they are to be told by telephone; null when the report itself reaches them. */
export const outsideKeeperOf = (category: HazardCategory, optionId: string | null): OutsideKeeper | null => {
  const keeper = keeperOf(category, optionId)
  return OUTSIDE_KEEPERS.find((outside) => outside === keeper) ?? null
}
