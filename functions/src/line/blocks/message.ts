import type { LineMessage } from '../../deliveries/delivery.ts'
import { type Postback, postbackData } from './postback.ts'

/** LINE cuts nothing: a quick reply or button with more than 20 characters makes it refuse the message. */
export const LABEL_LIMIT = 20
/** LINE shows at most 13 quick replies. */
export const QUICK_REPLY_LIMIT = 13

export interface Choice {
  label: string
  postback: Postback
}

/** A postback action that also shows in the chat what was tapped. */
export const postbackAction = ({ label, postback }: Choice) => ({
  type: 'postback' as const,
  label,
  data: postbackData(postback),
  displayText: label,
})

/** An action that opens one of our pages inside LINE. `path` begins with a slash. */
export const pageAction = ({ label, liffId, path }: { label: string; liffId: string; path: string }) => ({
  type: 'uri' as const,
  label,
  uri: `https://liff.line.me/${liffId}${path}`,
})

/** An action that sends a point on the map. LINE shows it on phones only. */
export const locationAction = (label: string) => ({ type: 'location' as const, label })

/** Actions that send a picture: one taken now, or one from the album. LINE shows them on phones only. */
export const cameraAction = (label: string) => ({ type: 'camera' as const, label })
export const cameraRollAction = (label: string) => ({ type: 'cameraRoll' as const, label })

export type QuickReplyAction =
  | ReturnType<typeof postbackAction>
  | ReturnType<typeof pageAction>
  | ReturnType<typeof locationAction>
  | ReturnType<typeof cameraAction>
  | ReturnType<typeof cameraRollAction>

/** A message with up to 13 quick replies under it. */
export const withQuickReplies = (message: LineMessage, actions: QuickReplyAction[]): LineMessage => ({
  ...message,
  ...(actions.length > 0 && { quickReply: { items: actions.map((action) => ({ type: 'action', action })) } }),
})

/** A text with up to 13 quick replies under it. */
export const textMessage = (text: string, actions: QuickReplyAction[] = []): LineMessage =>
  withQuickReplies({ type: 'text', text }, actions)
