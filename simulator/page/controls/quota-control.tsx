import { useId } from 'react'
import type { Quota } from '../../src/control-contract.ts'
import { NumberField } from './number-field.tsx'
import { Switch } from './switch.tsx'

interface QuotaControlProps {
  quota: Quota
  onSet: (quota: { type: Quota['type']; value?: number; used?: number }) => void
}

/** Messages a month of LINE's plans in Japan start at 200. */
const SMALLEST_PLAN = 200
const MOST = 10_000_000

export function QuotaControl({ quota, onSet }: QuotaControlProps) {
  const id = useId()
  const limited = quota.type === 'limited'
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>1か月に送れる数</h3>
      <Switch
        label="上限を決める"
        on={limited}
        onChange={(on) => onSet(on ? { type: 'limited', value: quota.value ?? SMALLEST_PLAN } : { type: 'none' })}
      />
      {limited && (
        <NumberField
          label="上限"
          unit="通"
          min={0}
          max={MOST}
          value={quota.value ?? SMALLEST_PLAN}
          onCommit={(value) => onSet({ type: 'limited', value })}
        />
      )}
      <NumberField
        label="今月送った数"
        unit="通"
        min={0}
        max={MOST}
        value={quota.used}
        onCommit={(used) => onSet({ type: quota.type, value: quota.value ?? undefined, used })}
      />
    </section>
  )
}
