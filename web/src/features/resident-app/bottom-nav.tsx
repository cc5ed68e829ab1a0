import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useRoute } from 'wouter'
import { BottomBar } from './bottom-bar.tsx'

const circularsSign = 'M5 4h14v16H5zM8 9h8M8 13h8M8 17h4'
const hazardsSign = 'M12 4l9 16H3zM12 10v4M12 17h0'
const askSign = 'M4 5h16v11H10l-5 4v-4H4zM9.5 8.5a2.5 2.5 0 1 1 2.5 2.7v.8M12 14h0'
const settingsSign = 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4 21c0-5 4-7 8-7s8 2 8 7'

/** The residents' four places, at the lower edge. */
export function BottomNav() {
  const { t } = useTranslation('resident')
  return (
    <BottomBar>
      <nav aria-label={t('nav.name')}>
        <ul className="flex">
          <Place href="/" sign={circularsSign}>
            {t('nav.circulars')}
          </Place>
          <Place href="/hazards" sign={hazardsSign}>
            {t('nav.hazards')}
          </Place>
          <Place href="/ask" sign={askSign}>
            {t('nav.ask')}
          </Place>
          <Place href="/settings" sign={settingsSign}>
            {t('nav.settings')}
          </Place>
        </ul>
      </nav>
    </BottomBar>
  )
}

function Place({ href, sign, children }: { href: string; sign: string; children: ReactNode }) {
  const [here] = useRoute(href)
  return (
    <li className="min-w-0 flex-auto">
      <Link
        href={href}
        aria-current={here ? 'page' : undefined}
        className={`flex min-h-14 flex-col items-center justify-center border-t-4 py-1 text-center leading-130 no-underline ${here ? 'border-key-900 font-bold text-key-1000' : 'border-transparent text-solid-gray-800'}`}
      >
        <svg viewBox="0 0 24 24" className="size-6" aria-hidden="true">
          <path
            d={sign}
            fill="none"
            stroke="currentColor"
            strokeWidth="2"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
        {children}
      </Link>
    </li>
  )
}
