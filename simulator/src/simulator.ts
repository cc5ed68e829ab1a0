import { Router } from 'express'
import { answerRefusals, bearer, latency, requestId } from './api-request.ts'
import { contentApi } from './content.ts'
import { answerControlErrors } from './control/control-request.ts'
import { linksControl } from './control/links.ts'
import { mediaControl } from './control/media.ts'
import { phonesControl } from './control/phones.ts'
import { platformControl } from './control/platform.ts'
import { createStream } from './control/stream.ts'
import { CONTROL_PATH, type NewPerson } from './control-contract.ts'
import { friendsApi } from './friends.ts'
import { notFound, refusal } from './line-refusal.ts'
import { loginApi } from './login/login.ts'
import { phonesPage } from './page.ts'
import { addPeople } from './people.ts'
import { richMenuApi } from './rich-menus/routes.ts'
import { sendingApi } from './sending.ts'
import type { SimulatorOptions } from './settings.ts'
import { createWebhookQueue } from './webhooks/queue.ts'
import { webhookSettingsApi } from './webhooks/settings.ts'
import { createWorld, type World } from './world.ts'

export interface Simulator {
  /**
   * Everything, at the addresses LINE uses (`/v2/…`, `/oauth2/…`, `/friendship/…`) and under `/simulator`.
   * Mount it at the root of an application, before any body parser.
   */
  app: Router
  addPeople(people: NewPerson[]): void
  /** Where events go from now on; what waits goes out. */
  setWebhook(url: string): void
  close(): Promise<void>
}

const messagingApi = (world: World): Router => {
  const router = Router()
  router.use(requestId, bearer(world), latency(world))
  router.use(sendingApi(world), friendsApi(world), contentApi(world), webhookSettingsApi(world), richMenuApi(world))
  router.post(['/message/broadcast', '/message/narrowcast'], () => {
    throw refusal(403, 'Access to this API is not available for your account')
  })
  router.use(() => {
    throw notFound()
  })
  router.use(answerRefusals)
  return router
}

/** Plays LINE for one channel: Messaging API, Login, LIFF, webhooks, and the phones of everybody in `addPeople`. */
export const createSimulator = (options: SimulatorOptions): Simulator => {
  const world = createWorld(options)
  const webhooks = createWebhookQueue(world)
  const stream = createStream(world)

  const control = Router()
  control.get('/stream', stream.open)
  control.use(platformControl(world, webhooks), phonesControl(world), linksControl(world), mediaControl(world))
  control.use((_request, response) => {
    response.status(404).json({ message: 'path: there is nothing here' })
  })
  control.use(answerControlErrors)

  const app = Router()
  app.use('/v2/bot', messagingApi(world))
  app.use(loginApi(world))
  app.use(CONTROL_PATH, control)
  app.use(phonesPage())
  webhooks.wake()

  return {
    app,
    addPeople: (people) => addPeople(world, people),
    setWebhook: (url) => {
      if (world.state.endpoint === url) webhooks.wake()
      else world.record({ type: 'webhook', endpoint: url })
    },
    close: async () => {
      webhooks.close()
      stream.close()
      world.close()
    },
  }
}
