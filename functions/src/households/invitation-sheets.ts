import type { z } from 'zod'
import type { Area } from '../areas/area.ts'
import { areasById } from '../areas/store.ts'
import type { Deps } from '../deps.ts'
import type { invitationSheets as contract } from './contract.ts'
import { invitationView } from './invitation-view.ts'
import { inviteHousehold } from './invite-household.ts'
import { householdsOfBlock } from './store.ts'

/**
 * The codes of a block for a sheet per household, by number. A household that has a valid code keeps it, so printing again
 * prints the same.
 * @param by LINE's id of the officer who asks
 */
export const invitationSheets = async (
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'config'>,
  { block, onlyWithoutPhone, by }: { block: Area; onlyWithoutPhone: boolean; by: string },
): Promise<z.input<(typeof contract)['response']>> => {
  const [association] = await areasById(deps, block.parentId ? [block.parentId] : [])
  const invited = (await householdsOfBlock(deps, block.id)).filter(
    ({ residentCount }) => !onlyWithoutPhone || residentCount === 0,
  )
  const sheets = await Promise.all(
    invited.map(async (household) => ({
      number: household.number,
      label: household.label,
      invitation: invitationView(deps, await inviteHousehold(deps, household, by)),
    })),
  )
  return { association: association?.name ?? '', block: block.name, sheets }
}
