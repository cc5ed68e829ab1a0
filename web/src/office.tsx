import './ui/theme.css'
import { loadFallbackFont } from '@kairan/fallback-font/fallback-font.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import { createQueryClient } from './api/query-client.ts'
import { startSession } from './api/session.ts'
import { OfficeApp } from './features/office-home/office-app.tsx'
import { common } from './texts/ja/common.ts'
import { office } from './texts/ja/office.ts'
import { startTexts } from './texts/setup.ts'
import { FailureNotice } from './ui/failure-notice.tsx'

void loadFallbackFont()
await startTexts('ja', async () => ({ common, office }))

const root = document.getElementById('root')
if (root) {
  const page = createRoot(root)
  const session = await startSession().catch((error: unknown) => ({ error }))
  page.render(
    'error' in session ? (
      <main className="p-4">
        <FailureNotice error={session.error} onRetry={() => location.reload()} />
      </main>
    ) : (
      <StrictMode>
        <I18nProvider locale="ja-JP">
          <QueryClientProvider client={createQueryClient()}>
            <OfficeApp insideLine={session.insideLine} />
          </QueryClientProvider>
        </I18nProvider>
      </StrictMode>
    ),
  )
}
