import type { Person, SimulatorState } from '../../src/control-contract.ts'
import { PageSheet } from './page-sheet.tsx'
import { PictureSheet } from './picture-sheet.tsx'
import { PlaceSheet } from './place-sheet.tsx'
import { ScanForm } from './scan-form.tsx'
import { Sheet } from './sheet.tsx'
import { FriendCard } from './stranger.tsx'
import { TimeSheet } from './time-sheet.tsx'
import type { PhoneActs } from './use-phone-acts.ts'

/** Whatever lies over the chat now: a page, a choice of pictures, places or times, or a picture made large. */
export function OverlayView({
  acts,
  person,
  account,
}: {
  acts: PhoneActs
  person: Person
  account: SimulatorState['account']
}) {
  const { overlay, closeOverlay } = acts
  const takeBack = (messageId: string | null) => {
    closeOverlay()
    if (messageId !== null) void acts.unsend(messageId)
  }
  switch (overlay?.kind) {
    case 'page':
      return <PageSheet key={overlay.url} url={overlay.url} account={account} person={person} acts={acts} />
    case 'picture':
      return (
        <PictureSheet
          camera={overlay.camera}
          onClose={closeOverlay}
          onSend={(picture) => {
            closeOverlay()
            void acts.sendPicture(picture)
          }}
        />
      )
    case 'place':
      return (
        <PlaceSheet
          onClose={closeOverlay}
          onSend={(message) => {
            closeOverlay()
            void acts.say({ message })
          }}
        />
      )
    case 'scan':
      return (
        <Sheet title="QRコードを読み取る" height="low" onClose={closeOverlay}>
          <ScanForm
            onRead={(value) => {
              closeOverlay()
              acts.follow(value)
            }}
          />
        </Sheet>
      )
    case 'account':
      return (
        <Sheet title="友だち追加" height="low" onClose={closeOverlay}>
          <FriendCard
            account={account}
            person={person}
            onFollow={() => void acts.become('friend')}
            onTalk={closeOverlay}
          />
        </Sheet>
      )
    case 'when':
      return (
        <TimeSheet
          action={overlay.action}
          onClose={closeOverlay}
          onPick={(params) => {
            closeOverlay()
            void acts.pickTime(overlay.action, params)
          }}
        />
      )
    case 'enlarged':
      return (
        <Sheet title="画像" height="whole" onClose={closeOverlay}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a picture larger than the screen must be reachable by keyboard */}
          <div className="enlarged" tabIndex={0}>
            <img src={overlay.url} alt={overlay.messageId === null ? 'チャットに届いた画像' : '送った画像'} />
          </div>
          {overlay.messageId !== null && (
            <button type="button" className="button is-whole" onClick={() => takeBack(overlay.messageId)}>
              送信を取り消す
            </button>
          )}
        </Sheet>
      )
    default:
      return null
  }
}
