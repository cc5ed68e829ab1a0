import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { readPostalCode } from './written-places.ts'

interface PostalSearchProps {
  typed: string
  onType: (typed: string) => void
  /** @param postalCode seven digits */
  onSearch: (postalCode: string) => void
}

/** Seven digits, full width or not, with or without the line between. */
export function PostalSearch({ typed, onType, onSearch }: PostalSearchProps) {
  const { t } = useTranslation('join')
  const [text, setText] = useState(typed)
  const [wrong, setWrong] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const postalCode = readPostalCode(text)
    setWrong(postalCode === null)
    if (postalCode) onSearch(postalCode)
    else input.current?.focus()
  }
  return (
    <form onSubmit={submit} noValidate>
      <Field label={t('find.postalLabel')} error={wrong ? t('find.postalWrong') : undefined}>
        {(field) => (
          <div className="mt-1 flex flex-wrap gap-2">
            <input
              {...field}
              ref={input}
              value={text}
              onChange={(event) => {
                setText(event.target.value)
                setWrong(false)
              }}
              onBlur={() => onType(text)}
              type="text"
              inputMode="numeric"
              autoComplete="postal-code"
              enterKeyHint="search"
              maxLength={20}
              className={`${field.className} mt-0! w-auto! min-w-0 flex-[1_1_7em]`}
            />
            <Button type="submit" className="flex-[1_0_auto]">
              {t('find.postalSubmit')}
            </Button>
          </div>
        )}
      </Field>
    </form>
  )
}
