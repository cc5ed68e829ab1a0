import { type RequestHandler, Router } from 'express'
import { notFound, refusal } from './line-refusal.ts'
import { pathValue } from './path-value.ts'
import { limited } from './rate-limit.ts'
import { LINE_RATES } from './settings.ts'
import type { World } from './world.ts'

/** What people sent: the file (202 while it is prepared, 404 unknown, 410 gone), a preview, and whether it is ready. */
export const contentApi = (world: World): Router => {
  const limit = limited(world.settings.rates?.otherPerSecond ?? LINE_RATES.otherPerSecond)

  const file: RequestHandler = (request, response) => {
    const messageId = pathValue(request, 'messageId')
    const content = world.state.contents.get(messageId)
    if (!content) throw notFound()
    if (content.status === 'gone') throw refusal(410, 'Gone')
    if (content.status === 'preparing') {
      response.status(202).json({})
      return
    }
    const bytes = world.blobs.get(messageId)
    if (!bytes) throw notFound()
    response.type(content.mediaType).send(Buffer.from(bytes))
  }

  const router = Router()
  router.get('/message/:messageId/content', limit, file)
  router.get('/message/:messageId/content/preview', limit, file)
  router.get('/message/:messageId/content/transcoding', limit, (request, response) => {
    const content = world.state.contents.get(pathValue(request, 'messageId'))
    if (!content) throw notFound()
    const statuses = { ready: 'succeeded', preparing: 'processing', gone: 'failed' }
    response.json({ status: statuses[content.status] })
  })
  return router
}
