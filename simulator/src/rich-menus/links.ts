import { Router } from 'express'
import { z } from 'zod'
import { jsonBody } from '../api-request.ts'
import { USER_ID } from '../ids.ts'
import { bodyErrors, invalidParameter, invalidProperty, notFound, refusal } from '../line-refusal.ts'
import { parseBody } from '../messages/wording.ts'
import { pathValue } from '../path-value.ts'
import { limited } from '../rate-limit.ts'
import type { World } from '../world.ts'

export const RICH_MENU_ID = /^richmenu-[0-9a-f]{32}$/

const userIds = z.array(z.string()).min(1, 'Size must be between 1 and 500').max(500, 'Size must be between 1 and 500')

const noImage = () => refusal(400, 'must upload richmenu image before applying it to user', { details: [] })

const checkUserId = (userId: string): string => {
  if (!USER_ID.test(userId)) throw invalidParameter('userId')
  return userId
}

const checkUserIds = (ids: string[]): string[] => {
  const malformed = ids.findIndex((id) => !USER_ID.test(id))
  if (malformed !== -1) throw invalidProperty(`userIds[${malformed}]`)
  return ids
}

/** Which menu a person sees: their own, one for many at once, and the default. */
export const richMenuLinksApi = (world: World, perSecond: number): Router => {
  const { state } = world
  const limit = () => limited(perSecond)
  const router = Router()

  /** Strangers and people who have blocked are accepted and not linked. */
  const friendsOf = (ids: string[]) =>
    ids.filter((id) => {
      const person = state.people.get(id)
      return person?.friend && !person.blocked
    })
  const link = (ids: string[], richMenuId: string | null) => {
    const friends = friendsOf(ids)
    if (friends.length > 0) world.record({ type: 'menuLinked', userIds: friends, richMenuId })
  }
  const checkApplicable = (richMenuId: string) => {
    if (!state.menus.has(richMenuId)) throw notFound()
    if (!state.menuImages.has(richMenuId)) throw noImage()
  }

  router.post('/user/all/richmenu/:richMenuId', limit(), (request, response) => {
    const richMenuId = pathValue(request, 'richMenuId')
    checkApplicable(richMenuId)
    world.record({ type: 'menuDefault', richMenuId })
    response.json({})
  })
  router.get('/user/all/richmenu', limit(), (_request, response) => {
    if (state.defaultMenu === null) throw refusal(404, 'no default richmenu', { details: [] })
    response.json({ richMenuId: state.defaultMenu })
  })
  router.delete('/user/all/richmenu', limit(), (_request, response) => {
    world.record({ type: 'menuDefault', richMenuId: null })
    response.json({})
  })

  router.post('/user/:userId/richmenu/:richMenuId', limit(), (request, response) => {
    const userId = checkUserId(pathValue(request, 'userId'))
    checkApplicable(pathValue(request, 'richMenuId'))
    link([userId], pathValue(request, 'richMenuId'))
    response.json({})
  })
  router.get('/user/:userId/richmenu', limit(), (request, response) => {
    const richMenuId = state.menuLinks.get(checkUserId(pathValue(request, 'userId')))
    if (richMenuId === undefined) throw refusal(404, 'the user has no richmenu', { details: [] })
    response.json({ richMenuId })
  })
  router.delete('/user/:userId/richmenu', limit(), (request, response) => {
    link([checkUserId(pathValue(request, 'userId'))], null)
    response.json({})
  })

  router.post('/richmenu/bulk/link', limit(), jsonBody, (request, response) => {
    const body = parseBody(z.object({ richMenuId: z.string(), userIds }), request.body)
    const ids = checkUserIds(body.userIds)
    if (!RICH_MENU_ID.test(body.richMenuId)) {
      throw bodyErrors([{ message: 'invalid richMenuId', property: 'richMenuId' }])
    }
    if (!state.menus.has(body.richMenuId)) throw refusal(404, 'richmenu not found', { details: [] })
    if (!state.menuImages.has(body.richMenuId)) throw noImage()
    link(ids, body.richMenuId)
    response.status(202).json({})
  })
  router.post('/richmenu/bulk/unlink', limit(), jsonBody, (request, response) => {
    link(checkUserIds(parseBody(z.object({ userIds }), request.body).userIds), null)
    response.status(202).json({})
  })
  return router
}
