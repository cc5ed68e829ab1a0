import type { Position } from '@kairan/functions/areas/area.ts'
import type { CategoryView, ContactView } from '@kairan/functions/hazards/hazard-view.ts'
import { ADDRESS_LIMIT, WORDS_LIMIT } from '@kairan/functions/hazards/limits.ts'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldFailure } from '../../../api/call-failure.ts'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { focusFirstMistake } from '../../../ui/focus.ts'
import { Problem } from '../../office-home/problem.tsx'
import { PlacePicker } from '../map/place-picker.tsx'
import { written } from '../map/positions.ts'
import type { FiledHazard } from './filed.tsx'
import { KindFields } from './kind-fields.tsx'
import { useFileForSomebody } from './use-file-for-somebody.ts'

interface ToldFormProps {
  areaId: string
  categories: CategoryView[]
  contacts: ContactView[]
  middle: Position
  onFiled: (filed: FiledHazard) => void
}

/** What it is, where, and what was said; pressed twice it is one report. */
export function ToldForm({ areaId, categories, contacts, middle, onFiled }: ToldFormProps) {
  const { t } = useTranslation('office')
  const [key] = useState(() => crypto.randomUUID())
  const [kindId, setKind] = useState('')
  const [option, setOption] = useState('')
  const [position, setPosition] = useState<Position | null>(null)
  const [address, setAddress] = useState('')
  const [words, setWords] = useState('')
  const [tried, setTried] = useState(false)
  const file = useFileForSomebody(onFiled)
  const kind = categories.find(({ id }) => id === kindId)
  const isPlaceMissing = !position && address.trim() === ''
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (!kind || isPlaceMissing || words.length > WORDS_LIMIT) return focusFirstMistake(event.currentTarget)
    if (file.isPending) return
    file.mutate({
      key,
      areaId,
      category: kind.id,
      option: option === '' ? null : option,
      position: position && written(position),
      address,
      words,
    })
  }
  const placeError =
    fieldFailure(file.error, 'position') ?? (tried && isPlaceMissing ? t('told.placeMissing') : undefined)
  return (
    <form onSubmit={submit} noValidate>
      <KindFields
        categories={categories}
        contacts={contacts}
        kindId={kindId}
        option={option}
        error={fieldFailure(file.error, 'category') ?? (tried && !kind ? t('told.kindMissing') : undefined)}
        onKind={(chosen) => {
          setKind(chosen)
          setOption('')
        }}
        onOption={setOption}
      />
      <h2 className="mt-6">{t('told.where')}</h2>
      <PlacePicker value={position} middle={middle} onChange={setPosition} />
      <Field
        label={t('told.address')}
        hint={t('told.addressHint')}
        error={placeError ?? fieldFailure(file.error, 'address')}
      >
        {(field) => (
          <input
            {...field}
            maxLength={ADDRESS_LIMIT}
            value={address}
            onChange={({ target }) => setAddress(target.value)}
          />
        )}
      </Field>
      <Field
        label={t('told.words')}
        hint={t('told.wordsHint')}
        error={
          words.length > WORDS_LIMIT ? t('told.tooLong', { limit: WORDS_LIMIT }) : fieldFailure(file.error, 'words')
        }
        counter={{
          length: words.length,
          limit: WORDS_LIMIT,
          words: t('counter', { length: words.length, limit: WORDS_LIMIT }),
        }}
      >
        {(field) => <textarea {...field} rows={4} value={words} onChange={({ target }) => setWords(target.value)} />}
      </Field>
      {file.isError && <Problem error={file.error} kept={t('told.kept')} />}
      <Button type="submit" kind="main" busy={file.isPending}>
        {t(file.isPending ? 'told.sending' : 'told.send')}
      </Button>
    </form>
  )
}
