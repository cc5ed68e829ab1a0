import { listHazards } from '@kairan/functions/hazards/handling/contract.ts'
import { CITY } from '@kairan/functions/seed/places.ts'
import type { Locator, Page } from 'playwright-core'
import { apiOf } from '../../e2e/journey/hand-out.ts'
import { withInventedMap } from './invented-map.ts'
import { keepSeen, type Size, type Stage } from './stage.ts'

export const STAFF = '市民活動課'
/** What the resident of the pictures writes about a hole in the road (scenes/telling.ts). */
export const TOLD = '自転車が落ちそうな、深い穴です。'

/** A window on a page with a map, signed in where that is asked for. */
export const opensWithMap = async (
  stage: Stage,
  path: string,
  { as, fineness, ...size }: Size & { as?: string; fineness?: number },
): Promise<Page> => {
  const page = await stage.window(size, { ...(as && { as }), ...(fineness && { fineness }) })
  await withInventedMap(page.context())
  await page.goto(stage.url + path)
  return page
}

const partOf = (page: Page, name: string): Locator =>
  page.locator('section', { has: page.getByRole('heading', { level: 2, name, exact: true }) })

/** Keeps a part of a page, by its heading, with some air around it. */
export const keepPart = async (page: Page, heading: string, name: string): Promise<void> => {
  const part = partOf(page, heading)
  await part.evaluate((element) => {
    element.style.padding = '12px'
  })
  await keepSeen(page, name, part)
}

export const pressOn = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click()

/** The report that says this, whatever has become of it. @throws Error when there is none */
export const reportThatSays = async (stage: Stage, words: string): Promise<string> => {
  const staff = await apiOf(stage.url, STAFF)
  const { hazards } = await staff.call(listHazards, { query: { areaId: CITY.id, status: 'all' } })
  const found = hazards.find((hazard) => hazard.words.includes(words))
  if (!found) throw new Error(`no report says ${words}`)
  return found.id
}
