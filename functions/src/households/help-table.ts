import type { z } from 'zod'
import type { Area } from '../areas/area.ts'
import type { Deps } from '../deps.ts'
import type { Identity } from '../officers/identity.ts'
import type { helpTable as contract } from './contract.ts'
import { householdsOfBlock } from './store.ts'

/**
 * The households of a block for helping at a table: which of them have a phone. The names only for those who knock on the doors:
 * a promoter is told the number by whoever sits there.
 */
export const helpTable = async (
  deps: Pick<Deps, 'db'>,
  who: Pick<Identity, 'may'>,
  block: Area,
): Promise<z.input<(typeof contract)['response']>> => {
  const showsNames = who.may('household.read', block)
  return {
    households: (await householdsOfBlock(deps, block.id)).map(({ id, number, residentCount, label }) => ({
      id,
      number,
      phones: residentCount,
      label: showsNames ? label : null,
    })),
  }
}
