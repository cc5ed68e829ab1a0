import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { openOutsideLine } from '../../api/line-acts.ts'
import { lineApp } from '../../api/session.ts'
import { Button } from '../../ui/button.tsx'
import type { ReadAloud } from './use-read-aloud.ts'

/** Starts reading aloud; where this phone cannot, what to do. */
export function AloudPart({ aloud }: { aloud: ReadAloud }) {
  const { t } = useTranslation('reading')
  const { prepare, voice, state } = aloud
  useEffect(prepare, [prepare])
  if (voice === 'unsupported')
    return (
      <div>
        <p>{t(lineApp() ? 'aloud.notInLine' : 'aloud.notHere')}</p>
        {lineApp() && (
          <Button className="mt-2" onClick={() => openOutsideLine(location.pathname)}>
            {t('aloud.openOutside')}
          </Button>
        )}
      </div>
    )
  if (voice === 'missing') return <p>{t('aloud.noVoice')}</p>
  const isSilent = state.is === 'silent'
  return (
    <Button className="w-full" busy={voice !== 'found'} onClick={isSilent ? aloud.start : aloud.stop}>
      <svg viewBox="0 0 24 24" className="size-6 shrink-0" aria-hidden="true">
        <path
          d="M4 9v6h4l5 4V5L8 9zM16.5 8.5a5 5 0 0 1 0 7M19 6a9 9 0 0 1 0 12"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {voice === 'looking' ? t('aloud.looking') : t(isSilent ? 'aloud.start' : 'aloud.stopHere')}
    </Button>
  )
}
