import { randomBytes } from 'node:crypto'
import express, { Router } from 'express'
import { jsonBody } from '../api-request.ts'
import type { LineAction } from '../control-contract.ts'
import { notFound, refusal } from '../line-refusal.ts'
import { parseBody } from '../messages/wording.ts'
import { pathValue } from '../path-value.ts'
import { limited } from '../rate-limit.ts'
import { LINE_RATES } from '../settings.ts'
import type { World } from '../world.ts'
import { richMenuAliasesApi } from './aliases.ts'
import { checkMenuImage } from './image.ts'
import { richMenuLinksApi } from './links.ts'
import { newRichMenu, type RichMenu } from './rich-menu.ts'

const MOST_MENUS = 1000
const HOUR_MS = 3_600_000

const readMenu = (body: unknown): Omit<RichMenu, 'richMenuId'> => {
  const menu = parseBody(newRichMenu, body, 'must be specified')
  // The action has just been checked against LINE's rules; what it is called there is what we keep.
  return { ...menu, areas: menu.areas.map(({ bounds, action }) => ({ bounds, action: action as LineAction })) }
}

/** Rich menus with their pictures, links and aliases. */
export const richMenuApi = (world: World): Router => {
  const { state, blobs } = world
  const rates = { ...LINE_RATES, ...world.settings.rates }
  const limit = () => limited(rates.otherPerSecond)
  const router = Router()

  const menuOf = (richMenuId: string): RichMenu => {
    const menu = state.menus.get(richMenuId)
    if (!menu) throw notFound()
    return menu
  }

  router.post('/richmenu', limited(rates.richMenusPerHour, HOUR_MS), jsonBody, (request, response) => {
    const menu = readMenu(request.body)
    if (state.menus.size >= MOST_MENUS) throw refusal(400, 'reached the maximum number of richmenus')
    const richMenuId = `richmenu-${randomBytes(16).toString('hex')}`
    world.record({ type: 'menuCreated', menu: { richMenuId, ...menu } })
    response.json({ richMenuId })
  })
  router.post('/richmenu/validate', limit(), jsonBody, (request, response) => {
    readMenu(request.body)
    response.json({})
  })
  router.get('/richmenu/list', limit(), (_request, response) => {
    response.json({ richmenus: [...state.menus.values()] })
  })
  router.use(richMenuAliasesApi(world, rates.otherPerSecond), richMenuLinksApi(world, rates.otherPerSecond))

  router.post(
    '/richmenu/:richMenuId/content',
    limit(),
    express.raw({ type: () => true, limit: '2mb' }),
    (request, response) => {
      const menu = menuOf(pathValue(request, 'richMenuId'))
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      const mediaType = checkMenuImage(menu, request.get('content-type'), bytes)
      if (state.menuImages.has(menu.richMenuId)) {
        throw refusal(400, 'An image has already been uploaded to the richmenu')
      }
      blobs.put(menu.richMenuId, bytes)
      world.record({ type: 'menuImage', richMenuId: menu.richMenuId, mediaType })
      response.json({})
    },
  )
  router.get('/richmenu/:richMenuId/content', limit(), (request, response) => {
    const { richMenuId } = menuOf(pathValue(request, 'richMenuId'))
    const mediaType = state.menuImages.get(richMenuId)
    const bytes = blobs.get(richMenuId)
    if (mediaType === undefined || !bytes) throw notFound()
    response.type(mediaType).send(Buffer.from(bytes))
  })
  router.get('/richmenu/:richMenuId', limit(), (request, response) => {
    response.json(menuOf(pathValue(request, 'richMenuId')))
  })
  router.delete('/richmenu/:richMenuId', limited(rates.richMenusPerHour, HOUR_MS), (request, response) => {
    world.record({ type: 'menuDeleted', richMenuId: menuOf(pathValue(request, 'richMenuId')).richMenuId })
    response.json({})
  })
  return router
}
