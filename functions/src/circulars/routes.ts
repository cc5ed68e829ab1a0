import { widestOnly } from '../areas/area.ts'
import { areasById, getArea } from '../areas/store.ts'
import { writeAudit } from '../audit/write-audit.ts'
import { resumeDelivery } from '../deliveries/resume-delivery.ts'
import type { Deps } from '../deps.ts'
import { Conflict, NotFound } from '../platform/failures.ts'
import { type Route, route } from '../platform/route.ts'
import { countAudience } from './audience.ts'
import { bubbleContext } from './bubble-context.ts'
import { senderPlace } from './circular.ts'
import * as contract from './contract.ts'
import { describeCircular } from './describe-circular.ts'
import { describeReach } from './describe-reach.ts'
import { listMine, listOffice } from './list-circulars.ts'
import { circularMessages } from './messages.ts'
import { publishCircular } from './publish-circular.ts'
import { confirmCircular, eraseReceipt, recordReceipt } from './receipts.ts'
import { getCircular } from './store.ts'
import { withdrawCircular } from './withdraw-circular.ts'
import { changeCircular, createCircular, deleteCircular } from './write-circular.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'tasks' | 'config'>

const readingRoutes = (deps: Needs): Route[] => [
  route(contract.listMyCirculars, ({ who, query }) => listMine(deps, who.lineUserId, query.before)),
  route(contract.listOfficeCirculars, async ({ who, query }) => {
    const area = await getArea(deps, query.areaId)
    who.require('circular.read', area)
    return listOffice(deps, who, { area, direction: query.direction })
  }),
  route(contract.getCircular, async ({ who, params }) =>
    describeCircular(deps, who, await getCircular(deps, params.circularId)),
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
  route(contract.countAudience, async ({ who, query }) => {
    const audience = await areasById(deps, query.areaIds)
    for (const area of audience) who.require('circular.write', area)
    if (audience.length < new Set(query.areaIds).size) throw new NotFound()
    return countAudience(deps, widestOnly(audience))
  }),
  route(contract.previewCircular, async ({ who, params }) => {
    const circular = await getCircular(deps, params.circularId)
    who.require('circular.write', senderPlace(circular))
    const sender = await getArea(deps, circular.senderAreaId)
    const context = bubbleContext(deps, sender.name)
    return { messages: circularMessages(circular, context).ja }
  }),
]

const sendingRoutes = (deps: Needs): Route[] => [
  route(contract.publishCircular, async ({ who, params, body }) =>
    describeCircular(
      deps,
      who,
      await publishCircular(deps, who, { circularId: params.circularId, version: body.version ?? null }),
    ),
  ),
  route(contract.withdrawCircular, async ({ who, params, body }) =>
    describeCircular(
      deps,
      who,
      await withdrawCircular(deps, who, { circularId: params.circularId, reason: body.reason }),
    ),
  ),
  route(contract.resumeDelivery, async ({ who, params }) => {
    const circular = await getCircular(deps, params.circularId)
    who.require('circular.publish', senderPlace(circular))
    if (!circular.deliveryId) throw new Conflict('delivery-not-paused')
    await resumeDelivery(deps, circular.deliveryId)
    const write = deps.db.batch()
    writeAudit(deps, write, {
      by: who.lineUserId,
      action: 'delivery.resumed',
      on: { kind: 'circular', id: circular.id },
      scopeIds: circular.senderPath,
    })
    await write.commit()
    return describeCircular(deps, who, circular)
  }),
]

const receiptRoutes = (deps: Needs): Route[] => [
  route(contract.confirmCircular, async ({ who, params }) => {
    const { receipt } = await confirmCircular(deps, { circularId: params.circularId, lineUserId: who.lineUserId })
    return { confirmed: { via: receipt.via, at: receipt.at } }
  }),
  route(contract.recordReceipt, async ({ who, params, body }) => ({
    state: await recordReceipt(deps, who, { ...params, ...body }),
  })),
  route(contract.eraseReceipt, async ({ who, params }) => ({ state: await eraseReceipt(deps, who, params) })),
]

export const circularRoutes = (deps: Needs): Route[] => [
  ...readingRoutes(deps),
  ...writingRoutes(deps),
  ...sendingRoutes(deps),
  ...receiptRoutes(deps),
]
