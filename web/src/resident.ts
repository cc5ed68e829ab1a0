import './ui/theme.css'
import { startSession } from './api/session.ts'

/*
 * Runs at once (`async` in resident.html), before the style sheet and perhaps before the page's body is there: inside LINE signing in
 * takes several round trips of its own, and the pages come meanwhile.
 */
const session = startSession()
// What became of it the pages say.
session.catch(() => undefined)

/** The place of the pages, once the body is there. */
const placeOfPages = async (): Promise<HTMLElement | null> => {
  if (document.readyState === 'loading')
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }))
  return document.getElementById('root')
}

const place = placeOfPages()
import('./resident-pages.tsx')
  .then(async ({ showPages }) => {
    const found = await place
    if (found) await showPages(found, session)
  })
  .catch(async () => {
    const found = await place
    found?.replaceChildren(found.dataset.failed ?? '')
  })
