import express, { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import type { Person } from '../control-contract.ts'
import { pathValue } from '../path-value.ts'
import { block, follow } from '../people.ts'
import { say, sendPicture, tap, unsend } from '../person-acts.ts'
import { phoneOf } from '../phone.ts'
import type { World } from '../world.ts'
import { controlError, controlJson, friendOf, personOf, readBody } from './control-request.ts'

const spoken = z.union([
  z.strictObject({ text: z.string().min(1).max(5000) }),
  z.strictObject({
    message: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('text'), text: z.string().min(1).max(5000) }),
      z.strictObject({
        type: z.literal('location'),
        title: z.string().max(100).optional(),
        address: z.string().max(100).optional(),
        latitude: z.number().min(-90).max(90),
        longitude: z.number().min(-180).max(180),
      }),
      z.strictObject({ type: z.literal('sticker'), packageId: z.string().min(1), stickerId: z.string().min(1) }),
    ]),
  }),
])
const tapped = z.object({
  action: z.looseObject({ type: z.string().min(1), label: z.string().optional() }),
  params: z.record(z.string(), z.string()).optional(),
})
const imageSet = z.object({
  set: z.string().min(1),
  index: z.coerce.number().int().min(1),
  total: z.coerce.number().int().min(1),
})
const PICTURE_LIMIT = '40mb'

/** What a person does with the phone. Every act answers with the phone as it is then. */
export const phonesControl = (world: World): Router => {
  const { state, settings } = world
  const router = Router()

  const answerPhone = (response: Response, userId: string) => response.json(phoneOf(state, settings.publicUrl, userId))
  const act = (path: string, who: typeof personOf, run: (person: Person, request: Request) => void) =>
    router.post(`/phones/:userId/${path}`, controlJson, (request, response) => {
      const person = who(world, pathValue(request, 'userId'))
      run(person, request)
      answerPhone(response, person.userId)
    })

  router.get('/phones/:userId', (request, response) => {
    answerPhone(response, personOf(world, pathValue(request, 'userId')).userId)
  })
  act('follow', personOf, (person) => follow(world, person))
  act('block', personOf, (person) => block(world, person))
  act('read', personOf, (person) => {
    if ((state.chats.get(person.userId)?.unread ?? 0) > 0) world.record({ type: 'read', userId: person.userId })
  })
  act('say', friendOf, (person, request) => {
    const what = readBody(spoken, request.body)
    say(world, person, 'text' in what ? { type: 'text', text: what.text } : what.message)
  })
  act('tap', friendOf, (person, request) => {
    const { action, params } = readBody(tapped, request.body)
    tap(world, person, action, params)
  })
  act('unsend', friendOf, (person, request) => {
    const { messageId } = readBody(z.object({ messageId: z.string() }), request.body)
    if (!unsend(world, person, messageId))
      throw controlError(400, `messageId: ${messageId} is no message of this person`)
  })

  router.post(
    '/phones/:userId/picture',
    express.raw({ type: () => true, limit: PICTURE_LIMIT }),
    (request, response) => {
      const person = friendOf(world, pathValue(request, 'userId'))
      const mediaType = request.get('content-type') ?? ''
      if (!mediaType.startsWith('image/')) throw controlError(400, 'content-type: a picture is expected')
      if (!Buffer.isBuffer(request.body) || request.body.length === 0)
        throw controlError(400, 'body: the picture is empty')
      const set = request.query.set === undefined ? undefined : readBody(imageSet, request.query)
      sendPicture(world, person, {
        bytes: request.body,
        mediaType,
        ...(set ? { imageSet: { id: set.set, index: set.index, total: set.total } } : {}),
      })
      answerPhone(response, person.userId)
    },
  )
  return router
}
