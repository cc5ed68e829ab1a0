import './still-map.css'
import type { Position } from '@kairan/functions/areas/area.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mapTiles } from '../../../ui/map/map-tiles.ts'
import { readable } from './positions.ts'
import { Sketch } from './sketch.tsx'
import { metresAPixel, tilesAround } from './tiles.ts'

const ZOOM = 17
const SIZE = { width: 640, height: 400 }

/** A map that does not move, of one place: for looking and for paper. Without its pictures it is a sketch with a scale. */
export function StillMap({ position }: { position: Position }) {
  const { t } = useTranslation('office')
  const [isMissing, setMissing] = useState(false)
  const middle = { left: '50%', top: '50%' }
  return (
    <figure className="still-map">
      {isMissing ? (
        <Sketch metresAPixel={metresAPixel(position.latitude, ZOOM)} size={SIZE} />
      ) : (
        <div role="img" aria-label={t('hazardMap.picture')} className="tiles">
          {tilesAround(position, ZOOM, SIZE).map(({ x, y, z, left, top }) => (
            <img
              key={`${x}/${y}`}
              src={mapTiles.url.replace('{z}', `${z}`).replace('{x}', `${x}`).replace('{y}', `${y}`)}
              alt=""
              width={256}
              height={256}
              style={{ left: `calc(50% + ${left - SIZE.width / 2}px)`, top: `calc(50% + ${top - SIZE.height / 2}px)` }}
              onError={() => setMissing(true)}
            />
          ))}
          <span className="spot" style={middle} />
        </div>
      )}
      <figcaption>
        {t('hazardMap.position', readable(position))}
        {!isMissing && (
          <>
            {' ／ '}
            {/* The terms of use ask for the name. */}
            <a href="https://maps.gsi.go.jp/development/ichiran.html">{t('hazardMap.tiles')}</a>
          </>
        )}
      </figcaption>
    </figure>
  )
}
