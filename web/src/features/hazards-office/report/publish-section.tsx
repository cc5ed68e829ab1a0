import type { publishHazard } from '@kairan/functions/hazards/handling/contract.ts'
import type { OfficeHazard } from '@kairan/functions/hazards/hazard-view.ts'
import { WORDS_LIMIT } from '@kairan/functions/hazards/limits.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api/call.ts'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { timeInWords } from '../../../ui/japanese-date.ts'
import { Switch } from '../../../ui/switch.tsx'
import { Section } from './section.tsx'
import { StepProblem } from './step-problem.tsx'
import { useStep } from './use-step.ts'

/** Whether everybody may see it, and in which words. */
export function PublishSection({ hazard }: { hazard: OfficeHazard }) {
  const { t } = useTranslation('office')
  return (
    <Section id="publish" title={t('hazardWords.title')}>
      <p className="mt-1 font-bold">
        {hazard.publishedAt
          ? t('hazardWords.published', { time: timeInWords(hazard.publishedAt) })
          : t('hazardWords.notPublished')}
      </p>
      {hazard.mayHandle && !hazard.mergedInto ? (
        <Publishing hazard={hazard} />
      ) : (
        hazard.publicWords && <p>{hazard.publicWords}</p>
      )}
    </Section>
  )
}

function Publishing({ hazard }: { hazard: OfficeHazard }) {
  const { t } = useTranslation('office')
  const [draft, setDraft] = useState<string | null>(null)
  const [roundedDraft, setRounded] = useState<boolean | null>(null)
  const words = draft ?? hazard.publicWords ?? hazard.proposedWords
  const rounded = roundedDraft ?? hazard.rounded
  const isOpen = hazard.publishedAt !== null
  const publish = useStep({
    hazardId: hazard.id,
    send: (published: boolean) =>
      call<typeof publishHazard>('POST', '/api/office/hazards/{hazardId}/publish', {
        params: { hazardId: hazard.id },
        body: { seen: hazard.version, published, words: words.trim(), rounded },
      }),
    said: t(isOpen ? 'hazardWords.doneBack' : 'hazardWords.done'),
  })
  const isProposal = draft === null && hazard.publicWords === null && hazard.proposedWords !== hazard.words
  return (
    <>
      <Field
        label={t('hazardWords.open')}
        hint={`${t('hazardWords.openHint')}${isProposal ? t('hazardWords.proposed') : ''}`}
        error={words.length > WORDS_LIMIT ? t('hazard.tooLong', { limit: WORDS_LIMIT }) : undefined}
        counter={{
          length: words.length,
          limit: WORDS_LIMIT,
          words: t('counter', { length: words.length, limit: WORDS_LIMIT }),
        }}
      >
        {(field) => <textarea {...field} rows={4} value={words} onChange={({ target }) => setDraft(target.value)} />}
      </Field>
      <Switch
        on={rounded}
        onChange={setRounded}
        word={t(rounded ? 'hazardWords.on' : 'hazardWords.off')}
        hint={t(hazard.isRoundedByMerged ? 'hazardWords.roundedByMerged' : 'hazardWords.roundedWhy')}
      >
        {t('hazardWords.rounded')}
      </Switch>
      <StepProblem hazardId={hazard.id} error={publish.error} onSeen={publish.reset} />
      <div className="mt-3 flex flex-wrap gap-3">
        <Button busy={publish.isPending} onClick={() => words.length <= WORDS_LIMIT && publish.mutate(true)}>
          {t(publish.isPending ? 'hazardWords.publishing' : isOpen ? 'hazardWords.again' : 'hazardWords.publish')}
        </Button>
        {isOpen && (
          <Button
            busy={publish.isPending}
            onClick={() => {
              // They stay to be published again.
              setDraft(words)
              publish.mutate(false)
            }}
          >
            {t('hazardWords.takeBack')}
          </Button>
        )}
      </div>
    </>
  )
}
