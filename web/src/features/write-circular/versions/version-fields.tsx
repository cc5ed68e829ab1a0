import type { Version } from '@kairan/functions/circulars/circular-content.ts'
import { useTranslation } from 'react-i18next'
import { htmlLang, languageNames } from '../../../texts/languages.ts'
import { useAnnounce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { ExtraPanel } from '../extra-panel.tsx'
import { lengthOf } from '../length-of.ts'
import type { StepParts } from '../step-parts.ts'
import { keepableSurvey } from '../survey/survey-draft.ts'
import { QuestionWordsFields } from './question-words.tsx'
import {
  emptyVersion,
  type VersionLanguage,
  versionProblem,
  versionTextLimit,
  withoutVersion,
  withWords,
} from './version-draft.ts'

/** One language: closed until one writes in it. */
export function VersionFields({ draft, update, problems, language }: StepParts & { language: VersionLanguage }) {
  const { t } = useTranslation('office')
  const announce = useAnnounce()
  const name = languageNames[language]
  const version = draft.versions[language]
  const { title, text, by, questions } = version ?? emptyVersion
  const problem = version ? versionProblem(version) : null
  const tried = problems.includes('versionUnfinished')
  const write = (words: Partial<Pick<Version, 'title' | 'text' | 'questions'>>): void =>
    update((now) => ({ ...now, versions: withWords(now.versions, language, words) }))
  const state = problem ? 'unfinished' : version ? 'written' : 'write'
  const length = lengthOf(text)
  const counted = { length: length.toLocaleString('ja-JP'), limit: versionTextLimit.toLocaleString('ja-JP') }
  return (
    <ExtraPanel title={name} state={t(`versions.${state}`)} wrong={tried && problem !== null}>
      {language === 'ja-easy' && <p>{t('versions.easyHint')}</p>}
      {version && by === 'machine' && <p className="font-bold">{t('versions.byMachine')}</p>}
      <Field
        label={t('versions.titleOf', { language: name })}
        error={
          problem === 'titleTooLong' || (tried && problem === 'titleMissing')
            ? t(`versions.problems.${problem}`)
            : undefined
        }
      >
        {(input) => (
          <input
            {...input}
            type="text"
            lang={htmlLang(language)}
            autoComplete="off"
            value={title}
            onChange={({ target }) => write({ title: target.value })}
          />
        )}
      </Field>
      <Field
        label={t('versions.textOf', { language: name })}
        error={problem === 'textTooLong' ? t(`versions.problems.${problem}`) : undefined}
        counter={{ length, limit: versionTextLimit, words: t('counter', counted) }}
      >
        {(input) => (
          <textarea
            {...input}
            className={`${input.className} min-h-40 field-sizing-content`}
            lang={htmlLang(language)}
            value={text}
            onChange={({ target }) => write({ text: target.value })}
          />
        )}
      </Field>
      {version && (
        <QuestionWordsFields
          questions={keepableSurvey(draft.survey)?.questions ?? []}
          words={questions}
          lang={htmlLang(language)}
          change={(words) => write({ questions: words })}
        />
      )}
      {version && (
        <Button
          kind="quiet"
          onClick={() => {
            update((now) => ({ ...now, versions: withoutVersion(now.versions, language) }))
            announce(t('versions.removed', { language: name }))
          }}
        >
          {t('versions.remove', { language: name })}
        </Button>
      )}
    </ExtraPanel>
  )
}
