/** Dark enough for white letters (contrast of at least 4.5). */
const COLOURS = ['#9c3d54', '#2f6b8f', '#6a4c93', '#8a5a13', '#2f7050', '#a1452b', '#44628f', '#7b4a6d']

/** A coloured disc with the first letter of a name, always the same for the same person. */
export function Avatar({ name, seed }: { name: string; seed: string }) {
  const sum = [...seed].reduce((total, letter) => total + letter.charCodeAt(0), 0)
  return (
    <span className="avatar" aria-hidden="true" style={{ backgroundColor: COLOURS[sum % COLOURS.length] }}>
      {[...name][0] ?? '人'}
    </span>
  )
}

/** The account's own picture: a sheet on a clipboard that goes round. */
export function AccountAvatar() {
  return (
    <svg viewBox="0 0 40 40" className="account-avatar" aria-hidden="true">
      <rect width="40" height="40" rx="20" fill="#0b5d3b" />
      <rect x="12" y="10" width="16" height="21" rx="2" fill="#fff" />
      <rect x="16" y="7.5" width="8" height="5" rx="1.5" fill="#ffd45e" />
      <path d="M15.5 18h9M15.5 22h9M15.5 26h5" stroke="#0b5d3b" strokeWidth="1.8" strokeLinecap="round" />
    </svg>
  )
}
