import './ui/theme.css'
import { loadFallbackFont } from '@kairan/fallback-font/fallback-font.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { createQueryClient } from './api/query-client.ts'
import { languageInAddress } from './features/hazard-map/language-in-address.ts'
import { MapPage } from './features/hazard-map/map-page.tsx'
import { rememberedTypeSize, setTypeSize } from './features/type-size/type-size.ts'
import { languageOfBrowser } from './texts/languages.ts'
import { loadMapTexts } from './texts/load-map-texts.ts'
import { startTexts } from './texts/setup.ts'

/** Shows the map for everybody; nobody signs in here. */
async function showMap(place: HTMLElement): Promise<void> {
  setTypeSize(rememberedTypeSize())
  const language = languageInAddress(location.search) ?? languageOfBrowser(navigator.languages)
  const texts = await startTexts(language, loadMapTexts)
  createRoot(place).render(
    <I18nextProvider i18n={texts}>
      <QueryClientProvider client={createQueryClient()}>
        <MapPage />
      </QueryClientProvider>
    </I18nextProvider>,
  )
  setTimeout(() => void loadFallbackFont())
}

const place = document.getElementById('root')
// Without its texts a page can say nothing but what stands in its HTML.
if (place) showMap(place).catch(() => place.replaceChildren(place.dataset.failed ?? ''))
