import type { Express } from 'express'
import { attachmentView, pictureView } from '../circulars/describe-circular.ts'
import type { Deps } from '../deps.ts'
import { NotFound } from '../platform/failures.ts'
import { rawBody } from '../platform/parse-request.ts'
import { type Route, route } from '../platform/route.ts'
import { ATTACHMENT_TYPE, uploadAttachment, uploadPicture } from './contract.ts'
import { cleanFileName, shownInline } from './file-name.ts'
import { takeAttachment } from './take-attachment.ts'
import { takePicture } from './take-picture.ts'

export const documentRoutes = (deps: Pick<Deps, 'db' | 'files' | 'ids' | 'clock' | 'config'>): Route[] => [
  route(uploadPicture, async ({ who, request }) =>
    pictureView(deps, await takePicture(deps, { content: rawBody(request), by: who.lineUserId })),
  ),
  route(uploadAttachment, async ({ who, request, headers }) => {
    const name = cleanFileName(headers['x-file-name'])
    const taken = await takeAttachment(deps, { content: rawBody(request), name, by: who.lineUserId })
    return {
      ...attachmentView(deps, taken.attachment),
      text: taken.attachment.text,
      title: taken.title,
      author: taken.author,
      pictures: taken.pictures.map((picture) => pictureView(deps, picture)),
    }
  }),
]

/** Nothing in a PDF may run. Browsers show it in a page of their own making, which needs to hold the PDF and its own looks. */
const FOR_VIEWERS = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'"

/** A name's content never changes, so caches may keep it for a year. */
const FOR_GOOD = 'public, max-age=31536000, immutable'
/** What an office may take out of the open again must not live on in caches for longer than it takes to notice. */
const FOR_MINUTES = 'public, max-age=300'

/** What is served to everybody who knows a name, by the first part of names. Whatever is not named here stays inside. */
const ROOMS = new Map([
  ['pictures', FOR_GOOD],
  ['attachments', FOR_GOOD],
  ['open-pictures', FOR_MINUTES],
])

/** Serves uploaded files by their unguessable names: LINE and phones fetch pictures without signing in. */
export const mountFiles = (app: Express, { files }: Pick<Deps, 'files'>): void => {
  app.get('/files/*name', async (request, response) => {
    const name = request.params.name.join('/')
    const caching = ROOMS.get(name.slice(0, name.indexOf('/')))
    const file = caching === undefined || name.includes('..') ? null : await files.get(name)
    if (!file) throw new NotFound()
    response.set('cache-control', caching).set('cross-origin-resource-policy', 'cross-origin').type(file.contentType)
    if (file.contentType === ATTACHMENT_TYPE) response.set('content-security-policy', FOR_VIEWERS)
    if (file.fileName !== undefined) response.set('content-disposition', shownInline(file.fileName))
    response.send(Buffer.from(file.content))
  })
}
