import './ui/theme.css'
import { createRoot } from 'react-dom/client'
import { common } from './texts/ja/common.ts'
import { resident } from './texts/ja/resident.ts'
import { startTexts } from './texts/setup.ts'

await startTexts('ja', async () => ({ common, resident }))
const root = document.getElementById('root')
if (root) createRoot(root).render(<main>お知らせ</main>)
