import { useTranslation } from 'react-i18next'
import { fieldFailure } from '../../api/call-failure.ts'
import { Field } from '../../ui/field.tsx'
import { CategoryChoice } from './category-choice.tsx'
import { type DraftProblem, textLimit, titleLimit } from './draft.ts'
import type { SaveState } from './draft-saver.ts'
import { Extras } from './extras.tsx'
import { lengthOf } from './length-of.ts'
import { PictureField } from './picture-field.tsx'
import type { StepParts } from './step-parts.ts'
import type { PictureUploads } from './use-picture-uploads.ts'

/** ① Photographs, title, words and category. Photographs first: most circulars are a sheet of paper somebody holds. */
export function StepWords({
  draft,
  update,
  problems,
  uploads,
  saveError,
  senderAreaId,
}: StepParts & { uploads: PictureUploads; saveError: SaveState; senderAreaId: string }) {
  const { t } = useTranslation('office')
  const refused = saveError.kind === 'failed' ? saveError.error : undefined
  const titleLength = lengthOf(draft.title)
  const textLength = lengthOf(draft.text)
  const complaint = (...of: DraftProblem[]): string | undefined => {
    const found = problems.find((problem) => of.includes(problem))
    return found && t(`problems.${found}`)
  }
  return (
    <>
      <PictureField draft={draft} update={update} uploads={uploads} />
      <Field
        label={t('words.title')}
        hint={t('words.titleHint')}
        error={
          complaint('titleMissing') ??
          (titleLength > titleLimit ? t('problems.titleTooLong') : fieldFailure(refused, 'title'))
        }
        counter={{
          length: titleLength,
          limit: titleLimit,
          words: t('counter', { length: titleLength, limit: titleLimit }),
        }}
      >
        {(input) => (
          <input
            {...input}
            type="text"
            autoComplete="off"
            enterKeyHint="next"
            value={draft.title}
            onChange={({ target }) => update((now) => ({ ...now, title: target.value }))}
          />
        )}
      </Field>
      <Field
        label={t('words.text')}
        hint={t('words.textHint')}
        error={
          complaint('nothingToRead') ??
          (textLength > textLimit ? t('problems.textTooLong') : fieldFailure(refused, 'text'))
        }
        counter={{
          length: textLength,
          limit: textLimit,
          words: t('counter', { length: textLength.toLocaleString('ja-JP'), limit: textLimit.toLocaleString('ja-JP') }),
        }}
      >
        {(input) => (
          <textarea
            {...input}
            className={`${input.className} min-h-48 field-sizing-content`}
            value={draft.text}
            onChange={({ target }) => update((now) => ({ ...now, text: target.value }))}
          />
        )}
      </Field>
      <CategoryChoice value={draft.category} onChange={(category) => update((now) => ({ ...now, category }))} />
      <Extras draft={draft} update={update} problems={problems} senderAreaId={senderAreaId} />
    </>
  )
}
