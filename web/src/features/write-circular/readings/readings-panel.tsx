import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Loading } from '../../../ui/loading.tsx'
import { Problem } from '../../office-home/problem.tsx'
import { ExtraPanel } from '../extra-panel.tsx'
import type { DraftWork } from '../use-draft.ts'
import { isUnchecked } from './look-through.ts'
import { useReadings } from './use-readings.ts'
import { WordList } from './word-list.tsx'

/** 「漢字の読み方を確かめる」: how furigana and the voice would read the circular. Nobody has to look before sending. */
export function ReadingsPanel({ work }: { work: DraftWork }) {
  const { t } = useTranslation('office')
  const [opened, setOpened] = useState(false)
  const { data, error, refetch } = useReadings(work, opened)
  const left = data?.words.filter(isUnchecked).length
  const standing = (unchecked: number): string =>
    unchecked > 0 ? t('readings.unchecked', { n: unchecked }) : t('readings.allChecked')
  return (
    <div className="mt-4">
      <ExtraPanel
        title={t('readings.title')}
        state={left === undefined ? t('readings.optional') : standing(left)}
        onOpen={() => setOpened(true)}
      >
        <p>{t('readings.hint')}</p>
        {!data && (error ? <Problem error={error} onRetry={() => void refetch()} /> : <Loading />)}
        {data?.words.length === 0 && <p className="mt-3">{t('readings.none')}</p>}
        {data && <WordList words={data.words} corrections={data.corrections} work={work} />}
      </ExtraPanel>
    </div>
  )
}
