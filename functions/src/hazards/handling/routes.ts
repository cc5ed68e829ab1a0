import type { Position } from '../../areas/area.ts'
import { getArea } from '../../areas/store.ts'
import type { Deps } from '../../deps.ts'
import { Invalid } from '../../platform/failures.ts'
import { type Route, route } from '../../platform/route.ts'
import { readPosition } from '../../residents/joining/written-places.ts'
import { tellHazardNow } from '../answering/tell-news.ts'
import { hazardWithin } from '../hazard-within.ts'
import { answerHazard, noteHazard } from './answer-hazard.ts'
import { assignHazard } from './assign-hazard.ts'
import * as contract from './contract.ts'
import { describeLines } from './describe-lines.ts'
import { describeOffice } from './describe-office.ts'
import { hazardsFile } from './hazards-file.ts'
import { listHazards } from './list-hazards.ts'
import { lookAtHazard } from './look-at-hazard.ts'
import { mergeHazard, unmergeHazard } from './merge-hazards.ts'
import { placeHazard } from './place-hazard.ts'
import { publishHazard } from './publish-hazard.ts'
import { setStatus } from './set-status.ts'
import { similarHazards } from './similar-hazards.ts'

type Needs = Pick<Deps, 'db' | 'files' | 'clock' | 'ids' | 'config' | 'tasks' | 'line' | 'log'>

/** @throws Invalid for what is nowhere on earth */
const positionIn = (written: string | null | undefined): Position | null | undefined => {
  if (written === null || written === undefined) return written
  const position = readPosition(written)
  if (!position) throw new Invalid('position-unreadable', [{ path: 'position', code: 'position-unreadable' }])
  return position
}

const readingRoutes = (deps: Needs): Route[] => [
  route(contract.listHazards, async ({ who, query: { before, ...filters } }) => {
    who.require('hazard.read', await getArea(deps, filters.areaId))
    const { found, older } = await listHazards(deps, filters, { before })
    return { hazards: await describeLines(deps, found), older }
  }),
  route(contract.downloadHazards, async ({ who, query }) => {
    who.require('hazard.read', await getArea(deps, query.areaId))
    return hazardsFile(deps, query)
  }),
  route(contract.getOfficeHazard, async ({ who, params }) =>
    describeOffice(deps, who, await hazardWithin(deps, who, { action: 'hazard.read', ...params })),
  ),
  route(contract.listSimilar, async ({ who, params }) => ({
    hazards: await similarHazards(deps, who, await hazardWithin(deps, who, { action: 'hazard.handle', ...params })),
  })),
  route(contract.lookAtHazard, async ({ who, params, body: { leaving } }) => {
    const hazard = await hazardWithin(deps, who, { action: 'hazard.read', ...params })
    const others = await lookAtHazard(deps, { lineUserId: who.lineUserId, hazard, leaving })
    return { others, version: hazard.version }
  }),
]

const workingRoutes = (deps: Needs): Route[] => [
  route(contract.setStatus, async ({ who, params, body }) =>
    describeOffice(deps, who, await setStatus(deps, who, { ...params, ...body })),
  ),
  route(contract.answerHazard, async ({ who, params, body }) =>
    describeOffice(deps, who, await answerHazard(deps, who, { ...params, ...body })),
  ),
  route(contract.noteHazard, async ({ who, params, body }) =>
    describeOffice(deps, who, await noteHazard(deps, who, { ...params, ...body })),
  ),
  route(contract.assignHazard, async ({ who, params, body }) =>
    describeOffice(deps, who, await assignHazard(deps, who, { ...params, ...body })),
  ),
  route(contract.placeHazard, async ({ who, params, body }) => {
    const position = positionIn(body.position)
    return describeOffice(deps, who, await placeHazard(deps, who, { ...params, ...body, position }))
  }),
  route(contract.publishHazard, async ({ who, params, body }) =>
    describeOffice(deps, who, await publishHazard(deps, who, { ...params, ...body })),
  ),
  route(contract.mergeHazard, async ({ who, params, body }) =>
    describeOffice(deps, who, await mergeHazard(deps, who, { ...params, ...body })),
  ),
  route(contract.unmergeHazard, async ({ who, params, body }) =>
    describeOffice(deps, who, await unmergeHazard(deps, who, { ...params, ...body })),
  ),
  route(contract.tellNow, async ({ who, params }) => {
    await tellHazardNow(deps, who, params.hazardId)
    return describeOffice(deps, who, await hazardWithin(deps, who, { action: 'hazard.read', ...params }))
  }),
]

/** The office's work on reports. */
export const handlingRoutes = (deps: Needs): Route[] => [...readingRoutes(deps), ...workingRoutes(deps)]
