/** A drawing of our own in the place of any sticker: stickers belong to their artists. */
export function Sticker() {
  return (
    <svg viewBox="0 0 120 120" className="sticker" role="img" aria-label="スタンプ">
      <path d="M60 12c30 0 48 19 48 46 0 30-20 50-48 50S12 88 12 58c0-27 18-46 48-46z" fill="#ffd45e" />
      <path d="M24 26 L16 8 L40 16 M96 26 L104 8 L80 16" fill="#ffd45e" />
      <circle cx="43" cy="54" r="6" fill="#3a2c12" />
      <circle cx="77" cy="54" r="6" fill="#3a2c12" />
      <path d="M42 74 Q60 94 78 74" fill="none" stroke="#3a2c12" strokeWidth="5" strokeLinecap="round" />
      <ellipse cx="32" cy="70" rx="8" ry="5" fill="#ff9a76" />
      <ellipse cx="88" cy="70" rx="8" ry="5" fill="#ff9a76" />
    </svg>
  )
}
