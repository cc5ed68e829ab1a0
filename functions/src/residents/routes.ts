import type { Deps } from '../deps.ts'
import { NotFound } from '../platform/failures.ts'
import { type Route, route } from '../platform/route.ts'
import { changeWishes, removeResident } from './change-resident.ts'
import { changeMe, getMe, leave } from './contract.ts'
import { describeMe } from './me.ts'

/** @param onChange told after a person's language or registration changed, so that the menu in LINE follows */
export const residentRoutes = (deps: Pick<Deps, 'db'>, onChange: (lineUserId: string) => Promise<void>): Route[] => [
  route(getMe, ({ who }) => describeMe(deps, who)),
  route(changeMe, async ({ who, body }) => {
    if (!(await changeWishes(deps, who.lineUserId, body))) throw new NotFound('not-registered')
    await onChange(who.lineUserId)
    return describeMe(deps, who)
  }),
  route(leave, async ({ who }) => {
    await removeResident(deps, who.lineUserId)
    await onChange(who.lineUserId)
    return { left: true as const }
  }),
]
