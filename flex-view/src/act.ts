import { createContext, useContext } from 'react'
import type { LineAction } from './flex-types.ts'

/** What a tap on anything in a message does: whatever is around the message decides; by itself it does nothing. */
export type Act = (action: LineAction) => void

export const ActContext = createContext<Act>(() => {})
export const useAct = (): Act => useContext(ActContext)

/** What a tappable area is called when it is read aloud: its label, else the words that the tap would say, else what it opens. */
export function nameOfAction(action: LineAction): string {
  for (const field of ['label', 'displayText', 'text', 'uri', 'linkUri', 'data']) {
    const value = action[field]
    if (typeof value === 'string' && value !== '') return value
  }
  return '開く'
}
