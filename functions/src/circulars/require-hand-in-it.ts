import type { Identity } from '../officers/identity.ts'
import { type Circular, senderPlace } from './circular.ts'

/** Who writes a circular and who may be asked to approve it look at the same page. @throws NotFound for anybody else */
export const requireHandInIt = (who: Identity, circular: Pick<Circular, 'senderAreaId' | 'senderPath'>): void => {
  const place = senderPlace(circular)
  if (!who.may('circular.write', place)) who.require('circular.approve', place)
}
