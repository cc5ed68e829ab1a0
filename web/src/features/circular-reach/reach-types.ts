import type { getReach } from '@kairan/functions/circulars/contract.ts'
import type { CallOutput } from '../../api/call.ts'

/** The closed account of one circular in one area, as the server gives it. */
export type ReachAnswer = CallOutput<typeof getReach>

/** A household and its state, where names may be seen. */
export type HouseholdRow = NonNullable<ReachAnswer['households']>[number]

/** What a block of the account is called; the account's own area where that is the block itself. */
export const blockNameIn = ({ area, parts }: ReachAnswer, blockId: string): string =>
  parts.find((part) => part.area.id === blockId)?.area.name ?? area.name
