import type { Deps } from '../../deps.ts'
import { grants } from '../../officers/store.ts'
import { japanDay } from '../../platform/time.ts'
import { enqueueMenuLink } from './link-menu.ts'

/** Each night: whose office ended yesterday loses the officers' tab, whose office begins today gets it. */
export const followTerms = async (deps: Pick<Deps, 'db' | 'clock' | 'tasks'>): Promise<void> => {
  const now = deps.clock.now()
  const [ended, begun] = await Promise.all([
    grants(deps)
      .where('until', '==', japanDay(now.subtract(1, 'day')))
      .get(),
    grants(deps).where('from', '==', japanDay(now)).get(),
  ])
  const people = new Set([...ended.docs, ...begun.docs].map((doc) => doc.data().lineUserId))
  for (const lineUserId of people) await enqueueMenuLink(deps, lineUserId)
}
