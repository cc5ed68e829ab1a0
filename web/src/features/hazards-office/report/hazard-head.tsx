import type { OfficeHazard } from '@kairan/functions/hazards/hazard-view.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { timeInWords } from '../../../ui/japanese-date.ts'
import { PageTitle } from '../../../ui/page-title.tsx'
import { KindMark } from '../kind-mark.tsx'
import { HazardFacts } from '../list/hazard-facts.tsx'
import { StatusMark } from '../status-mark.tsx'
import { Told } from './told.tsx'

/** What it is, where it stands, what decides how urgent it is, and what was told. */
export function HazardHead({ hazard, base }: { hazard: OfficeHazard; base: string }) {
  const { t } = useTranslation('office')
  const { id, number, category, status, openedAt, via, optionName, language } = hazard
  const title = t('hazard.title', { kind: t(`hazards.kinds.${category}`), number })
  return (
    <>
      <p className="mt-4">
        <Link href={base} className="inline-flex min-h-11 items-center">
          {t('hazards.back')}
        </Link>
      </p>
      <div className="flex items-start gap-3">
        <KindMark kind={category} className="mt-1" />
        <PageTitle plain={title}>
          {t(`hazards.kinds.${category}`)} <span className="inline-block">{t('hazards.number', { number })}</span>
        </PageTitle>
      </div>
      <p className="mt-2">
        <StatusMark status={status} />
      </p>
      <p className="mt-2">{t('hazard.opened', { time: timeInWords(openedAt), via: t(`hazard.via.${via}`) })}</p>
      {optionName && <p>{t('hazard.answered', { answer: optionName })}</p>}
      {language !== 'ja' && <p>{t('hazard.language', { language: t(`languages.${language}`) })}</p>}
      <HazardFacts hazard={hazard} />
      <Told hazard={hazard} />
      <p>
        <Link href={`${base}/${id}/print`} className="inline-flex min-h-11 items-center">
          {t('hazard.print')}
        </Link>
      </p>
    </>
  )
}
