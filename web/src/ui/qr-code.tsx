import { useQuery } from '@tanstack/react-query'
import { Loading } from './loading.tsx'

/** White around the code, in modules, without which cameras do not find it (ISO/IEC 18004). */
const QUIET_ZONE = 4

interface QrCodeProps {
  /** What it says when it is read. */
  value: string
  /** What it is, for whoever does not see it. */
  label: string
  className?: string
}

/** A QR code in black on white, as sharp as the screen or the paper is. The program that draws it comes when one is shown. */
export function QrCode({ value, label, className }: QrCodeProps) {
  const { data } = useQuery({
    queryKey: ['qr', value],
    queryFn: async () => {
      const { create } = await import('qrcode')
      const { size, data: modules } = create(value, { errorCorrectionLevel: 'M' }).modules
      return { size, path: darkModules(modules, size) }
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (!data) return <Loading />
  const side = data.size + 2 * QUIET_ZONE
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`${-QUIET_ZONE} ${-QUIET_ZONE} ${side} ${side}`}
      shapeRendering="crispEdges"
      className={className}
    >
      <rect x={-QUIET_ZONE} y={-QUIET_ZONE} width={side} height={side} fill="#fff" />
      <path d={data.path} fill="#000" />
    </svg>
  )
}

/** The dark modules, row by row, as one path of squares. */
const darkModules = (modules: Uint8Array, size: number): string =>
  Array.from(modules, (dark, index) => (dark ? `M${index % size} ${Math.floor(index / size)}h1v1h-1z` : '')).join('')
