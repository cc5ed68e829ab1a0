import './ui/theme.css'
import { startSession } from './api/session.ts'

const root = document.getElementById('root')
if (root) start(root).catch(() => root.replaceChildren(root.dataset.failed ?? ''))

/** Signs in while the pages are still on their way: inside LINE that takes several round trips of its own. */
async function start(place: HTMLElement): Promise<void> {
  const session = startSession()
  // What became of it the pages say.
  session.catch(() => undefined)
  const { showPages } = await import('./resident-pages.tsx')
  await showPages(place, session)
}
