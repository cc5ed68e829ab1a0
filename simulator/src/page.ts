import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import express, { type RequestHandler, Router } from 'express'
import { messagePage } from './login/html.ts'

const JAPANESE_FONT = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf',
)
const BUILT_PAGE = fileURLToPath(new URL('../dist/page/', import.meta.url))

/** Only our own pages may frame ours; LIFF pages and pictures may come from anywhere. */
const PAGE_POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  'img-src * data: blob:',
  'frame-src *',
  "frame-ancestors 'self'",
].join('; ')

const sendPage: RequestHandler = (_request, response) => {
  if (!existsSync(`${BUILT_PAGE}index.html`)) {
    response
      .status(503)
      .type('html')
      .send(
        messagePage(
          '画面の準備ができていません',
          '電話の画面がまだ作られていません。「npm run build:pages」を実行してから、もう一度開いてください。',
        ),
      )
    return
  }
  response.sendFile('index.html', { root: BUILT_PAGE, headers: { 'cache-control': 'no-cache' } })
}

/** The page of phones at `/simulator`, and the stand-in for LIFF that pages opened in it load. */
export const phonesPage = (): Router => {
  const router = Router()
  router.use('/simulator', (_request, response, next) => {
    response.set({ 'content-security-policy': PAGE_POLICY, 'x-frame-options': 'SAMEORIGIN' })
    next()
  })
  router.get('/simulator/liff.js', (_request, response) => {
    response.set({ 'access-control-allow-origin': '*', 'cache-control': 'no-cache' })
    response.sendFile('liff.js', { root: fileURLToPath(new URL('./liff/', import.meta.url)) })
  })
  router.get('/simulator/font.ttf', (_request, response) => {
    response.sendFile(JAPANESE_FONT, { maxAge: '30d' })
  })
  router.get(['/simulator', '/simulator/'], sendPage)
  router.use('/simulator', express.static(BUILT_PAGE, { index: false, redirect: false, maxAge: '1h' }))
  return router
}
