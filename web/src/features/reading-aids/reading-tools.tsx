import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Later } from '../../ui/later.tsx'
import { openWithReadingTexts } from './reading-texts.ts'
import type { ToolsPanelProps } from './tools-panel.tsx'

/** 「読みやすくする」: type size, furigana and reading aloud in one place that is closed until it is wanted. */
export function ReadingTools(props: ToolsPanelProps) {
  const { t, i18n } = useTranslation('circular')
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
      className="group my-5 rounded-12 border border-solid-gray-420 print:hidden"
    >
      <summary className="flex min-h-14 cursor-pointer list-none items-center gap-3 rounded-12 px-4 py-2 hover:bg-key-50 [&::-webkit-details-marker]:hidden">
        <span className="min-w-0 grow">
          <span className="block font-bold text-key-1000">{t('tools.title')}</span>
          <span className="block text-std-16N-170 text-solid-gray-800">{t('tools.what')}</span>
        </span>
        <svg viewBox="0 0 24 24" className="size-6 shrink-0 text-key-1000 group-open:rotate-180" aria-hidden="true">
          <path d="M5 9l7 7 7-7" fill="none" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" />
        </svg>
      </summary>
      {isOpen && (
        <div className="border-t border-solid-gray-300 px-4 pt-3 pb-4">
          <Later
            name="reading-tools"
            open={openWithReadingTexts(i18n, () => import('./tools-panel.tsx').then((panel) => panel.ToolsPanel))}
            props={props}
          />
        </div>
      )}
    </details>
  )
}
