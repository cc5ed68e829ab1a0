import { setTimeout as delay } from 'node:timers/promises'
import type { Request } from 'express'
import type { SendingFault } from './control-contract.ts'
import { refusal } from './line-refusal.ts'
import { rateExceeded } from './rate-limit.ts'
import type { World } from './world.ts'

/** `slow`: accepted at once, answered only after this time. */
const SLOW_MS = 10_000

/** A dropped connection: the socket is gone, so nothing more may be answered. */
export const DROPPED = Symbol('dropped')

const spend = (world: World): void => {
  const { faults } = world.state
  if (!faults.sending || faults.sending.count === null) return
  const count = faults.sending.count - 1
  world.record({ type: 'faults', faults: { ...faults, sending: count > 0 ? { ...faults.sending, count } : null } })
}

/** One request less is taken as usual before the fault strikes. */
const spare = (world: World): void => {
  const { faults } = world.state
  if (!faults.sending?.after) return
  world.record({
    type: 'faults',
    faults: { ...faults, sending: { ...faults.sending, after: faults.sending.after - 1 } },
  })
}

/**
 * Runs one sending request under the switched-on fault. A request that is refused for its own reasons does not use the fault up.
 * @throws LineRefusal 500 or 429 as the fault says; returns DROPPED when the connection has been cut.
 */
export const underSendingFaults = async <T>(
  world: World,
  request: Request,
  send: () => T,
): Promise<T | typeof DROPPED> => {
  const { sending } = world.state.faults
  if (sending?.after) {
    const answer = send()
    spare(world)
    return answer
  }
  const kind: SendingFault | undefined = sending?.kind
  switch (kind) {
    case undefined:
      return send()
    case 'status500':
      spend(world)
      throw refusal(500, 'Internal server error')
    case 'rate429':
      spend(world)
      throw rateExceeded()
    case 'dropBeforeAccept':
      spend(world)
      request.socket.destroy()
      return DROPPED
    case 'dropAfterAccept':
      send()
      spend(world)
      request.socket.destroy()
      return DROPPED
    case 'slow': {
      const answer = send()
      spend(world)
      await delay(world.settings.slowMs ?? SLOW_MS)
      return answer
    }
  }
}
