import type { Estimate } from '@kairan/functions/circulars/estimate.ts'
import { ConfirmByField } from './confirm-by-field.tsx'
import type { StepParts } from './step-parts.ts'
import { TimingField, type TimingParts } from './timing-field.tsx'

interface StepWhenProps extends StepParts {
  timing: TimingParts
  /** Undefined: not known yet. */
  estimate: Estimate | undefined
}

/** ③ When it goes out, and until when people are asked to confirm. */
export function StepWhen({ timing, estimate, ...parts }: StepWhenProps) {
  return (
    <>
      <TimingField {...timing} estimate={estimate} problems={parts.problems} />
      <ConfirmByField {...parts} />
    </>
  )
}
