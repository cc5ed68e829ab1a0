import type { Deps } from '../../deps.ts'
import type { Identity } from '../../officers/identity.ts'
import { isVisible } from '../../platform/characters.ts'
import { toInstant } from '../../platform/time.ts'
import type { Hazard } from '../hazard.ts'
import { requireOwnStanding } from '../hazard-within.ts'
import { takeOut } from './take-out.ts'
import { type OfficeNeeds, type Step, workOn } from './work-on.ts'

/**
 * Approves a report for the open with these words, or takes it out again with all that is merged into it and all pictures. What is in
 * the open can be approved anew with other words.
 * @param words as they stand in the open; without any none do
 * @param rounded whether its place is shown only to some 100 m; left out: as before
 * @throws NotFound outside the officer's scope; Conflict when it was changed meanwhile or is merged
 */
export const publishHazard = (
  deps: OfficeNeeds & Pick<Deps, 'files'>,
  who: Identity,
  { published, words, rounded, ...step }: Step & { published: boolean; words: string; rounded?: boolean },
): Promise<Hazard> => {
  if (!published) return takeOut(deps, who, step)
  return workOn(deps, who, { ...step, action: 'hazard.published' }, (hazard) => {
    requireOwnStanding(hazard)
    const open = {
      ...hazard,
      publishedAt: hazard.publishedAt ?? toInstant(deps.clock.now()),
      publicWords: isVisible(words) ? words : null,
      rounded: rounded ?? hazard.rounded,
    }
    // They see it on its page; nobody is woken for it.
    return { hazard: open, deed: { kind: 'published', isPublic: true, told: false } }
  })
}
