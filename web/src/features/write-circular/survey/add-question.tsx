import { useId, useRef } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useAnnounce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/button.tsx'
import type { StepParts } from '../step-parts.ts'
import { newQuestion, type QuestionKind, questionKinds, questionLimit, withQuestion } from './survey-draft.ts'

/** An id nobody else has drawn; answers and other languages find the question by it. */
const newId = (): string => `q${crypto.getRandomValues(new Uint32Array(2)).join('')}`

/** A button for each kind of question; the new one is opened for writing. */
export function AddQuestion({ draft, update }: Pick<StepParts, 'draft' | 'update'>) {
  const { t } = useTranslation('office')
  const announce = useAnnounce()
  const heading = useId()
  const place = useRef<HTMLDivElement>(null)
  const count = draft.survey?.questions.length ?? 0
  const add = (kind: QuestionKind): void => {
    const question = newQuestion(kind, { id: newId(), wording: t(`survey.begin.${kind}`) })
    flushSync(() => update((now) => ({ ...now, survey: withQuestion(now.survey, question, now.confirmBy) })))
    announce(t('survey.added', { n: count + 1 }))
    place.current?.parentElement?.querySelector<HTMLElement>('ol > li:last-child textarea')?.focus()
  }
  if (count >= questionLimit) return <p className="mt-4">{t('survey.full', { limit: questionLimit })}</p>
  return (
    <div ref={place} className="mt-4">
      <h3 id={heading} className="font-bold">
        {t('survey.addHeading')}
      </h3>
      <ul
        aria-labelledby={heading}
        className="mt-2 grid grid-cols-[repeat(auto-fit,minmax(min(100%,9em),1fr))] gap-2 [&_button]:w-full"
      >
        {questionKinds.map((kind) => (
          <li key={kind}>
            <Button onClick={() => add(kind)}>{t(`survey.add.${kind}`)}</Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
