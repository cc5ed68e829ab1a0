import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Button } from '../../ui/button.tsx'
import { CategoryChip } from '../../ui/category-chip.tsx'
import { dayInWords, japanDayOf } from '../../ui/japanese-date.ts'
import { Phrases } from '../../ui/phrases.tsx'
import { CountsInWords } from '../circular-reach/counts-in-words.tsx'
import { ReachBar } from '../circular-reach/reach-bar.tsx'
import { StatusChip } from './status-chip.tsx'
import type { OfficeCircular } from './under-way.ts'

/** So many are shown until one asks for more. */
const FIRST = 5

interface CircularListProps {
  title: string
  /** What to say, and what to do next, when there is none. */
  empty: string
  circulars: OfficeCircular[]
  areaId: string
  /** Where a circular's account opens: `/o` or `/c`. */
  home?: '/o' | '/c'
}

/** Circulars that were handed out, newest first: when, what state, and how many households are done. */
export function CircularList({ title, empty, circulars, areaId, home = '/o' }: CircularListProps) {
  const { t } = useTranslation('office')
  const [all, setAll] = useState(false)
  const shown = all ? circulars : circulars.slice(0, FIRST)
  return (
    <section className="mt-10">
      <h2>{title}</h2>
      {circulars.length === 0 && <p className="mt-2">{empty}</p>}
      <ul className="mt-2 divide-y divide-solid-gray-420">
        {shown.map((circular) => (
          <li key={circular.id} className="py-3">
            <CircularRow circular={circular} href={`${home}/circulars/${circular.id}?area=${areaId}`} areaId={areaId} />
          </li>
        ))}
      </ul>
      {shown.length < circulars.length && (
        <Button className="mt-2 w-full" onClick={() => setAll(true)}>
          {t('home.showAll', { n: circulars.length - shown.length })}
        </Button>
      )}
    </section>
  )
}

function CircularRow({ circular, href, areaId }: { circular: OfficeCircular; href: string; areaId: string }) {
  const { t } = useTranslation('office')
  const { titlePhrases, category, status, sender, publishedAt, reach } = circular
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <CategoryChip category={category} />
        {sender.id !== areaId && <span className="text-solid-gray-800">{sender.name}</span>}
        {publishedAt && (
          <span className="text-solid-gray-800">{t('home.sentOn', { day: dayInWords(japanDayOf(publishedAt)) })}</span>
        )}
        {status !== 'sent' && <StatusChip status={status} />}
      </div>
      <h3>
        <Link href={href} className="inline-flex min-h-11 items-center">
          <Phrases of={titlePhrases} />
        </Link>
      </h3>
      {reach && (
        <>
          <p>
            <CountsInWords counts={reach} withdrawn={status === 'withdrawn'} />
          </p>
          <ReachBar counts={reach} />
        </>
      )}
    </>
  )
}
