import type { Deps } from '../deps.ts'
import type { Identity } from '../officers/identity.ts'
import { NotFound } from '../platform/failures.ts'
import { findResident } from '../residents/store.ts'
import type { Circular } from './circular.ts'
import { maySee } from './describe-reach.ts'
import { isFor } from './readers.ts'

/** Lets in the residents a circular is for and the officers who may look at it. @throws NotFound for anybody else */
export const requireSight = async (deps: Pick<Deps, 'db'>, who: Identity, circular: Circular): Promise<void> => {
  const resident = await findResident(deps, who.lineUserId)
  if (resident && isFor(circular, resident)) return
  if (!(await maySee(deps, who, circular))) throw new NotFound('circular-not-for-you')
}
