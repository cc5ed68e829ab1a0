import { z } from 'zod'
import type { LineAction } from '../control-contract.ts'
import { actionIn } from '../messages/action.ts'
import { textUpTo } from '../messages/wording.ts'

export interface RichMenu {
  richMenuId: string
  size: { width: number; height: number }
  selected: boolean
  name: string
  chatBarText: string
  areas: { bounds: { x: number; y: number; width: number; height: number }; action: LineAction }[]
}

/** A picture's or menu's size: 800 to 2500 wide, at least 250 high, width / height at least 1.45 (reference). */
export const isAllowedSize = ({ width, height }: { width: number; height: number }): boolean =>
  width >= 800 && width <= 2500 && height >= 250 && width / height >= 1.45

const whole = z.number().int().min(0)
const length = z.number().int().min(1)

/** What creating and validating a rich menu accept. */
export const newRichMenu = z
  .object({
    size: z.object({ width: length, height: length }).refine(isAllowedSize, 'invalid size'),
    selected: z.boolean(),
    name: textUpTo(300),
    chatBarText: textUpTo(14),
    areas: z
      .array(
        z.object({
          bounds: z.object({ x: whole, y: whole, width: length, height: length }),
          action: actionIn('richMenu'),
        }),
      )
      .max(20, 'Size must be between 0 and 20'),
  })
  .superRefine(({ size, areas }, context) => {
    for (const [index, { bounds }] of areas.entries()) {
      if (bounds.x + bounds.width <= size.width && bounds.y + bounds.height <= size.height) continue
      context.addIssue({ code: 'custom', path: ['areas', index, 'bounds'], message: 'invalid bounds' })
    }
  })
