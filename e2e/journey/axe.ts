import axe from 'axe-core'
import type { Frame, Page } from 'playwright-core'

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']

/** A page shown in another is looked at by itself; what conforms nobody reads, so it is not brought along. */
const OPTIONS: axe.RunOptions = {
  runOnly: { type: 'tag', values: WCAG_22_AA },
  resultTypes: ['violations'],
  iframes: false,
}

declare global {
  interface Window {
    axe?: typeof axe
  }
}

const violationsIn = (frame: Frame): Promise<axe.Result[] | null> =>
  frame.evaluate(async (options) => (window.axe ? (await window.axe.run(document, options)).violations : null), OPTIONS)

/** Brings axe along once for each page that is loaded: it is half a megabyte, and takes longer to come than to look. */
const complaintsIn = async (frame: Frame): Promise<string[]> => {
  const known = await violationsIn(frame)
  if (!known) await frame.evaluate(axe.source)
  const violations = known ?? (await violationsIn(frame))
  if (!violations) throw new Error('the page was loaded anew while it was looked at')
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  )
}

/** What axe has to say against a page and the pages shown in it, one line for each element. */
export const complaints = async (page: Page): Promise<string[]> => {
  const found: string[] = []
  for (const frame of page.frames()) found.push(...(await complaintsIn(frame)))
  return found
}
