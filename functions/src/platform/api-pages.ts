import type { Express } from 'express'
import type { Deps } from '../deps.ts'
import { apiDocsPage } from './api-docs-page.ts'
import { openApiDocument } from './openapi.ts'
import type { Route } from './route.ts'

/** `/api/openapi.json` for programs and `/api/docs` for people, both made from the contracts. */
export const mountApiPages = (app: Express, { config }: Pick<Deps, 'config'>, routes: Route[]): void => {
  const document = openApiDocument(
    routes.map(({ endpoint }) => endpoint),
    config.publicUrl,
  )
  const page = apiDocsPage(document)
  app.get('/api/openapi.json', (_request, response) => {
    response.json(document)
  })
  app.get('/api/docs', (_request, response) => {
    response
      .set('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
      .type('html')
      .send(page)
  })
}
