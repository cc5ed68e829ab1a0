import type { Deps } from '../../deps.ts'
import { lookUpCode } from '../../households/look-up-code.ts'
import { Invalid, NotFound, TooMany } from '../../platform/failures.ts'
import type { WhereToJoin } from './contract.ts'
import type { ChosenHome } from './find-home.ts'

/**
 * Reads what somebody entered or chose on the page. Wrong codes are counted.
 * @param address where the request came from
 * @throws Invalid for what cannot be a code, NotFound for a code that is none, TooMany while there is a pause
 */
export const chooseHome = async (
  deps: Pick<Deps, 'db' | 'clock' | 'config'>,
  { lineUserId, where, address }: { lineUserId: string; where: WhereToJoin; address: string },
): Promise<ChosenHome> => {
  if (where.kind !== 'code') return where
  const answer = await lookUpCode(deps, { typed: where.code, lineUserId, address })
  switch (answer.kind) {
    case 'household':
      return { kind: 'household', householdId: answer.household.id, code: answer.code }
    case 'malformed':
      throw new Invalid('code-malformed')
    case 'wrong':
      throw new NotFound('code-wrong')
    case 'paused':
      throw new TooMany('code-paused')
  }
}
