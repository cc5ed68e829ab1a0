import type { Express } from 'express'
import type { Deps } from '../deps.ts'
import { apiDocsPage } from './api-docs-page.ts'
import { openApiDocument } from './openapi.ts'
import type { Route } from './route.ts'

/** What is made when it is first asked for, and kept. */
const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/**
 * `/api/openapi.json` for programs and `/api/docs` for people, both made from the contracts; not at the start: it would take as long as
 * everything else there.
 */
export const mountApiPages = (app: Express, { config }: Pick<Deps, 'config'>, routes: Route[]): void => {
  const endpoints = routes.map(({ endpoint }) => endpoint)
  const document = once(() => openApiDocument(endpoints, config.publicUrl))
  const page = once(() => apiDocsPage(document()))
  app.get('/api/openapi.json', (_request, response) => {
    response.json(document())
  })
  app.get('/api/docs', (_request, response) => {
    response
      .set('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
      .type('html')
      .send(page())
  })
}
