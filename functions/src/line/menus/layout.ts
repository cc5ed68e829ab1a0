/** The rich menus: residents without an office see `resident`; officers switch between `resident-tab` and `officer`. */
export const MENUS = ['resident', 'resident-tab', 'officer'] as const
export type MenuName = (typeof MENUS)[number]

export type MenuTab = 'tab-resident' | 'tab-officer'
export type MenuButton = 'list' | 'settings' | 'help' | 'write' | 'reach' | 'households'

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
const BUTTONS_HEIGHT = 843

/** How much of the picture the tabs take up to the eye. */
export const TAB_STRIP_HEIGHT = 220

/**
 * How much of it they take to the finger: 45 px high on a phone of 390 px (UX: targets of 44 px), 37 px on one of 320.
 * What is below the strip is white space above the buttons' icons.
 */
const TAB_TAP_HEIGHT = 290

const TABS: MenuTab[] = ['tab-resident', 'tab-officer']

const BUTTONS: Record<MenuName, MenuButton[]> = {
  resident: ['list', 'settings', 'help'],
  'resident-tab': ['list', 'settings', 'help'],
  officer: ['write', 'reach', 'households'],
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

/** Where everything in a menu stands, the same for drawing its picture and for telling LINE what a tap means. */
export const menuLayout = (menu: MenuName): MenuLayout => {
  if (!openTab(menu)) {
    return { size: { width: WIDTH, height: BUTTONS_HEIGHT }, areas: row(BUTTONS[menu], 0, BUTTONS_HEIGHT) }
  }
  const height = TAB_STRIP_HEIGHT + BUTTONS_HEIGHT
  return {
    size: { width: WIDTH, height },
    areas: [...row(TABS, 0, TAB_TAP_HEIGHT), ...row(BUTTONS[menu], TAB_TAP_HEIGHT, height - TAB_TAP_HEIGHT)],
  }
}
