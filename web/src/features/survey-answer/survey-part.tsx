import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Later } from '../../ui/later.tsx'
import { openWithReadingTexts } from '../reading-aids/reading-texts.ts'
import { SURVEY_PLACE } from './survey-place.ts'

/** Where a circular's readers answer what it asks; nothing for who is no reader of it, such as an officer from above. */
export function SurveyPart({ circular }: { circular: CircularView }) {
  const { t, i18n } = useTranslation('circular')
  const headingId = useId()
  const { survey, mine } = circular
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    // Opened by 「答える」 in the chat. Not by the address's hash: inside LINE that one is LINE's own.
    if (new URLSearchParams(location.search).get('to') === SURVEY_PLACE) section.current?.scrollIntoView()
  }, [])
  if (!survey || !mine) return null
  return (
    <section
      ref={section}
      id={SURVEY_PLACE}
      tabIndex={-1}
      aria-labelledby={headingId}
      className="mt-8 scroll-mt-4 print:hidden"
    >
      <h2 id={headingId}>{t('survey.title')}</h2>
      {/* As high as the screen while it is on its way, so that what stands below does not jump. */}
      <div className="has-[>[role=status]]:min-h-dvh">
        <Later
          name="survey"
          open={openWithReadingTexts(i18n, () => import('./survey-answer.tsx').then((part) => part.SurveyAnswer))}
          props={{ circular, survey }}
        />
      </div>
    </section>
  )
}
