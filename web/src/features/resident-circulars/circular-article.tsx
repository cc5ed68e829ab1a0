import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { japanDayOf } from '../../ui/japanese-date.ts'
import { Player } from '../reading-aids/player.tsx'
import { ReadingTools } from '../reading-aids/reading-tools.tsx'
import { SurveyInvitation } from '../survey-answer/survey-invitation.tsx'
import { SurveyOnPaper } from '../survey-answer/survey-on-paper.tsx'
import { SurveyPart } from '../survey-answer/survey-part.tsx'
import { Attachments } from './attachments.tsx'
import { CircularActions } from './circular-actions.tsx'
import { CircularHead } from './circular-head.tsx'
import { CircularText } from './circular-text.tsx'
import { ConfirmBar } from './confirm-bar.tsx'
import { EventBlock } from './event-block.tsx'
import { isOver } from './event-over.ts'
import { LanguageNote } from './language-note.tsx'
import { Pictures } from './pictures.tsx'
import { useReading } from './use-reading.ts'
import { WhereItStands } from './where-it-stands.tsx'
import { WithdrawnNotice } from './withdrawn-notice.tsx'

/** A circular as its readers see it, with what they may do about it. */
export function CircularArticle({ circular }: { circular: CircularView }) {
  const { t } = useTranslation('circular')
  const { t: resident } = useTranslation('resident')
  const { words, original, furigana, aloud, shown, lang, spoken } = useReading(circular)
  const { event, mine, withdrawn } = circular
  const isPast = event !== null && isOver(event, japanDayOf(new Date()))
  return (
    <>
      <article>
        <CircularHead
          circular={circular}
          title={words.title}
          lang={lang}
          sentences={shown.title}
          readings={furigana.readings?.title.flat() ?? null}
          roomForReadings={furigana.isWanted}
          spoken={spoken}
        />
        {withdrawn && <WithdrawnNotice {...withdrawn} correctedBy={circular.correctedBy} />}
        {isPast && !withdrawn && (
          <p className="my-3 rounded-8 bg-solid-gray-50 px-4 py-3 font-bold">{t('event.over')}</p>
        )}
        <WhereItStands circular={circular} />
        <LanguageNote written={words.written} original={original} />
        <ReadingTools furigana={furigana.choice} aloud={aloud} />
        {furigana.failed && (
          <p role="status" className="mb-4 print:hidden">
            {t('furigana.failed')}{' '}
            <Button kind="quiet" onClick={furigana.failed.again}>
              {t('furigana.again')}
            </Button>
          </p>
        )}
        <CircularText
          lines={shown.lines}
          lang={lang}
          readings={furigana.readings?.lines.map((line) => line.flat()) ?? null}
          roomForReadings={furigana.isWanted}
          spoken={spoken}
        />
        {event && <EventBlock event={event} calendarUrl={circular.calendarUrl} isWithdrawn={withdrawn !== null} />}
        <SurveyOnPaper circular={circular} />
        <Pictures pictures={circular.pictures} />
        <Attachments attachments={circular.attachments} />
      </article>
      <SurveyPart circular={circular} />
      <CircularActions circularId={circular.id} words={`${circular.sender.name}「${words.title}」`} />
      {mine === null && circular.office && <p className="mt-6 print:hidden">{resident('circular.asOfficer')}</p>}
      {spoken !== null && <Player aloud={aloud} />}
      {mine && !withdrawn && spoken === null && (
        <ConfirmBar circularId={circular.id} mine={mine} next={<SurveyInvitation circular={circular} />} />
      )}
    </>
  )
}
