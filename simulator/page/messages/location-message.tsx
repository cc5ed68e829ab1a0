import type { LineMessage } from '../../src/control-contract.ts'
import { words } from './message-fields.ts'

/** A place: a drawn map with a pin, its name and address, and a link to the map of Japan's survey office (国土地理院). */
export function LocationMessage({ message }: { message: LineMessage }) {
  const latitude = Number(message.latitude)
  const longitude = Number(message.longitude)
  const figures = `北緯${latitude.toFixed(4)}度 東経${longitude.toFixed(4)}度`
  return (
    <a
      className="card place-card"
      href={`https://maps.gsi.go.jp/#16/${latitude}/${longitude}/`}
      target="_blank"
      rel="noreferrer noopener"
    >
      <svg viewBox="0 0 240 110" aria-hidden="true" className="place-map">
        <rect width="240" height="110" fill="#e7efe2" />
        <path d="M-5 84 C60 70 90 96 150 78 S230 60 250 66" fill="none" stroke="#a9cfe8" strokeWidth="15" />
        <path
          d="M-5 34 L250 22 M58 -5 L78 120 M150 -5 L138 120 M205 -5 L214 120 M-5 60 L250 48"
          stroke="#fff"
          strokeWidth="6"
        />
        <path d="M-5 10 L250 4" stroke="#f3d9a4" strokeWidth="8" />
        <path d="M120 66c-4-8-17-18-17-31a17 17 0 0 1 34 0c0 13-13 23-17 31z" fill="#c62828" />
        <circle cx="120" cy="35" r="7" fill="#fff" />
      </svg>
      <span className="place-words">
        <strong>{words(message, 'title') || '送った場所'}</strong>
        <span>{words(message, 'address') || figures}</span>
      </span>
    </a>
  )
}
