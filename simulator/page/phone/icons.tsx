import type { ReactNode } from 'react'

const icon = (shape: ReactNode) => () => (
  <svg
    viewBox="0 0 24 24"
    className="icon"
    aria-hidden="true"
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    {shape}
  </svg>
)

export const CameraIcon = icon(
  <>
    <path d="M4 8h3l2-3h6l2 3h3v11H4z" />
    <circle cx="12" cy="13" r="3.5" />
  </>,
)
export const ScanIcon = icon(
  <>
    <path d="M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4" />
    <path d="M8 8h3v3H8zM14 8h2v3M8 14h3v2M14 14h2v2" />
  </>,
)
export const PictureIcon = icon(
  <>
    <rect x="4" y="5" width="16" height="14" rx="2" />
    <path d="m5 17 5-5 4 4 2-2 3 3" />
    <circle cx="15.5" cy="9.5" r="1" />
  </>,
)
export const PlaceIcon = icon(
  <>
    <path d="M12 21c-1-3-6-6.5-6-11a6 6 0 0 1 12 0c0 4.5-5 8-6 11z" />
    <circle cx="12" cy="10" r="2" />
  </>,
)
export const SendIcon = icon(<path d="m5 12-1-8 17 8-17 8 1-8zm0 0h8" />)
export const CloseIcon = icon(<path d="M6 6l12 12M18 6 6 18" />)
export const MoreIcon = icon(<path d="M12 5.5v.01M12 12v.01M12 18.5v.01" strokeWidth="3.5" />)
export const MenuIcon = icon(<path d="M4 7h16M4 12h16M4 17h16" />)
export const CalendarIcon = icon(
  <>
    <rect x="4" y="6" width="16" height="14" rx="2" />
    <path d="M4 10h16M8 3v4M16 3v4" />
  </>,
)
