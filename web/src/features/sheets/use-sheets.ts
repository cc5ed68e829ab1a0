import type { AreaName } from '@kairan/functions/areas/contract.ts'
import type { invitationSheets } from '@kairan/functions/households/contract.ts'
import { useMutation } from '@tanstack/react-query'
import { type CallOutput, call } from '../../api/call.ts'

type BlockSheets = CallOutput<typeof invitationSheets>
export type Sheet = BlockSheets['sheets'][number] & Pick<BlockSheets, 'association' | 'block'>

interface Wish {
  blocks: AreaName[]
  onlyWithoutPhone: boolean
}

/** Makes the sheets of these blocks, by block and number. Made again they are the same: a valid code is given again. */
export const useSheets = () =>
  useMutation({
    mutationFn: async ({ blocks, onlyWithoutPhone }: Wish): Promise<Sheet[]> => {
      const made: Sheet[] = []
      // One block after the other: an association's codes at once would be one long request.
      for (const { id } of blocks) {
        const { association, block, sheets } = await call<typeof invitationSheets>(
          'POST',
          '/api/blocks/{blockId}/invitations',
          { params: { blockId: id }, body: { onlyWithoutPhone } },
        )
        made.push(...sheets.map((sheet) => ({ ...sheet, association, block })))
      }
      return made
    },
  })
