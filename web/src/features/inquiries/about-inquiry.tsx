import type { OfficeInquiry } from '@kairan/functions/inquiries/contract.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { timeInWords } from '../../ui/japanese-date.ts'
import { nameBelow } from '../area-choice/name-below.ts'
import { useMyOffices } from '../office-home/my-offices.ts'

/** From where, about what, in which language, and when something was said last. */
export function AboutInquiry({ inquiry }: { inquiry: OfficeInquiry }) {
  const { t } = useTranslation('office')
  const { office } = useMyOffices()
  const { areas, topic, circular, language, updatedAt } = inquiry
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-bold">{nameBelow(areas, office.area)}</span>
        <span
          className={
            topic === 'danger' ? 'border-2 border-red-1000 px-2 font-bold' : 'border border-solid-gray-600 px-2'
          }
        >
          {topic === 'danger' && <span aria-hidden="true">⚠ </span>}
          {t(`inquiries.topics.${topic}`)}
        </span>
        <span className="text-solid-gray-800">{timeInWords(updatedAt)}</span>
      </p>
      <p>{t('inquiries.language', { language: t(`languages.${language}`) })}</p>
      {circular && (
        <p>
          <Link href={`/o/circulars/${circular.id}`} className="inline-flex min-h-11 items-center">
            {t('inquiries.about', { title: circular.title })}
          </Link>
        </p>
      )}
    </>
  )
}
