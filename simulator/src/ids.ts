import { createHash, randomUUID } from 'node:crypto'

/** A LINE user id (`U`), as the reference gives it. */
export const USER_ID = /^U[0-9a-f]{32}$/
/** What a push may go to: a user, a group chat or a multi-person chat. */
export const CHAT_ID = /^[UCR][0-9a-f]{32}$/

export const newRequestId = (): string => randomUUID()

/** The channel's own user id: `destination` of every webhook. */
export const botUserId = (channelId: string): string => `U${createHash('md5').update(channelId).digest('hex')}`

let last = 0n
/** A message id: 18 digits, always rising, also over a restart. */
export const newMessageId = (): string => {
  const now = BigInt(Date.now()) * 100_000n
  last = now > last ? now : last + 1n
  return last.toString()
}
