import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { lineApp } from '../../api/session.ts'
import { type Shared, share } from './share.ts'

const SIGNS = {
  share: 'M12 15V4m0 0L8 8m4-4 4 4M5 13v7h14v-7',
  ask: 'M4 5h16v11H9l-5 4zM8 9h8M8 12h5',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
}

interface CircularActionsProps {
  circularId: string
  /** Sender and title, as they stand on the page. */
  words: string
}

/** What one may do with a circular besides confirming it: pass it on, ask about it, print it. */
export function CircularActions({ circularId, words }: CircularActionsProps) {
  const { t } = useTranslation('circular')
  const [shared, setShared] = useState<Shared | null>(null)
  const said = shared === 'sent' || shared === 'copied' || shared === 'failed' ? t(`share.${shared}`) : ''
  const look = 'flex min-h-14 w-full items-center gap-3 px-1 py-2 text-start'
  return (
    <ul className="mt-8 divide-y divide-solid-gray-300 border-y border-solid-gray-300 print:hidden">
      <li>
        <button
          type="button"
          className={`${look} text-key-1000 underline underline-offset-4 hover:decoration-3`}
          onClick={() => {
            setShared(null)
            void share({ words, path: `/r/circulars/${circularId}` }).then(setShared)
          }}
        >
          <Sign of="share">{t('share.button')}</Sign>
        </button>
        <p role="status" className={said ? 'pb-3 ps-10' : undefined}>
          {said}
        </p>
      </li>
      <li>
        <Link href={`/ask?circular=${circularId}`} className={look}>
          <Sign of="ask">{t('ask')}</Sign>
        </Link>
      </li>
      {!lineApp() && (
        <li>
          <button
            type="button"
            className={`${look} text-key-1000 underline underline-offset-4 hover:decoration-3`}
            onClick={() => print()}
          >
            <Sign of="print">{t('print')}</Sign>
          </button>
        </li>
      )}
    </ul>
  )
}

function Sign({ of, children }: { of: keyof typeof SIGNS; children: ReactNode }) {
  return (
    <>
      <svg viewBox="0 0 24 24" className="size-6 shrink-0" aria-hidden="true">
        <path
          d={SIGNS[of]}
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span className="min-w-0">{children}</span>
    </>
  )
}
