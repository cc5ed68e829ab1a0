import { useCallback, useState } from 'react'
import type { LineAction, LineMessage } from '../../src/control-contract.ts'
import { type KnownLinks, type Link, readLink } from '../../src/link.ts'
import { simulator } from '../api.ts'

/** What lies over the chat. */
export type Overlay =
  | { kind: 'page'; url: string }
  | { kind: 'picture'; camera: boolean }
  | { kind: 'place' }
  | { kind: 'scan' }
  /** The account's card, from which one becomes a friend. */
  | { kind: 'account' }
  | { kind: 'when'; action: LineAction }
  /** `messageId` of one's own picture, which can be taken back. */
  | { kind: 'enlarged'; url: string; messageId: string | null }

export interface PhoneActs {
  overlay: Overlay | null
  closeOverlay: () => void
  show: (overlay: Overlay) => void
  /** A sentence for the person at this phone: what went wrong, or what a real phone would do now. */
  notice: string | null
  tell: (notice: string | null) => void
  act: (action: LineAction) => void
  linkOf: (uri: string) => Link
  /** Opens an address as LINE would: our pages and the account's card over the chat, others outside. */
  follow: (uri: string) => void
  /** Opens an address outside the phone, as `liff.openWindow` with `external` does. */
  leave: (url: string) => void
  say: (said: { text: string } | { message: LineMessage }) => Promise<boolean>
  sendPicture: (picture: Blob) => Promise<boolean>
  unsend: (messageId: string) => Promise<boolean>
  pickTime: (action: LineAction, params: Record<string, string>) => Promise<boolean>
  become: (wish: 'friend' | 'blocked') => Promise<boolean>
}

interface Options {
  userId: string
  known: KnownLinks
  /** Called after anything that may have changed this phone. */
  refresh: () => void
  /** LINE's `inputOption` of a postback: the menu or the keyboard opens or closes with the tap. */
  onInputOption: (option: string, fillIn: string) => void
}

/** Everything a person can do on one phone. Promises give `false` after a failure, which the notice has told. */
export function usePhoneActs({ userId, known, refresh, onInputOption }: Options): PhoneActs {
  const [overlay, show] = useState<Overlay | null>(null)
  const [notice, tell] = useState<string | null>(null)

  const run = useCallback(
    async (work: () => Promise<unknown>) => {
      try {
        await work()
        tell(null)
        return true
      } catch (error) {
        tell(error instanceof Error ? error.message : 'うまくいきませんでした')
        return false
      } finally {
        refresh()
      }
    },
    [refresh],
  )

  const leave = (url: string) => {
    window.open(url, '_blank', 'noopener')
    tell('リンク先を別のタブで開きました。')
  }

  const linkOf = (uri: string) => readLink(uri, known)

  const follow = (uri: string) => {
    const link = linkOf(uri)
    if (link.kind === 'inPlace')
      return void run(async () => show({ kind: 'page', url: (await simulator.open(userId, link.path)).url }))
    if (link.kind === 'call') return tell(`本物の電話では、ここで ${link.number} に発信します。`)
    if (link.kind === 'account') return show({ kind: 'account' })
    if (link.kind === 'unknown') return tell('このリンクは、この画面では開けません。')
    leave(link.url)
  }

  const act = (action: LineAction) => {
    const uri = action.uri ?? action.linkUri
    switch (action.type) {
      case 'uri':
        return typeof uri === 'string' ? follow(uri) : undefined
      case 'camera':
      case 'cameraRoll':
        return show({ kind: 'picture', camera: action.type === 'camera' })
      case 'location':
        return show({ kind: 'place' })
      case 'datetimepicker':
        return show({ kind: 'when', action })
      case 'enlarge':
        if (typeof action.url !== 'string') return
        return show({
          kind: 'enlarged',
          url: action.url,
          messageId: typeof action.messageId === 'string' ? action.messageId : null,
        })
      case 'clipboard':
        return void run(async () => {
          await navigator.clipboard.writeText(String(action.clipboardText ?? ''))
        }).then((copied) => tell(copied ? 'コピーしました。' : 'この端末ではコピーできませんでした。'))
      default:
        if (typeof action.inputOption === 'string') onInputOption(action.inputOption, String(action.fillInText ?? ''))
        return void run(() => simulator.tap(userId, action))
    }
  }

  return {
    overlay,
    show,
    closeOverlay: useCallback(() => show(null), []),
    notice,
    tell,
    act,
    linkOf,
    follow,
    leave,
    say: (said) => run(() => simulator.say(userId, said)),
    sendPicture: (picture) => run(() => simulator.sendPicture(userId, picture)),
    unsend: (messageId) => run(() => simulator.unsend(userId, messageId)),
    pickTime: (action, params) => run(() => simulator.tap(userId, action, params)),
    become: (wish) => run(() => (wish === 'friend' ? simulator.follow(userId) : simulator.block(userId))),
  }
}
