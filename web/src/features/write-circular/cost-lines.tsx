import type { Timing } from '@kairan/functions/circulars/circular.ts'
import { useTranslation } from 'react-i18next'
import { inFigures } from '../circular-reach/reach-states.ts'
import type { Cost } from './cost.ts'

interface CostLinesProps {
  cost: Cost
  messages: number
  kind: Timing['kind']
}

/** What handing out costs and what is left, in words; what is promised to others is counted in and named. */
export function CostLines({ cost, messages, kind }: CostLinesProps) {
  const { t } = useTranslation('office')
  if (cost.kind === 'nothing') return <p>{t('cost.nothing')}</p>
  return (
    <>
      <p className="font-bold">{t('cost.uses', { messages: inFigures(messages) })}</p>
      <p>
        <Left cost={cost} />
      </p>
      {kind === 'digest' && cost.kind === 'thisMonth' && <p>{t('cost.digest')}</p>}
    </>
  )
}

function Left({ cost }: { cost: Cost }) {
  const { t } = useTranslation('office')
  if (cost.kind === 'nextMonth') return t('cost.nextMonth', { limit: inFigures(cost.limit) })
  if (cost.kind !== 'thisMonth') return cost.kind === 'nothing' ? null : t(`cost.${cost.kind}`)
  const { limit, used, reserved, left } = cost
  return t(reserved > 0 ? 'cost.leftReserved' : 'cost.left', {
    left: inFigures(left),
    limit: inFigures(limit),
    used: inFigures(used),
    reserved: inFigures(reserved),
  })
}
