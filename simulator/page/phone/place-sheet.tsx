import { type FormEvent, useId, useState } from 'react'
import type { LineMessage } from '../../src/control-contract.ts'
import { SAMPLE_PLACES, type SamplePlace } from '../../src/sample-places.ts'
import { Sheet } from './sheet.tsx'

/** Chooses a place to send: one of a few in Hirakata, or any latitude and longitude. */
export function PlaceSheet({ onSend, onClose }: { onSend: (message: LineMessage) => void; onClose: () => void }) {
  const [latitude, setLatitude] = useState('34.8037')
  const [longitude, setLongitude] = useState('135.7022')
  const id = useId()
  const send = (place: SamplePlace) => onSend({ type: 'location', ...place })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send({
      title: '地図で選んだ場所',
      address: `北緯${latitude}度 東経${longitude}度`,
      latitude: Number(latitude),
      longitude: Number(longitude),
    })
  }
  return (
    <Sheet title="場所を送る" height="low" onClose={onClose}>
      <ul className="choices">
        {SAMPLE_PLACES.map((place) => (
          <li key={place.title}>
            <button type="button" className="choice" onClick={() => send(place)}>
              <strong>{place.title}</strong>
              <span>{place.address}</span>
            </button>
          </li>
        ))}
      </ul>
      <form className="figures" onSubmit={submit}>
        <label htmlFor={`${id}lat`}>緯度</label>
        <input
          id={`${id}lat`}
          type="number"
          step="any"
          min={-90}
          max={90}
          required
          value={latitude}
          onChange={(e) => setLatitude(e.target.value)}
        />
        <label htmlFor={`${id}lng`}>経度</label>
        <input
          id={`${id}lng`}
          type="number"
          step="any"
          min={-180}
          max={180}
          required
          value={longitude}
          onChange={(e) => setLongitude(e.target.value)}
        />
        <button type="submit" className="button is-main">
          この場所を送る
        </button>
      </form>
    </Sheet>
  )
}
