import { type Response, Router } from 'express'
import { z } from 'zod'
import { pathValue } from '../path-value.ts'
import type { World } from '../world.ts'
import { controlError, controlJson, readBody } from './control-request.ts'

/** Pictures for the page: what people sent and what menus look like. And the switch that makes content late or gone. */
export const mediaControl = (world: World): Router => {
  const { state, blobs } = world
  const send = (response: Response, id: string, mediaType: string | undefined) => {
    const bytes = mediaType === undefined ? null : blobs.get(id)
    if (!bytes || mediaType === undefined) throw controlError(404, `no picture ${id}`)
    response.set({ 'content-security-policy': "default-src 'none'", 'x-content-type-options': 'nosniff' })
    response.type(mediaType).send(Buffer.from(bytes))
  }

  const router = Router()
  router.get('/content/:messageId', (request, response) => {
    const messageId = pathValue(request, 'messageId')
    send(response, messageId, state.contents.get(messageId)?.mediaType)
  })
  router.put('/content/:messageId', controlJson, (request, response) => {
    const messageId = pathValue(request, 'messageId')
    const { status } = readBody(z.object({ status: z.enum(['ready', 'preparing', 'gone']) }), request.body)
    const content = state.contents.get(messageId)
    if (!content) throw controlError(404, `no picture ${messageId}`)
    world.record({ type: 'content', messageId: messageId, mediaType: content.mediaType, status })
    response.json({ messageId, status })
  })
  router.get('/menus/:richMenuId/image', (request, response) => {
    const richMenuId = pathValue(request, 'richMenuId')
    send(response, richMenuId, state.menuImages.get(richMenuId))
  })
  return router
}
