import type { AreaName } from '@kairan/functions/areas/contract.ts'
import type { Newcomer } from '@kairan/functions/residents/newcomers/contract.ts'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { languageNames } from '../../texts/languages.ts'
import { Button } from '../../ui/button.tsx'
import { timeInWords } from '../../ui/japanese-date.ts'
import { nameBelow } from '../area-choice/name-below.ts'
import { Problem } from '../office-home/problem.tsx'
import { LinkDialog } from './link-dialog.tsx'
import { useNewcomers } from './newcomers.ts'

/** 「お宅がまだ決まっていない人」: known by four digits alone, which the person tells; the officer chooses the household. */
export function NewcomerList({ area }: { area: AreaName }) {
  const { t } = useTranslation('office')
  const [chosen, setChosen] = useState<Newcomer | null>(null)
  const [linkedTo, setLinkedTo] = useState<number | null>(null)
  const { data, error, refetch } = useNewcomers(area.id, true)
  const section = useRef<HTMLElement>(null)
  const hasCome = data !== undefined
  useEffect(() => {
    // The browser looked for the place when the page was opened, before the section was there.
    if (hasCome && location.hash === '#newcomers') section.current?.scrollIntoView()
  }, [hasCome])
  return (
    <section ref={section} className="mt-10">
      <h2>{t('newcomers.title')}</h2>
      <div role="status">
        {linkedTo !== null && (
          <p className="my-3 rounded-8 border-2 border-green-800 p-3 font-bold">
            <span aria-hidden="true">✓ </span>
            {t('newcomers.linked', { number: linkedTo })}
          </p>
        )}
      </div>
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {data && <p className="mt-1">{t(data.length === 0 ? 'newcomers.empty' : 'newcomers.what')}</p>}
      <ul className="mt-2 divide-y divide-solid-gray-420">
        {data?.map((newcomer) => (
          <li key={newcomer.key} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
            <Who newcomer={newcomer} office={area} />
            <Button
              aria-label={t('newcomers.chooseOf', { match: newcomer.matchNumber })}
              onClick={() => setChosen(newcomer)}
            >
              {t('newcomers.choose')}
            </Button>
          </li>
        ))}
      </ul>
      {chosen && (
        <LinkDialog
          newcomer={chosen}
          onClose={() => setChosen(null)}
          onLinked={(number) => {
            setLinkedTo(number)
            setChosen(null)
          }}
        />
      )}
    </section>
  )
}

function Who({ newcomer, office }: { newcomer: Newcomer; office: AreaName }) {
  const { t } = useTranslation('office')
  const { areas, matchNumber, language, registeredAt, requested } = newcomer
  return (
    <div className="grow basis-60">
      <p>
        {t('newcomers.match')} <span className="text-std-22B-150 tracking-wider">{matchNumber}</span>
      </p>
      <p>{t('newcomers.from', { place: nameBelow(areas, office), language: languageNames[language] })}</p>
      <p className="text-solid-gray-800">{t('newcomers.at', { time: timeInWords(registeredAt) })}</p>
      {requested && (
        <p className="font-bold">{t('newcomers.requested', { number: requested.number, label: requested.label })}</p>
      )}
    </div>
  )
}
