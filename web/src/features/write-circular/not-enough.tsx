import type { Estimate } from '@kairan/functions/circulars/estimate.ts'
import { useTranslation } from 'react-i18next'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { inFigures } from '../circular-reach/reach-states.ts'
import { type Cost, missingIn } from './cost.ts'
import { sendAt, type TimingChoice } from './timing.ts'

interface NotEnoughProps {
  cost: Cost
  estimate: Pick<Estimate, 'messages' | 'nextDigestAt' | 'nextMonthAt'>
  choice: TimingChoice
  choose: (choice: TimingChoice) => void
  /** Undefined: the audience is what it is. */
  toAudience: (() => void) | undefined
}

/** The month's messages do not suffice: the ways out, each a button that goes there. */
export function NotEnough({ cost, estimate, choice, choose, toAudience }: NotEnoughProps) {
  const { t } = useTranslation('office')
  const announce = useAnnounce()
  if (cost.kind !== 'thisMonth' && cost.kind !== 'nextMonth') return null
  const { limit } = cost
  const never = estimate.messages > limit
  const take = (next: TimingChoice): void => {
    choose(next)
    if (next.kind !== 'now') announce(t(`short.chosen.${next.kind}`))
  }
  return (
    <section className="mt-4 rounded-8 border-2 border-red-1000 p-4">
      <h3 className="text-red-1000">
        <span aria-hidden="true">⚠ </span>
        {t(never ? 'short.titleAlways' : 'short.title')}
      </h3>
      <p className="mt-1">
        {never
          ? t('short.wordsAlways', { limit: inFigures(limit) })
          : t('short.words', { n: inFigures(missingIn(cost)) })}
      </p>
      <div className="mt-3 grid gap-3 sm:grid-cols-2">
        {!never && estimate.nextDigestAt && choice.kind !== 'digest' && (
          <Button onClick={() => take({ ...choice, kind: 'digest' })}>{t('short.digest')}</Button>
        )}
        {toAudience && <Button onClick={toAudience}>{t('short.fewer')}</Button>}
        {!never && <Button onClick={() => take(sendAt(estimate.nextMonthAt))}>{t('short.nextMonth')}</Button>}
        <Button onClick={() => take({ ...choice, kind: 'paper' })}>{t('short.paper')}</Button>
      </div>
    </section>
  )
}
