import type { Area } from '../areas/area.ts'
import { areaName } from '../areas/area-names.ts'
import type { AreaName } from '../areas/contract.ts'
import type { Policy } from '../areas/policy.ts'
import { nextDigest } from '../areas/policy-times.ts'
import { settledPolicy } from '../areas/settle-policy.ts'
import { areasById } from '../areas/store.ts'
import type { Deps } from '../deps.ts'
import type { Identity } from '../officers/identity.ts'
import { toInstant } from '../platform/time.ts'
import type { PolicyView } from './contract.ts'

/** What holds in an area, what would without its own word, and whose words these are. */
export const describePolicy = async (
  deps: Pick<Deps, 'db' | 'clock'>,
  who: Identity,
  area: Area,
): Promise<PolicyView> => {
  const above = await areasById(deps, area.ancestorIds)
  const { policy, digestAreaId } = settledPolicy([...above, area])
  const digestArea = [...above, area].find(({ id }) => id === digestAreaId)
  return {
    area: areaName(area),
    own: area.policy,
    effective: policy,
    inherited: settledPolicy(above).policy,
    inheritedFrom: {
      holdSeconds: settlerOf(above, 'holdSeconds'),
      approval: settlerOf(above, 'approval'),
      quietHours: settlerOf(above, 'quietHours'),
      digest: settlerOf(above, 'digest'),
      remindDaysBefore: settlerOf(above, 'remindDaysBefore'),
      machineTranslation: settlerOf(above, 'machineTranslation'),
      hazardChat: settlerOf(above, 'hazardChat'),
    },
    digestArea: digestArea ? areaName(digestArea) : null,
    nextDigestAt: policy.digest && toInstant(nextDigest(policy.digest, deps.clock.now())),
    mayWrite: who.may('policy.write', area),
  }
}

const settlerOf = (path: Area[], field: keyof Policy): AreaName | null => {
  const settler = path.findLast(({ policy }) => policy[field] !== undefined)
  return settler ? areaName(settler) : null
}
