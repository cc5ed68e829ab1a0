import { loadFallbackFont } from '@kairan/fallback-font/fallback-font.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import './styles/base.css'
import './styles/page.css'
import './styles/tools.css'
import './styles/phone.css'
import './styles/person.css'
import './styles/phone-parts.css'
import './styles/chat.css'
import '@kairan/flex-view/flex.css'
import './styles/messages.css'
import './styles/sheet.css'
import './styles/questions.css'
import './styles/drawers.css'

void loadFallbackFont()

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
