import type { Identity } from '../../officers/identity.ts'
import { isVisible } from '../../platform/characters.ts'
import { toInstant } from '../../platform/time.ts'
import type { Hazard } from '../hazard.ts'
import { type OfficeNeeds, requireOwnStanding, type Step, workOn } from './work-on.ts'

/**
 * Approves a report for the open with these words, or takes it out again. What is in the open can be approved anew with others.
 * @param words as they stand in the open; without any none do
 * @param rounded whether its place is shown only to some 100 m; left out: as before
 * @throws NotFound outside the officer's scope; Conflict when it was changed meanwhile or is merged
 */
export const publishHazard = (
  deps: OfficeNeeds,
  who: Identity,
  { published, words, rounded, ...step }: Step & { published: boolean; words: string; rounded?: boolean },
): Promise<Hazard> =>
  workOn(deps, who, { ...step, action: published ? 'hazard.published' : 'hazard.unpublished' }, (hazard) => {
    requireOwnStanding(hazard)
    if (!published) {
      if (hazard.publishedAt === null) return null
      return {
        hazard: { ...hazard, publishedAt: null, publicWords: null },
        deed: { kind: 'unpublished', isPublic: false },
      }
    }
    const shown = {
      ...hazard,
      publishedAt: hazard.publishedAt ?? toInstant(deps.clock.now()),
      publicWords: isVisible(words) ? words : null,
      rounded: rounded ?? hazard.rounded,
    }
    // They see it on its page; nobody is woken for it.
    return { hazard: shown, deed: { kind: 'published', isPublic: true, told: false } }
  })
