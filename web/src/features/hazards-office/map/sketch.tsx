import { useTranslation } from 'react-i18next'

interface SketchProps {
  metresAPixel: number
  size: { width: number; height: number }
}

/** Circles around the place, metres. */
const CIRCLES = [50, 100, 150]

/** Where the pictures of a map do not come: the place in the middle, north, and how far is how far. */
export function Sketch({ metresAPixel, size: { width, height } }: SketchProps) {
  const { t } = useTranslation('office')
  const [x, y] = [width / 2, height / 2]
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('hazardMap.sketch')} fontSize="18">
      <rect width={width} height={height} fill="#fff" />
      <path d={`M0 ${y}H${width}M${x} 0V${height}`} stroke="#767676" strokeDasharray="3 6" />
      {CIRCLES.map((metres) => {
        const radius = metres / metresAPixel
        return (
          <g key={metres}>
            <circle cx={x} cy={y} r={radius} fill="none" stroke="#767676" />
            <text x={x + 6} y={y - radius + 20} fill="#1a1a1a">
              {t('hazardMap.circle', { n: metres })}
            </text>
          </g>
        )
      })}
      <circle cx={x} cy={y} r="13" fill="none" stroke="#c00" strokeWidth="6" />
      <path d={`M${width - 40} 70V26M${width - 52} 42l12 -16l12 16`} fill="none" stroke="#1a1a1a" strokeWidth="3" />
      <text x={width - 40} y={96} textAnchor="middle" fontSize="20" fontWeight="700">
        {t('hazardMap.north')}
      </text>
    </svg>
  )
}
