import type { Express, Request } from 'express'
import { contentSecurityPolicy } from '../../../circulars/reading/page.ts'
import type { Deps } from '../../../deps.ts'
import { Language } from '../../../platform/language.ts'
import { languageOf } from '../../../platform/problem.ts'
import { japanDay } from '../../../platform/time.ts'
import { listOpenHazards } from '../contract.ts'
import { listOpen } from '../list-open.ts'
import { readFigures } from '../read-figures.ts'
import { addressOf, wishIn } from '../wish.ts'
import { plainPage } from './plain-page.ts'
import { readerOf } from './reader.ts'

/** As long as the answers the page with scripts asks for. */
const KEPT = `public, max-age=${listOpenHazards.cacheSeconds}`

const searchOf = (address: string): string => address.slice(address.indexOf('?') + 1 || address.length)

/** What the page with scripts was asked to show, which sent the reader here: its address stands in the referer. */
const askedFor = (request: Request, publicUrl: string): string => {
  const own = searchOf(request.originalUrl)
  const referer = request.get('referer') ?? ''
  return own === '' && referer.startsWith(`${publicUrl}/map?`) ? searchOf(referer) : own
}

const pageNumberIn = (search: string): number => {
  const written = new URLSearchParams(search).get('page') ?? ''
  return /^[1-9]\d?$/.test(written) ? Number(written) : 1
}

/** `/map/list`: the map for everybody where no scripts run. The language stands in the address, so that caches keep one page each. */
export const mountPlainMap = (app: Express, deps: Pick<Deps, 'db' | 'clock' | 'config'>): void => {
  const policy = contentSecurityPolicy(deps.config.publicUrl, "'self'")
  app.get('/map/list', async (request, response) => {
    const search = askedFor(request, deps.config.publicUrl)
    const wish = wishIn(search)
    const language = Language.safeParse(new URLSearchParams(search).get('lang')).data
    if (!language || search !== searchOf(request.originalUrl)) {
      response.set('cache-control', 'no-store')
      return response.redirect(`/map/list${addressOf(wish, language ?? languageOf(request))}`)
    }
    const { category, districtId, status } = wish
    const wanted = { category: category || undefined, districtId: districtId || undefined, status, language }
    const [open, figures] = await Promise.all([listOpen(deps, wanted), readFigures(deps)])
    const shown = { open: listOpenHazards.response.parse(open), figures, wish, pageNumber: pageNumberIn(search) }
    response
      .set('cache-control', KEPT)
      .set('content-security-policy', policy)
      .type('html')
      .send(plainPage(shown, readerOf(language, japanDay(deps.clock.now()))))
  })
}
