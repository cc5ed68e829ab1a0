import type { Person } from '../../src/control-contract.ts'
import { AccountAvatar } from './avatar.tsx'

type Account = { name: string; basicId: string }

/** What a person sees who is not a friend of the account: its card and the button to become one. */
export function AccountCard({ account, onFollow }: { account: Account; onFollow: () => void }) {
  return (
    <div className="account-card">
      <AccountAvatar />
      <p className="account-name">{account.name}</p>
      <p className="account-id">{account.basicId}</p>
      <p>友だちになると、地域の回覧とお知らせが届きます。</p>
      <button type="button" className="button is-main" onClick={onFollow}>
        友だちに追加
      </button>
    </div>
  )
}

/** The strip in the place of the writing row while the account is blocked. */
export function BlockedStrip({ person, onUnblock }: { person: Person; onUnblock: () => void }) {
  return (
    <div className="blocked-strip">
      <p>{person.name}さんはこのアカウントをブロックしています。</p>
      <button type="button" className="button" onClick={onUnblock}>
        ブロックを解除
      </button>
    </div>
  )
}
