/** The rich menus: residents without an office see `resident`; officers switch between `resident-tab` and `officer`. */
export const MENUS = ['resident', 'resident-tab', 'officer'] as const
export type MenuName = (typeof MENUS)[number]

export type MenuTab = 'tab-resident' | 'tab-officer'
export type MenuButton =
  | 'list'
  | 'search'
  | 'danger'
  | 'shelters'
  | 'ask'
  | 'settings'
  | 'write'
  | 'reach'
  | 'households'
  | 'inquiries'
  | 'assist'
  | 'hazards'

/** Pixels of the menu's picture, from its top left corner; LINE scales them to the phone. */
export interface MenuBounds {
  x: number
  y: number
  width: number
  height: number
}

export interface MenuLayout {
  size: { width: number; height: number }
  areas: { name: MenuTab | MenuButton; bounds: MenuBounds }[]
}

/** LINE's widest menu; https://developers.line.biz/en/reference/messaging-api/#rich-menu-object allows 800–2500. */
const WIDTH = 2500
/** The highest menu of that width: LINE wants it at least 1.45 times as wide as high. */
const HIGHEST = 1724
const ROW_HEIGHT = 843
const BUTTONS_A_ROW = 3

/** How much of the picture the tabs take up to the eye. */
export const TAB_STRIP_HEIGHT = 220

/**
 * How much of it they take to the finger: 45 px high on a phone of 390 px (UX: targets of 44 px), 37 px on one of 320.
 * What is below the strip is white space above the buttons' icons.
 */
const TAB_TAP_HEIGHT = 290

const TABS: MenuTab[] = ['tab-resident', 'tab-officer']

const FOR_RESIDENTS: MenuButton[] = ['list', 'search', 'danger', 'shelters', 'ask', 'settings']

const BUTTONS: Record<MenuName, MenuButton[]> = {
  resident: FOR_RESIDENTS,
  'resident-tab': FOR_RESIDENTS,
  officer: ['write', 'reach', 'households', 'inquiries', 'assist', 'hazards'],
}

/** The tab a menu shows as the open one; none for residents, who have nothing to switch to. */
export const openTab = (menu: MenuName): MenuTab | null =>
  menu === 'resident' ? null : menu === 'officer' ? 'tab-officer' : 'tab-resident'

/** Side by side over the whole width, without a gap: the last one takes what rounding leaves. */
const row = <Name extends MenuTab | MenuButton>(names: Name[], y: number, height: number) =>
  names.map((name, index) => {
    const x = Math.round((WIDTH * index) / names.length)
    return { name, bounds: { x, y, width: Math.round((WIDTH * (index + 1)) / names.length) - x, height } }
  })

/** Rows of three, the first one's upper edge at `top`, the last one's lower edge at `bottom`. */
const rows = (names: MenuButton[], top: number, bottom: number) => {
  const count = Math.ceil(names.length / BUTTONS_A_ROW)
  const edge = (index: number) => top + Math.round(((bottom - top) * index) / count)
  return Array.from({ length: count }, (_, index) =>
    row(names.slice(index * BUTTONS_A_ROW, (index + 1) * BUTTONS_A_ROW), edge(index), edge(index + 1) - edge(index)),
  ).flat()
}

/** Where everything in a menu stands, the same for drawing its picture and for telling LINE what a tap means. */
export const menuLayout = (menu: MenuName): MenuLayout => {
  if (!openTab(menu)) {
    const height = 2 * ROW_HEIGHT
    return { size: { width: WIDTH, height }, areas: rows(BUTTONS[menu], 0, height) }
  }
  return {
    size: { width: WIDTH, height: HIGHEST },
    areas: [...row(TABS, 0, TAB_TAP_HEIGHT), ...rows(BUTTONS[menu], TAB_TAP_HEIGHT, HIGHEST)],
  }
}
