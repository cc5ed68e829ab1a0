import { getArea } from '../areas/store.ts'
import type { Deps } from '../deps.ts'
import { type Route, route } from '../platform/route.ts'
import { toInstant } from '../platform/time.ts'
import { findResident } from '../residents/store.ts'
import { bubbleContext } from './bubble-context.ts'
import * as contract from './contract.ts'
import { correctionRoutes } from './corrections/routes.ts'
import { describeCircular } from './describe-circular.ts'
import { describeReach } from './describe-reach.ts'
import { digestRoutes } from './digests/routes.ts'
import { handingOutRoutes } from './handing-out/routes.ts'
import { listChoices, listMine, listOffice } from './list-circulars.ts'
import { circularMessages } from './messages.ts'
import { quotaRoutes } from './quota/routes.ts'
import { readingsRoutes } from './readings/routes.ts'
import { confirmCircular, eraseReceipt, recordReceipt, undoConfirmation } from './receipts.ts'
import { reminderRoutes } from './reminders/routes.ts'
import { requireHandInIt } from './require-hand-in-it.ts'
import { getCircular } from './store.ts'
import { surveyRoutes } from './survey/routes.ts'
import { withdrawCircular } from './withdraw-circular.ts'
import { changeCircular, createCircular, deleteCircular } from './write-circular.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'tasks' | 'line' | 'log' | 'config' | 'translator'>

const readingRoutes = (deps: Needs): Route[] => [
  route(contract.listMyCirculars, ({ who, query }) => listMine(deps, who.lineUserId, query)),
  route(contract.listMyChoices, ({ who }) => listChoices(deps, who.lineUserId)),
  route(contract.listOfficeCirculars, async ({ who, query }) => {
    const area = await getArea(deps, query.areaId)
    who.require('circular.read', area)
    return listOffice(deps, who, { area, direction: query.direction })
  }),
  route(contract.getCircular, async ({ who, params, query }) =>
    describeCircular(deps, who, await getCircular(deps, params.circularId), query),
  ),
  route(contract.getReach, async ({ who, params, query }) =>
    describeReach(deps, who, {
      circular: await getCircular(deps, params.circularId),
      areaId: query.areaId ?? null,
    }),
  ),
]

const writingRoutes = (deps: Needs): Route[] => [
  route(contract.createCircular, async ({ who, body }) =>
    describeCircular(deps, who, await createCircular(deps, who, body)),
  ),
  route(contract.changeCircular, async ({ who, params, body }) =>
    describeCircular(deps, who, await changeCircular(deps, who, { ...params, ...body })),
  ),
  route(contract.deleteCircular, async ({ who, params }) => {
    await deleteCircular(deps, who, params.circularId)
    return { deleted: true as const }
  }),
  route(contract.previewCircular, async ({ who, params }) => {
    const circular = await getCircular(deps, params.circularId)
    requireHandInIt(who, circular)
    const sender = await getArea(deps, circular.senderAreaId)
    const context = bubbleContext(deps, sender.name)
    return { messages: circularMessages(circular, context).ja }
  }),
  route(contract.withdrawCircular, async ({ who, params, body }) =>
    describeCircular(
      deps,
      who,
      await withdrawCircular(deps, who, { circularId: params.circularId, reason: body.reason }),
    ),
  ),
]

const receiptRoutes = (deps: Needs): Route[] => [
  route(contract.confirmCircular, async ({ who, params }) => {
    const resident = await findResident(deps, who.lineUserId)
    const { receipt } = await confirmCircular(deps, { circularId: params.circularId, resident })
    return { confirmed: { via: receipt.via, at: receipt.at } }
  }),
  route(contract.undoConfirmation, async ({ who, params }) => {
    const resident = await findResident(deps, who.lineUserId)
    await undoConfirmation(deps, { circularId: params.circularId, resident, at: toInstant(deps.clock.now()) })
    return { confirmed: null }
  }),
  route(contract.recordReceipt, async ({ who, params, body }) => ({
    state: await recordReceipt(deps, who, { ...params, ...body }),
  })),
  route(contract.eraseReceipt, async ({ who, params }) => ({ state: await eraseReceipt(deps, who, params) })),
]

export const circularRoutes = (deps: Needs): Route[] => [
  ...readingRoutes(deps),
  ...writingRoutes(deps),
  ...quotaRoutes(deps),
  ...handingOutRoutes(deps),
  ...reminderRoutes(deps),
  ...digestRoutes(deps),
  ...correctionRoutes(deps),
  ...readingsRoutes(deps),
  ...receiptRoutes(deps),
  ...surveyRoutes(deps),
]
