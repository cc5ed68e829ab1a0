import type { Person } from '../../src/control-contract.ts'
import { AccountAvatar } from './avatar.tsx'

type Account = { name: string; basicId: string }

/** What a person sees who is not a friend of the account: its card and the button to become one. */
export function AccountCard({ account, label, onFollow }: { account: Account; label: string; onFollow: () => void }) {
  return (
    <div className="account-card">
      <AccountAvatar />
      <p className="account-name">{account.name}</p>
      <p className="account-id">{account.basicId}</p>
      <p>友だちになると、地域の回覧とお知らせが届きます。</p>
      <button type="button" className="button is-main" onClick={onFollow}>
        {label}
      </button>
    </div>
  )
}

/** What opens with a link to the account: its card, and the word that one is a friend already. */
export function FriendCard({
  account,
  person,
  onFollow,
  onTalk,
}: {
  account: Account
  person: Person
  onFollow: () => void
  onTalk: () => void
}) {
  if (!person.friend || person.blocked) return <AccountCard account={account} label="追加" onFollow={onFollow} />
  return (
    <div className="account-card" role="status">
      <AccountAvatar />
      <p className="account-name">{account.name}</p>
      <p>友だちです。</p>
      <button type="button" className="button" onClick={onTalk}>
        トーク
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
