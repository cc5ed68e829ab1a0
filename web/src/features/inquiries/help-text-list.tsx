import type { AreaName } from '@kairan/functions/areas/contract.ts'
import type { HelpTextView } from '@kairan/functions/inquiries/contract.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { timeInWords } from '../../ui/japanese-date.ts'
import { Loading } from '../../ui/loading.tsx'
import { useAreaTitle } from '../office-home/area-title.ts'
import { Problem } from '../office-home/problem.tsx'
import { DropHelpText } from './drop-help-text.tsx'
import { HelpTextDialog } from './help-text-dialog.tsx'
import { useHelpTexts } from './help-texts.ts'

/** 「よくある質問」 of an area: to read, to write, to put right, to throw away. */
export function HelpTextList({ area }: { area: AreaName }) {
  const { t } = useTranslation('office')
  const areaTitle = useAreaTitle()
  const { data, error, refetch } = useHelpTexts(area.id)
  const [writes, setWrites] = useState(false)
  return (
    <section className="mt-12">
      <h2>{t('helpTexts.title')}</h2>
      <p className="mt-1">{t('helpTexts.what', { area: areaTitle(area) })}</p>
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data?.length === 0 && <p className="mt-2">{t('helpTexts.empty')}</p>}
      <ul className="mt-2 divide-y divide-solid-gray-420">
        {data?.map((helpText) => (
          <li key={helpText.id} className="py-3">
            <OneHelpText helpText={helpText} />
          </li>
        ))}
      </ul>
      {data && (
        <Button className="mt-2" onClick={() => setWrites(true)}>
          {t('helpTexts.write')}
        </Button>
      )}
      {writes && (
        <HelpTextDialog
          title={t('helpTexts.writeTitle')}
          place={{ kind: 'new', areaId: area.id, inquiryId: null }}
          words={{ question: '', answer: '' }}
          onClose={() => setWrites(false)}
        />
      )}
    </section>
  )
}

function OneHelpText({ helpText }: { helpText: HelpTextView }) {
  const { t } = useTranslation('office')
  const [doing, setDoing] = useState<'change' | 'drop' | null>(null)
  const { id, question, answer, updatedAt } = helpText
  const close = () => setDoing(null)
  return (
    <>
      <h3>{question}</h3>
      <p className="whitespace-pre-wrap">{answer}</p>
      <p className="text-solid-gray-800">{t('helpTexts.by', { time: timeInWords(updatedAt) })}</p>
      <p className="flex flex-wrap gap-x-4">
        <Button kind="quiet" aria-label={t('helpTexts.changeOf', { question })} onClick={() => setDoing('change')}>
          {t('helpTexts.change')}
        </Button>
        <Button kind="quiet" aria-label={t('helpTexts.dropOf', { question })} onClick={() => setDoing('drop')}>
          {t('helpTexts.drop')}
        </Button>
      </p>
      {doing === 'change' && (
        <HelpTextDialog
          title={t('helpTexts.changeTitle')}
          place={{ kind: 'old', id }}
          words={{ question, answer }}
          onClose={close}
        />
      )}
      {doing === 'drop' && <DropHelpText helpText={helpText} onClose={close} />}
    </>
  )
}
