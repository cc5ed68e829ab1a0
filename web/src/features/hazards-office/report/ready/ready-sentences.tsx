import type { HazardStatusName } from '@kairan/functions/hazards/limits.ts'
import { readySentencesFor } from '@kairan/functions/hazards/ready-sentences.ts'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnnounce } from '../../../../ui/announcer.tsx'
import { Button } from '../../../../ui/button.tsx'
import { classNames } from '../../../../ui/class-names.ts'
import { linesOf, withLine, withoutLine } from './answer-lines.ts'

interface ReadySentencesProps {
  /** What the report is, or becomes with this answer. */
  status: HazardStatusName
  answer: string
  onChange: (answer: string) => void
}

/** Sentences to choose from, each a line of the answer, which everybody reads in their own language. Folded: they would fill a phone. */
export function ReadySentences({ status, answer, onChange }: ReadySentencesProps) {
  const { t } = useTranslation('office')
  const announce = useAnnounce()
  const panelId = useId()
  const [isOpen, setOpen] = useState(false)
  const lines = linesOf(answer)
  const toggle = (sentence: string, isIn: boolean) => {
    onChange(isIn ? withoutLine(answer, sentence) : withLine(answer, sentence))
    announce(t(isIn ? 'hazardReady.out' : 'hazardReady.in', { sentence }))
  }
  return (
    <div className="mt-6">
      <Button aria-expanded={isOpen} aria-controls={panelId} onClick={() => setOpen(!isOpen)}>
        {t('hazardReady.title')}
        <span aria-hidden="true">{isOpen ? '▲' : '▼'}</span>
      </Button>
      <div id={panelId} hidden={!isOpen}>
        <p className="mt-2 text-solid-gray-800">{t('hazardReady.how')}</p>
        <ul className="mt-2 grid gap-2 md:grid-cols-2">
          {readySentencesFor(status).map((sentence) => (
            <li key={sentence} className="flex">
              <Sentence isIn={lines.includes(sentence)} onPress={(isIn) => toggle(sentence, isIn)}>
                {sentence}
              </Sentence>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

interface SentenceProps {
  /** It stands in the answer. */
  isIn: boolean
  onPress: (isIn: boolean) => void
  children: string
}

function Sentence({ isIn, onPress, children }: SentenceProps) {
  return (
    <button
      type="button"
      aria-pressed={isIn}
      onClick={() => onPress(isIn)}
      className={classNames(
        'flex min-h-12 w-full items-center gap-3 rounded-8 border px-3 py-2 text-start hover:bg-key-100',
        isIn ? 'border-key-900 bg-key-50' : 'border-solid-gray-420 bg-white',
      )}
    >
      <span aria-hidden="true" className="w-4 shrink-0 text-center font-bold text-key-1000">
        {isIn ? '✓' : '＋'}
      </span>
      <span className="min-w-0">{children}</span>
    </button>
  )
}
