import './ui/theme.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createQueryClient } from './api/query-client.ts'
import { startSession } from './api/session.ts'
import { common } from './texts/ja/common.ts'
import { office } from './texts/ja/office.ts'
import { startTexts } from './texts/setup.ts'
import { loadFallbackFont } from './ui/fallback-font.ts'
import { Loading } from './ui/loading.tsx'

void loadFallbackFont()
await startTexts('ja', async () => ({ common, office }))
await startSession()

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={createQueryClient()}>
        <Loading />
      </QueryClientProvider>
    </StrictMode>,
  )
