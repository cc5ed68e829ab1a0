import type { changeMe } from '@kairan/functions/residents/contract.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { meQuery } from '../../api/me.ts'
import { htmlLang, type Language, languageNames, languages } from '../../texts/languages.ts'
import { loadResidentTexts } from '../../texts/load-resident-texts.ts'
import { speak } from '../../texts/setup.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useLanguage } from '../resident-app/use-language.ts'

/**
 * Seven languages under their own names; a tap changes pages and messages. Buttons, not a list to fold out: whoever
 * cannot read the page finds the own language at sight. Somebody not registered changes this page only.
 */
export function LanguageChoice({ registered }: { registered: boolean }) {
  const { t, i18n } = useTranslation('settings')
  const store = useQueryClient()
  const language = useLanguage()
  const headingId = useId()
  const change = useMutation({
    mutationFn: async (wanted: Language) => {
      if (registered)
        store.setQueryData(
          meQuery.queryKey,
          await call<typeof changeMe>('PATCH', '/api/me', { body: { language: wanted } }),
        )
      await speak(i18n, wanted, loadResidentTexts)
    },
  })
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId} className="mb-2">
        {t('language.title')}
      </h2>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,9em),1fr))] gap-2">
        {languages.map((choice) => (
          <li key={choice}>
            <button
              type="button"
              lang={htmlLang(choice)}
              aria-pressed={choice === language}
              aria-disabled={change.isPending || undefined}
              onClick={() => {
                if (choice !== language && !change.isPending) change.mutate(choice)
              }}
              className={`min-h-12 w-full rounded-8 px-3 py-2 text-start ${choice === language ? 'border-3 border-key-900 bg-key-100 font-bold' : 'border border-solid-gray-600 hover:bg-key-50'}`}
            >
              {choice === language && <span aria-hidden="true">✓ </span>}
              {languageNames[choice]}
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className="mt-2">
        {change.isPending && t('language.changing')}
        {change.isSuccess && t(registered ? 'language.changed' : 'language.changedHere')}
      </p>
      {change.error && <FailureNotice error={change.error} kept={t('language.kept')} />}
    </section>
  )
}
