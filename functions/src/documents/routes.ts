import type { Express } from 'express'
import { pictureView } from '../circulars/describe-circular.ts'
import type { Deps } from '../deps.ts'
import { NotFound } from '../platform/failures.ts'
import { rawBody } from '../platform/parse-request.ts'
import { type Route, route } from '../platform/route.ts'
import { uploadPicture } from './contract.ts'
import { takePicture } from './take-picture.ts'

export const documentRoutes = (deps: Pick<Deps, 'db' | 'files' | 'ids' | 'clock' | 'config'>): Route[] => [
  route(uploadPicture, async ({ who, request }) =>
    pictureView(deps, await takePicture(deps, { content: rawBody(request), by: who.lineUserId })),
  ),
]

/**
 * Serves uploaded files by their unguessable names: LINE and phones fetch pictures without signing in. A name's content
 * never changes, so caches may keep it for a year.
 */
export const mountFiles = (app: Express, { files }: Pick<Deps, 'files'>): void => {
  app.get('/files/*name', async (request, response) => {
    const { name } = request.params
    const file = await files.get(name.join('/'))
    if (!file) throw new NotFound()
    response
      .set('cache-control', 'public, max-age=31536000, immutable')
      .set('cross-origin-resource-policy', 'cross-origin')
      .type(file.contentType)
      .send(Buffer.from(file.content))
  })
}
