import { Router } from 'express'
import { z } from 'zod'
import type { Person, Visit } from '../control-contract.ts'
import { liffUrl } from '../liff/open.ts'
import { readLink } from '../link.ts'
import { messageRules } from '../messages/message.ts'
import { pathValue } from '../path-value.ts'
import { phoneOf } from '../phone.ts'
import { accountOf, allowsHttpImages } from '../settings.ts'
import { share, whyNotShareable } from '../share.ts'
import type { World } from '../world.ts'
import { controlError, controlJson, personOf, readBody } from './control-request.ts'

const opened = z.object({
  path: z
    .string()
    .max(2000)
    .regex(/^([/?#]|$)/, 'begins with /'),
})
const visited = z.object({ uri: z.string().trim().min(1).max(2000) })
const shared = z.object({ to: z.array(z.string()).min(1).max(100), messages: z.unknown() })

/** What leads out of a person's chat with the account: pages in place, links, and what is passed on to others. */
export const linksControl = (world: World): Router => {
  const { state, settings } = world
  const readMessages = messageRules({ allowHttpImages: allowsHttpImages(settings) })
  const router = Router()

  const visit = async (person: Person, uri: string): Promise<Visit> => {
    const link = readLink(uri, { liff: settings.liff, account: accountOf(settings) })
    if (link.kind === 'inPlace') return { kind: 'page', url: await liffUrl(world, person, link.path) }
    if (link.kind === 'account') return { kind: 'account', friend: person.friend && !person.blocked }
    return link
  }

  router.post('/phones/:userId/open', controlJson, async (request, response) => {
    const person = personOf(world, pathValue(request, 'userId'))
    response.json({ url: await liffUrl(world, person, readBody(opened, request.body).path) })
  })
  router.post('/phones/:userId/visit', controlJson, async (request, response) => {
    const person = personOf(world, pathValue(request, 'userId'))
    response.json(await visit(person, readBody(visited, request.body).uri))
  })
  router.post('/phones/:userId/share', controlJson, (request, response) => {
    const person = personOf(world, pathValue(request, 'userId'))
    const body = readBody(shared, request.body)
    const to = body.to.map((userId) => personOf(world, userId).userId)
    if (to.includes(person.userId)) throw controlError(400, 'to: nobody passes something on to themselves')
    const messages = readMessages(body.messages)
    const refused = messages.map(whyNotShareable).find((why) => why !== null)
    if (refused) throw controlError(400, `messages: ${refused}`)
    share(world, person, { to, messages })
    response.json(phoneOf(state, settings.publicUrl, person.userId))
  })
  return router
}
