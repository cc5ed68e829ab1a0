import { useTranslation } from 'react-i18next'
import { languageNames } from '../../texts/languages.ts'
import { Button } from '../../ui/button.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import type { useWords, Words } from './use-words.ts'

interface LanguageNoteProps {
  written: Words['written']
  original: ReturnType<typeof useWords>['original']
}

/** Who wrote it in this language, that nobody did, and the way to the Japanese original. Nothing for who reads Japanese. */
export function LanguageNote({ written, original }: LanguageNoteProps) {
  const { t } = useTranslation('circular')
  const { language, by, wanted } = written
  const missing = !original && language !== wanted
  if (!missing && !original) return null
  return (
    <div className="my-4 rounded-8 bg-solid-gray-50 px-4 py-2 print:hidden">
      {missing && <p>{t('language.missing')}</p>}
      {by === 'machine' && <p>{t('language.machine')}</p>}
      {original && (
        <Button kind="quiet" busy={original.isUnderWay} onClick={() => original.show(!original.isShown)}>
          {original.isShown ? t('language.version', { language: languageNames[wanted] }) : t('language.original')}
        </Button>
      )}
      {original?.error && <FailureNotice error={original.error} />}
    </div>
  )
}
