import type { Deps } from '../../deps.ts'
import type { Identity } from '../../officers/identity.ts'
import { Forbidden } from '../../platform/failures.ts'
import { rawBody } from '../../platform/parse-request.ts'
import { type Route, route } from '../../platform/route.ts'
import { findResident } from '../../residents/store.ts'
import { hazardIdOf } from '../hazard-id.ts'
import * as contract from './contract.ts'
import { publishPicture, unpublishPicture } from './publish-picture.ts'
import { officePictureView, readPicture, requireOffice } from './read-picture.ts'
import { takeAway } from './take-away.ts'
import { takeHazardPicture } from './take-hazard-picture.ts'

type Needs = Pick<Deps, 'db' | 'files' | 'clock' | 'ids' | 'config'>

/** @throws Forbidden for somebody who is neither registered nor an officer */
const requireTeller = async (deps: Needs, { grants, lineUserId }: Identity): Promise<void> => {
  if (grants.length === 0 && !(await findResident(deps, lineUserId))) throw new Forbidden('not-registered')
}

export const picturesRoutes = (deps: Needs): Route[] => [
  route(contract.uploadHazardPicture, async ({ who, query, request }) => {
    await requireTeller(deps, who)
    const { lineUserId: by, grants } = who
    const hazardId = hazardIdOf(by, query.key)
    return takeHazardPicture(deps, { hazardId, by, content: rawBody(request), isMeasured: grants.length === 0 })
  }),
  route(contract.dropHazardPicture, async ({ who, params }) => {
    await takeAway(deps, params.pictureId, who.lineUserId)
    return { deleted: true as const }
  }),
  route(contract.readHazardPicture, ({ who, params, query }) => readPicture(deps, who, { ...params, ...query })),
  route(contract.publishHazardPicture, async ({ who, params, body }) => {
    await requireOffice(deps, who, { action: 'hazard.handle', pictureId: params.pictureId })
    return officePictureView(deps, await publishPicture(deps, { ...params, ...body, by: who.lineUserId }))
  }),
  route(contract.unpublishHazardPicture, async ({ who, params, query }) => {
    await requireOffice(deps, who, { action: 'hazard.handle', pictureId: params.pictureId })
    return officePictureView(deps, await unpublishPicture(deps, { ...params, ...query, by: who.lineUserId }))
  }),
]
