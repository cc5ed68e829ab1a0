import { type FormEvent, useId, useState } from 'react'
import type { LineMessage } from '../../src/control-contract.ts'
import { Sheet } from './sheet.tsx'

/** Well-known places of Hirakata for practising; positions to about 200 m. */
const PLACES = [
  { title: '枚方市役所', address: '大阪府枚方市大垣内町2丁目', latitude: 34.8144, longitude: 135.6508 },
  { title: '津田駅のちかく', address: '大阪府枚方市津田駅前1丁目', latitude: 34.8037, longitude: 135.7022 },
  { title: '樟葉駅のちかく', address: '大阪府枚方市楠葉花園町', latitude: 34.8628, longitude: 135.6786 },
  { title: '香里ケ丘のちかく', address: '大阪府枚方市香里ケ丘', latitude: 34.7986, longitude: 135.6469 },
  { title: '山田池公園', address: '大阪府枚方市山田池公園', latitude: 34.8126, longitude: 135.6807 },
]

type Place = { title: string; address: string; latitude: number; longitude: number }

/** Chooses a place to send: one of a few in Hirakata, or any latitude and longitude. */
export function PlaceSheet({ onSend, onClose }: { onSend: (message: LineMessage) => void; onClose: () => void }) {
  const [latitude, setLatitude] = useState('34.8037')
  const [longitude, setLongitude] = useState('135.7022')
  const id = useId()
  const send = (place: Place) => onSend({ type: 'location', ...place })
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
        {PLACES.map((place) => (
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
