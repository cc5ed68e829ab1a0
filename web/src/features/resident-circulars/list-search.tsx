import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { WORDS_LIMIT } from './list-wish.ts'

/** The field for words to look for. Nothing is looked for before the button is pressed: results that move while one writes confuse. */
export function ListSearch({ words, onSearch }: { words: string; onSearch: (words: string) => void }) {
  const { t } = useTranslation('resident')
  const [written, setWritten] = useState(words)
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  // Going back in the browser brings the words of then.
  useEffect(() => setWritten(words), [words])

  const search = (event: FormEvent): void => {
    event.preventDefault()
    // The phone's keyboard goes away, so that what was found can be seen.
    input.current?.blur()
    onSearch(written.trim())
  }
  const clear = (): void => {
    setWritten('')
    if (words) onSearch('')
    input.current?.focus()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: phones of five years ago do not know <search>
    <form role="search" onSubmit={search} className="mt-2 print:hidden">
      <label htmlFor={id} className="block font-bold">
        {t('find.label')}
      </label>
      <div className="mt-1 flex flex-wrap gap-2">
        <span className="relative min-w-0 flex-[1_1_10em]">
          <input
            ref={input}
            id={id}
            type="search"
            enterKeyHint="search"
            autoComplete="off"
            maxLength={WORDS_LIMIT}
            value={written}
            onChange={(event) => setWritten(event.currentTarget.value)}
            className="block min-h-12 w-full appearance-none rounded-8 border border-solid-gray-600 bg-white py-2 ps-3 pe-13 [&::-webkit-search-cancel-button]:hidden"
          />
          {written && (
            <button
              type="button"
              aria-label={t('find.clear')}
              onClick={clear}
              className="absolute inset-y-0 end-0 grid w-12 place-items-center rounded-8"
            >
              <svg viewBox="0 0 24 24" className="size-6" aria-hidden="true">
                <path d="M6 6l12 12M18 6L6 18" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" />
              </svg>
            </button>
          )}
        </span>
        <Button type="submit">{t('find.button')}</Button>
      </div>
    </form>
  )
}
