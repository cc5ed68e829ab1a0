import type { Area } from '../../areas/area.ts'
import { areasOfKind } from '../../areas/store.ts'
import type { Deps } from '../../deps.ts'
import type { Identity } from '../../officers/identity.ts'
import { NotFound } from '../../platform/failures.ts'
import { rawBody } from '../../platform/parse-request.ts'
import { type Route, route } from '../../platform/route.ts'
import { addClient, listClients, removeClient } from './clients.ts'
import * as contract from './contract.ts'
import { importShapes } from './import-shapes.ts'
import { settle } from './settle.ts'
import { countShapes } from './shape-store.ts'
import { hazardSettings } from './store.ts'

export const settingsRoutes = (deps: Pick<Deps, 'db' | 'clock' | 'ids'>): Route[] => {
  /** @throws NotFound for whoever may not settle anything for the city */
  const cityOf = async (who: Identity): Promise<Area> => {
    const [city] = await areasOfKind(deps, 'city')
    if (!city) throw new NotFound()
    who.require('hazard.settings', city)
    return city
  }
  return [
    route(contract.getHazardSettings, async ({ who }) => {
      await cityOf(who)
      return { ...(await hazardSettings(deps)), shapes: await countShapes(deps) }
    }),
    route(contract.setHazardSettings, async ({ who, body }) => {
      const { id: cityId } = await cityOf(who)
      const settled = await settle(deps, { cityId, by: who.lineUserId, wanted: body })
      return { ...settled, shapes: await countShapes(deps) }
    }),
    route(contract.importShapes, async ({ who, request }) =>
      importShapes(deps, { city: await cityOf(who), by: who.lineUserId, file: rawBody(request) }),
    ),
    route(contract.listOpen311Clients, async ({ who }) => {
      await cityOf(who)
      return { clients: await listClients(deps) }
    }),
    route(contract.addOpen311Client, async ({ who, body }) => {
      const { id: cityId } = await cityOf(who)
      return addClient(deps, { ...body, cityId, by: who.lineUserId })
    }),
    route(contract.removeOpen311Client, async ({ who, params }) => {
      const { id: cityId } = await cityOf(who)
      await removeClient(deps, { id: params.clientId, cityId, by: who.lineUserId })
      return { deleted: true as const }
    }),
  ]
}
