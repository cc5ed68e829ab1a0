import type { z } from 'zod'
import type { Deps } from '../deps.ts'
import type { Invitation as InvitationView } from './contract.ts'
import { displayCode } from './invitation-code.ts'
import { joinUrl } from './join-url.ts'
import type { Invitation } from './store.ts'

/** A code as sheets and screens show it. */
export const invitationView = (
  { config }: Pick<Deps, 'config'>,
  { code, expiresAt }: Pick<Invitation, 'code' | 'expiresAt'>,
): z.input<typeof InvitationView> => ({ code, display: displayCode(code), url: joinUrl(config, code), expiresAt })
