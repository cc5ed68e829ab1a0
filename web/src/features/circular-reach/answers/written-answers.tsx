import type { WrittenAnswer } from '@kairan/functions/circulars/survey/contract.ts'
import { useTranslation } from 'react-i18next'
import { timeInWords } from '../../../ui/japanese-date.ts'
import { inFigures } from '../reach-states.ts'

interface WrittenAnswersProps {
  wording: string
  written: number
  texts: WrittenAnswer[]
  blockName: (blockId: string) => string
}

/** What was written, the newest first, with the household where names may be seen. */
export function WrittenAnswers({ wording, written, texts, blockName }: WrittenAnswersProps) {
  const { t } = useTranslation('office')
  return (
    <section className="mt-5 max-w-140">
      <h3 className="font-bold">{wording}</h3>
      {texts.length === 0 && <p>{t('answers.writtenNone')}</p>}
      {texts.length > 0 && (
        <details className="mt-1 rounded-12 border border-solid-gray-420 px-4">
          <summary className="flex min-h-12 cursor-pointer items-center gap-2">
            <span aria-hidden="true">▸</span>
            {t('answers.written', { n: inFigures(written) })}
          </summary>
          {written > texts.length && <p>{t('answers.newest')}</p>}
          <ul className="divide-y divide-solid-gray-300">
            {texts.map(({ text, at, household }) => (
              <li key={`${at} ${household?.householdId} ${text}`} className="py-2">
                <p className="whitespace-pre-wrap">{text}</p>
                <p className="text-std-16N-170 text-solid-gray-800">
                  {household && `${t('answers.writtenBy', { ...household, block: blockName(household.blockId) })} `}
                  {timeInWords(at)}
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
