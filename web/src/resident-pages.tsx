import { loadFallbackFont } from '@kairan/fallback-font/fallback-font.ts'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { meQuery } from './api/me.ts'
import { createQueryClient } from './api/query-client.ts'
import type { Session } from './api/session.ts'
import { FailurePage } from './features/resident-app/failure-page.tsx'
import { ResidentApp } from './features/resident-app/resident-app.tsx'
import { myCirculars, oneCircular } from './features/resident-circulars/circulars.ts'
import { wishIn } from './features/resident-circulars/list-wish.ts'
import { rememberedTypeSize, setTypeSize } from './features/type-size/type-size.ts'
import { languageOfBrowser } from './texts/languages.ts'
import { loadResidentTexts } from './texts/load-resident-texts.ts'
import { speak, startTexts } from './texts/setup.ts'

/** Asks who is reading and shows the page in that person's language. Fails without texts: then nothing of ours can be said. */
export async function showPages(place: HTMLElement, started: Promise<Session>): Promise<void> {
  setTypeSize(rememberedTypeSize())
  const store = createQueryClient()
  const asked = started.then(async (session) => {
    askAhead(store)
    // Whoever is signed out, or a server that is away, the page itself will speak of.
    await store.prefetchQuery(meQuery)
    return session
  })
  const [texts, session] = await Promise.all([
    startTexts(languageOfBrowser(navigator.languages), loadResidentTexts),
    asked.catch((error: unknown) => ({ error })),
  ])
  const me = store.getQueryData(meQuery.queryKey)
  const language = me?.resident?.language
  // Rather the browser's language than no page.
  if (language) await speak(texts, language, loadResidentTexts).catch(() => undefined)

  const show = (page: ReactNode): void =>
    createRoot(place).render(
      <I18nextProvider i18n={texts}>
        <QueryClientProvider client={store}>{page}</QueryClientProvider>
      </I18nextProvider>,
    )
  if ('error' in session)
    show(
      <main className="mx-auto max-w-160 px-4 pt-4 pb-8">
        <FailurePage error={session.error} onRetry={() => location.reload()} />
      </main>,
    )
  else show(<ResidentApp insideLine={session.insideLine} />)
  // Looking whether the device has letters takes a slow phone a moment; it has, and its reader waits for words.
  setTimeout(() => void loadFallbackFont())
}

/** What the page will need is asked for together with who is reading, not after it. */
function askAhead(store: QueryClient): void {
  const circularId = /^\/r\/circulars\/([\w-]+)$/.exec(location.pathname)?.[1]
  if (circularId) void store.prefetchQuery(oneCircular(circularId))
  else if (/^\/r\/?$/.test(location.pathname)) void store.prefetchInfiniteQuery(myCirculars(wishIn(location.search)))
}
