import type { ReadWord } from '@kairan/functions/circulars/readings/contract.ts'
import type { ReadingCorrection } from '@kairan/functions/circulars/readings/reading-correction.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftWork } from '../use-draft.ts'
import { isUnchecked, uncheckedFirst } from './look-through.ts'
import { ReadingDialog } from './reading-dialog.tsx'

interface WordListProps {
  words: ReadWord[]
  corrections: ReadingCorrection[]
  work: DraftWork
}

const markOf = (word: ReadWord) => (isUnchecked(word) ? 'unchecked' : word.source === 'officer' ? 'officer' : 'table')

/** Each word with its reading and who stands for it; a tap puts it right. */
export function WordList({ words, corrections, work }: WordListProps) {
  const { t } = useTranslation('office')
  const [chosen, setChosen] = useState<ReadWord | null>(null)
  return (
    <>
      <ul className="mt-3 grid grid-cols-[repeat(auto-fill,minmax(min(100%,8em),1fr))] gap-2">
        {uncheckedFirst(words).map((each) => {
          const mark = t(`readings.marks.${markOf(each)}`)
          const reading = each.reading ?? t('readings.unknown')
          return (
            <li key={`${each.word} ${each.reading}`}>
              <button
                type="button"
                onClick={() => setChosen(each)}
                className={`min-h-14 w-full rounded-8 border px-3 py-1 text-start hover:bg-key-50 ${isUnchecked(each) ? 'border-2 border-dashed border-solid-gray-700' : 'border-solid-gray-420'}`}
              >
                <span className="flex flex-wrap justify-between gap-x-2">
                  <span className="font-bold">{each.word}</span>{' '}
                  <span className="text-std-16N-170 text-solid-gray-800">{mark}</span>
                </span>{' '}
                <span className="block">{reading}</span>
              </button>
            </li>
          )
        })}
      </ul>
      {chosen && <ReadingDialog word={chosen} corrections={corrections} work={work} onClose={() => setChosen(null)} />}
    </>
  )
}
