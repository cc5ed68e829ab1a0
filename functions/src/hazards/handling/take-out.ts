import { writeAudit } from '../../audit/write-audit.ts'
import type { Deps } from '../../deps.ts'
import type { Identity } from '../../officers/identity.ts'
import { requireSeen, withEvent, writeChange } from '../change-hazard.ts'
import type { Hazard } from '../hazard.ts'
import { hazardWithin, requireOwnStanding } from '../hazard-within.ts'
import { deleteFiles } from '../pictures/picture-files.ts'
import { takePicturesOut } from '../pictures/take-pictures-out.ts'
import { groupOf, picturesOf } from '../store.ts'
import type { OfficeNeeds, Step } from './work-on.ts'

/**
 * Takes a report out of the open with all that is merged into it, each of which would go on showing the group by itself, and with
 * their pictures: a copy in the open can be looked at by whoever kept its address. All of it or nothing: one transaction, at most
 * some 400 writes (thirty reports with four pictures each). Each can be approved anew; twice is once.
 * @throws NotFound outside the officer's scope; Conflict when it was changed meanwhile or is merged
 */
export const takeOut = async (
  deps: OfficeNeeds & Pick<Deps, 'files'>,
  who: Identity,
  { hazardId, seen }: Step,
): Promise<Hazard> => {
  const by = who.lineUserId
  const { root, copies } = await deps.db.runTransaction(async (transaction) => {
    const present = await hazardWithin(deps, who, { action: 'hazard.handle', hazardId, transaction })
    requireSeen(present, seen)
    requireOwnStanding(present)
    const group = await groupOf(deps, hazardId, transaction)
    const ids = group.map(({ id }) => id)
    const shown = (await picturesOf(deps, ids, transaction)).filter(({ published }) => published !== null)
    const copies: string[] = []
    let root = present
    for (const hazard of group) {
      const { id, scopeIds, publishedAt } = hazard
      const pictures = shown.filter((picture) => picture.hazardId === id)
      if (publishedAt === null && pictures.length === 0) continue
      const deed = { kind: 'unpublished', from: 'office', by, isPublic: false } as const
      const change = withEvent(deps, { ...hazard, publishedAt: null, publicWords: null }, deed)
      writeChange(deps, transaction, change)
      writeAudit(deps, transaction, { by, action: 'hazard.unpublished', on: { kind: 'hazard', id }, scopeIds })
      copies.push(...takePicturesOut(deps, transaction, { pictures, scopeIds, by }))
      if (id === hazardId) root = change.hazard
    }
    return { root, copies }
  })
  await deleteFiles(deps, copies)
  return root
}
