import { widestOnly } from '../../areas/area.ts'
import { areasById } from '../../areas/store.ts'
import type { Deps } from '../../deps.ts'
import { countAudience } from '../../rosters/store.ts'
import type { Circular } from '../circular.ts'
import { requireEnough } from '../quota/read-quota.ts'

/** Before a digest goes out: everybody is one message, however many of its circulars concern them. @throws Conflict `quota-not-enough` */
export const requireEnoughForAll = async (
  deps: Pick<Deps, 'db' | 'clock' | 'line' | 'log'>,
  together: Circular[],
): Promise<void> => {
  const audience = await areasById(
    deps,
    together.flatMap((circular) => circular.audience),
  )
  const { residents } = await countAudience(deps, widestOnly(audience))
  await requireEnough(deps, {
    messages: residents,
    dueAt: deps.clock.now(),
    except: together.map(({ id }) => id),
  })
}
