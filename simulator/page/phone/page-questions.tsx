import type { LineMessage, Person, SimulatorState } from '../../src/control-contract.ts'
import { ScanForm } from './scan-form.tsx'
import { ShareForm } from './share-form.tsx'
import { FriendCard } from './stranger.tsx'
import type { PhoneActs } from './use-phone-acts.ts'

/** A page opens the camera over a QR code. Gives null when it was called off. */
export function ScanQuestion({ onAnswer }: { onAnswer: (value: string | null) => void }) {
  return (
    <div className="question">
      <ScanForm onRead={onAnswer} />
      <button type="button" className="button" onClick={() => onAnswer(null)}>
        やめる
      </button>
    </div>
  )
}

interface ShareQuestionProps {
  person: Person
  messages: LineMessage[]
  /** A sentence for the person at this phone, when it has been sent. */
  onShared: (sentence: string) => void
  onAnswer: (answer: { status: 'success' | 'cancel' } | { refused: string }) => void
}

/** In the place of LINE's choice of friends to pass something on to. */
export function ShareQuestion({ person, messages, onShared, onAnswer }: ShareQuestionProps) {
  return (
    <div className="question">
      <ShareForm
        person={person}
        messages={messages}
        onShared={(name) => {
          onShared(`${name}さんに送りました。`)
          onAnswer({ status: 'success' })
        }}
        onRefused={(refused) => onAnswer({ refused })}
      />
      <button type="button" className="button" onClick={() => onAnswer({ status: 'cancel' })}>
        やめる
      </button>
    </div>
  )
}

interface FriendQuestionProps {
  account: SimulatorState['account']
  person: Person
  acts: PhoneActs
  onAnswer: () => void
}

/** A page offers to add the account as a friend. */
export function FriendQuestion({ account, person, acts, onAnswer }: FriendQuestionProps) {
  return (
    <div className="question">
      <FriendCard
        account={account}
        person={person}
        onFollow={() => void acts.become('friend')}
        onTalk={acts.closeOverlay}
      />
      <button type="button" className="button" onClick={onAnswer}>
        ページに戻る
      </button>
    </div>
  )
}
