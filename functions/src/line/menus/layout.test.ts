import { describe, expect, it } from 'vitest'
import { MENUS, type MenuBounds, menuLayout, openTab } from './layout.ts'

const overlap = (a: MenuBounds, b: MenuBounds): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

describe.each(MENUS)('the layout of the %s menu', (menu) => {
  const { size, areas } = menuLayout(menu)

  it('has a size LINE takes: 800 to 2500 wide, at least 250 high, at least 1.45 times as wide as high', () => {
    expect(size.width).toBeGreaterThanOrEqual(800)
    expect(size.width).toBeLessThanOrEqual(2500)
    expect(size.height).toBeGreaterThanOrEqual(250)
    expect(size.width / size.height).toBeGreaterThanOrEqual(1.45)
  })

  it('keeps every area inside the picture', () => {
    for (const { bounds } of areas) {
      expect(Math.min(bounds.x, bounds.y)).toBeGreaterThanOrEqual(0)
      expect(bounds.x + bounds.width).toBeLessThanOrEqual(size.width)
      expect(bounds.y + bounds.height).toBeLessThanOrEqual(size.height)
    }
  })

  it('never gives one point to two areas, nor to none', () => {
    const pairs = areas.flatMap((a, index) => areas.slice(index + 1).map((b) => [a, b] as const))
    expect(pairs.filter(([a, b]) => overlap(a.bounds, b.bounds))).toEqual([])
    const covered = areas.reduce((sum, { bounds }) => sum + bounds.width * bounds.height, 0)
    expect(covered).toBe(size.width * size.height)
  })

  it('can be hit with a finger on a phone 320 px wide (24 px, WCAG 2.5.8)', () => {
    const scale = 320 / size.width
    for (const { bounds } of areas) expect(Math.min(bounds.width, bounds.height) * scale).toBeGreaterThanOrEqual(24)
  })
})

describe('tabs', () => {
  it('are for officers only', () => {
    const tabs = (menu: (typeof MENUS)[number]) =>
      menuLayout(menu)
        .areas.map(({ name }) => name)
        .filter((name) => name.startsWith('tab-'))
    expect(tabs('resident')).toEqual([])
    expect(tabs('resident-tab')).toEqual(['tab-resident', 'tab-officer'])
    expect(tabs('officer')).toEqual(['tab-resident', 'tab-officer'])
  })

  it('show which menu is open', () => {
    expect(MENUS.map(openTab)).toEqual([null, 'tab-resident', 'tab-officer'])
  })
})
