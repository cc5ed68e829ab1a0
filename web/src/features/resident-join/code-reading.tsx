import { displayCode, readInvitationCode } from '@kairan/functions/households/invitation-code.ts'
import { useTranslation } from 'react-i18next'

/** Says while somebody types what has been understood, so that nobody wonders whether capitals or blanks matter. */
export function CodeReading({ text }: { text: string }) {
  const { t } = useTranslation('join')
  const code = readInvitationCode(text)
  const length = text.normalize('NFKC').replace(/[^\p{Letter}\p{Number}]/gu, '').length
  return (
    <p aria-live="polite" className="min-h-8 text-center">
      {code ? (
        <span className="font-bold">
          <span aria-hidden="true">✓ </span>
          {t('code.read', { code: displayCode(code) })}
        </span>
      ) : (
        length > 0 && <span className="text-solid-gray-800">{t('code.soFar', { number: length })}</span>
      )}
    </p>
  )
}
