import type { AreaName } from '@kairan/functions/areas/contract.ts'
import type { OfficeHazard } from '@kairan/functions/hazards/hazard-view.ts'
import { lazy, Suspense, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { dayInWords } from '../../../ui/japanese-date.ts'
import { Loading } from '../../../ui/loading.tsx'
import { gsiAddress } from '../map/positions.ts'
import { StillMap } from '../map/still-map.tsx'
import { Done } from './done.tsx'
import { Section } from './section.tsx'

const PlaceForm = lazy(async () => ({ default: (await import('./place-form.tsx')).PlaceForm }))

/** Where it is, whose district that is and how we know, by when it wants an answer; and putting that right. */
export function PlaceSection({ hazard, area }: { hazard: OfficeHazard; area: AreaName }) {
  const { t } = useTranslation('office')
  const [step, setStep] = useState<'look' | 'correct' | 'done'>('look')
  const opener = useRef<HTMLDivElement>(null)
  const close = (after: 'look' | 'done') => {
    flushSync(() => setStep(after))
    opener.current?.querySelector('button')?.focus()
  }
  const { position, address, district, placedBy, dueOn } = hazard
  return (
    <Section title={t('hazardPlace.title')}>
      <div className="mt-2">{position ? <StillMap position={position} /> : <p>{t('hazardPlace.noPosition')}</p>}</div>
      {position && (
        <a
          href={gsiAddress(position)}
          target="_blank"
          rel="noreferrer noopener"
          className="inline-flex min-h-11 items-center"
        >
          {t('hazardMap.open')}
        </a>
      )}
      <dl className="mt-2 grid gap-2">
        <div>
          <dt className="font-bold">{t('hazardPlace.address')}</dt>
          <dd>{address === '' ? t('hazardPlace.noAddress') : address}</dd>
        </div>
        <div>
          <dt className="font-bold">{t('hazardPlace.district')}</dt>
          <dd>
            {district?.name ?? t('hazards.noDistrict')}
            <span className="text-solid-gray-800">({t(`hazardPlace.by.${placedBy}`)})</span>
          </dd>
        </div>
        <div>
          <dt className="font-bold">{t('hazardPlace.due')}</dt>
          <dd>{dayInWords(dueOn)}</dd>
        </div>
      </dl>
      <div role="status">{step === 'done' && <Done words={t('hazardPlace.done')} />}</div>
      {hazard.mayHandle && step !== 'correct' && (
        <div ref={opener} className="mt-3">
          <Button onClick={() => setStep('correct')}>{t('hazardPlace.correct')}</Button>
        </div>
      )}
      {step === 'correct' && (
        <Suspense fallback={<Loading />}>
          <PlaceForm hazard={hazard} area={area} onDone={() => close('done')} onCancel={() => close('look')} />
        </Suspense>
      )}
    </Section>
  )
}
