import { writeAudit } from '../../audit/write-audit.ts'
import type { Deps } from '../../deps.ts'
import type { Identity } from '../../officers/identity.ts'
import { isVisible } from '../../platform/characters.ts'
import { toInstant } from '../../platform/time.ts'
import { withEvent, writeChange } from '../change-hazard.ts'
import type { Hazard } from '../hazard.ts'
import { requireOwnStanding } from '../hazard-within.ts'
import { unpublishPicture } from '../pictures/publish-picture.ts'
import { getHazard, groupOf, picturesOf } from '../store.ts'
import { type OfficeNeeds, type Step, workOn } from './work-on.ts'

/** A copy in the open can be looked at by whoever kept its address, so the copies go too; each can be approved anew. */
const unpublishPictures = async (
  deps: OfficeNeeds & Pick<Deps, 'files'>,
  { rootId, by }: { rootId: string; by: string },
): Promise<void> => {
  const ids = (await groupOf(deps, rootId)).map(({ id }) => id)
  for (const { id, published } of await picturesOf(deps, ids))
    if (published) await unpublishPicture(deps, { pictureId: id, by })
}

const takenOut = (hazard: Hazard): Hazard => ({ ...hazard, publishedAt: null, publicWords: null })

/** One that is merged would go on showing the group by itself. */
const takeMergedOut = (deps: OfficeNeeds, { hazardId, by }: { hazardId: string; by: string }): Promise<void> =>
  deps.db.runTransaction(async (transaction) => {
    const hazard = await getHazard(deps, hazardId, transaction)
    if (hazard.publishedAt === null) return
    const deed = { kind: 'unpublished', from: 'office', by, isPublic: false } as const
    writeChange(deps, transaction, withEvent(deps, takenOut(hazard), deed))
    const on = { kind: 'hazard', id: hazardId } as const
    writeAudit(deps, transaction, { by, action: 'hazard.unpublished', on, scopeIds: hazard.scopeIds })
  })

/**
 * Approves a report for the open with these words, or takes it out again with all that is merged into it and all pictures. What is in
 * the open can be approved anew with other words. Stopped half-way, taking it out once more takes out the rest.
 * @param words as they stand in the open; without any none do
 * @param rounded whether its place is shown only to some 100 m; left out: as before
 * @throws NotFound outside the officer's scope; Conflict when it was changed meanwhile or is merged
 */
export const publishHazard = async (
  deps: OfficeNeeds & Pick<Deps, 'files'>,
  who: Identity,
  { published, words, rounded, ...step }: Step & { published: boolean; words: string; rounded?: boolean },
): Promise<Hazard> => {
  const shown = await workOn(
    deps,
    who,
    { ...step, action: published ? 'hazard.published' : 'hazard.unpublished' },
    (hazard) => {
      requireOwnStanding(hazard)
      if (!published) {
        if (hazard.publishedAt === null) return null
        return { hazard: takenOut(hazard), deed: { kind: 'unpublished', isPublic: false } }
      }
      const open = {
        ...hazard,
        publishedAt: hazard.publishedAt ?? toInstant(deps.clock.now()),
        publicWords: isVisible(words) ? words : null,
        rounded: rounded ?? hazard.rounded,
      }
      // They see it on its page; nobody is woken for it.
      return { hazard: open, deed: { kind: 'published', isPublic: true, told: false } }
    },
  )
  if (published) return shown
  const by = who.lineUserId
  for (const { id, publishedAt } of await groupOf(deps, shown.id))
    if (publishedAt !== null) await takeMergedOut(deps, { hazardId: id, by })
  await unpublishPictures(deps, { rootId: shown.id, by })
  return getHazard(deps, shown.id)
}
