import { Router } from 'express'
import { z } from 'zod'
import { jsonBody } from '../api-request.ts'
import { bodyErrors, refusal } from '../line-refusal.ts'
import { parseBody } from '../messages/wording.ts'
import { pathValue } from '../path-value.ts'
import { limited } from '../rate-limit.ts'
import type { World } from '../world.ts'
import { RICH_MENU_ID } from './links.ts'

const ALIAS_ID = /^[a-z0-9_-]{1,32}$/
const MOST_ALIASES = 1000

const aliasNotFound = () => refusal(404, 'richmenu alias not found', { details: [] })

/** Names for menus, so that one menu's tab can switch to another. */
export const richMenuAliasesApi = (world: World, perSecond: number): Router => {
  const { state } = world
  const limit = () => limited(perSecond)
  const router = Router()

  const checkAliasId = (aliasId: string) => {
    if (!ALIAS_ID.test(aliasId)) throw bodyErrors([{ message: 'invalid richMenuAliasId', property: 'richMenuAliasId' }])
  }
  const checkMenu = (richMenuId: string) => {
    if (!RICH_MENU_ID.test(richMenuId)) throw bodyErrors([{ message: 'invalid richMenuId', property: 'richMenuId' }])
    if (!state.menuImages.has(richMenuId)) throw refusal(400, 'richmenu not found', { details: [] })
  }

  router.post('/richmenu/alias', limit(), jsonBody, (request, response) => {
    const body = parseBody(z.object({ richMenuAliasId: z.string(), richMenuId: z.string() }), request.body)
    checkAliasId(body.richMenuAliasId)
    checkMenu(body.richMenuId)
    if (state.menuAliases.has(body.richMenuAliasId)) throw refusal(400, 'conflict richmenu alias id', { details: [] })
    if (state.menuAliases.size >= MOST_ALIASES) throw refusal(400, 'reached the maximum number of richmenu aliases')
    world.record({ type: 'menuAlias', aliasId: body.richMenuAliasId, richMenuId: body.richMenuId })
    response.json({})
  })
  router.get('/richmenu/alias/list', limit(), (_request, response) => {
    const aliases = [...state.menuAliases].map(([richMenuAliasId, richMenuId]) => ({ richMenuAliasId, richMenuId }))
    response.json({ aliases })
  })
  router.post('/richmenu/alias/:aliasId', limit(), jsonBody, (request, response) => {
    const aliasId = pathValue(request, 'aliasId')
    checkAliasId(aliasId)
    const { richMenuId } = parseBody(z.object({ richMenuId: z.string() }), request.body)
    if (!state.menuAliases.has(aliasId)) throw aliasNotFound()
    checkMenu(richMenuId)
    world.record({ type: 'menuAlias', aliasId, richMenuId })
    response.json({})
  })
  router.get('/richmenu/alias/:aliasId', limit(), (request, response) => {
    checkAliasId(pathValue(request, 'aliasId'))
    const richMenuId = state.menuAliases.get(pathValue(request, 'aliasId'))
    if (richMenuId === undefined) throw aliasNotFound()
    response.json({ richMenuAliasId: pathValue(request, 'aliasId'), richMenuId })
  })
  // 100 an hour (reference, "Delete rich menu alias").
  router.delete('/richmenu/alias/:aliasId', limited(100, 3_600_000), (request, response) => {
    checkAliasId(pathValue(request, 'aliasId'))
    if (!state.menuAliases.has(pathValue(request, 'aliasId'))) throw aliasNotFound()
    world.record({ type: 'menuAlias', aliasId: pathValue(request, 'aliasId'), richMenuId: null })
    response.json({})
  })
  return router
}
