import { ActContext } from '@kairan/flex-view/act.ts'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { LineAction, Phone, SimulatorState } from '../../src/control-contract.ts'
import { quickRepliesOf } from '../messages/message-fields.ts'
import { AccountAvatar } from './avatar.tsx'
import { Chat } from './chat.tsx'
import { Composer } from './composer.tsx'
import { OverlayView } from './overlay-view.tsx'
import { PersonStrip } from './person-strip.tsx'
import { QuickReplies } from './quick-replies.tsx'
import { RichMenu } from './rich-menu.tsx'
import { StatusBar } from './status-bar.tsx'
import { AccountCard, BlockedStrip } from './stranger.tsx'
import { usePhoneActs } from './use-phone-acts.ts'
import { useReadWhenSeen } from './use-read-when-seen.ts'

interface PhoneViewProps {
  phone: Phone
  account: SimulatorState['account']
  liff: SimulatorState['liff']
  /** Milliseconds by the simulator's clock. */
  now: number
  onRefresh: (userId: string) => void
  onHide: (userId: string) => void
}

/** These leave the quick replies standing, because nothing has been said yet. */
const KEEPS_CHIPS = ['camera', 'cameraRoll', 'location', 'datetimepicker', 'uri', 'clipboard']

/** One person's phone with the account's chat open. */
export function PhoneView({ phone, account, liff, now, onRefresh, onHide }: PhoneViewProps) {
  const { person, chat, menu } = phone
  const device = useRef<HTMLElement>(null)
  const box = useRef<HTMLTextAreaElement>(null)
  const [draft, setDraft] = useState('')
  const [menuOpen, setMenuOpen] = useState(menu?.selected ?? false)
  const [answered, setAnswered] = useState<string | null>(null)
  useReadWhenSeen(device, person.userId, phone.unread)

  const hadMenu = useRef(menu !== null)
  useEffect(() => {
    // A person's first menu opens by itself when it says so; a change of tabs leaves it as it is.
    if (menu && !hadMenu.current) setMenuOpen(menu.selected)
    hadMenu.current = menu !== null
  }, [menu])

  const refresh = useCallback(() => onRefresh(person.userId), [onRefresh, person.userId])
  const acts = usePhoneActs({
    userId: person.userId,
    known: { liff, account },
    refresh,
    onInputOption: (option, fillIn) => {
      if (option === 'closeRichMenu') setMenuOpen(false)
      if (option === 'openRichMenu') setMenuOpen(true)
      if (option !== 'openKeyboard') return
      setMenuOpen(false)
      setDraft(fillIn)
      box.current?.focus()
    },
  })

  const last = chat.findLast(({ from }) => from === 'account' || from === 'person')
  const chips = last?.from === 'account' && last.id !== answered ? quickRepliesOf(last.message) : []
  const tapChip = (action: LineAction) => {
    if (last && !KEEPS_CHIPS.includes(action.type)) setAnswered(last.id)
    acts.act(action)
  }
  const isFriend = person.friend && !person.blocked

  return (
    <section className="phone" data-phone={person.userId} aria-label={`${person.name}さんの電話`} ref={device}>
      <PersonStrip
        person={person}
        unread={phone.unread}
        onBecome={(wish) => void acts.become(wish)}
        onScan={() => acts.show({ kind: 'scan' })}
        onHide={() => onHide(person.userId)}
      />
      <div className="device">
        <ActContext value={acts.act}>
          <div className="screen" inert={acts.overlay !== null}>
            <StatusBar now={now} />
            <div className="chat-head">
              <AccountAvatar />
              <h3>{account.name}</h3>
            </div>
            <Chat person={person} chat={chat} now={now}>
              {!person.friend && !person.blocked && (
                <AccountCard account={account} label="友だちに追加" onFollow={() => void acts.become('friend')} />
              )}
            </Chat>
            {isFriend && chips.length > 0 && <QuickReplies items={chips} onTap={tapChip} />}
            {isFriend && (
              <Composer
                box={box}
                draft={draft}
                onDraft={setDraft}
                onSay={(text) => acts.say({ text })}
                onPicture={() => acts.show({ kind: 'picture', camera: false })}
                onPlace={() => acts.show({ kind: 'place' })}
              />
            )}
            {person.blocked && <BlockedStrip person={person} onUnblock={() => void acts.become('friend')} />}
            {isFriend && menu && <RichMenu menu={menu} open={menuOpen} onToggle={() => setMenuOpen(!menuOpen)} />}
          </div>
          <OverlayView acts={acts} person={person} account={account} />
        </ActContext>
        <div className="notice" role="status">
          {acts.notice && (
            <p>
              {acts.notice}
              <button type="button" onClick={() => acts.tell(null)}>
                わかりました
              </button>
            </p>
          )}
        </div>
      </div>
    </section>
  )
}
