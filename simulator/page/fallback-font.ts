import regularUrl from '@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf?url'
import boldUrl from '@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf?url'

/** The family name the style sheets name last before `sans-serif`. */
const FAMILY = 'Kairan Fallback'

/**
 * Loads BIZ UDPGothic from our own server, but only where the device cannot draw Japanese (a bare Linux machine, a kiosk).
 * Resolves when the page may be shown; a font that cannot be fetched leaves the page as it was.
 */
export async function loadFallbackFont(): Promise<void> {
  if (drawsJapanese()) return
  const faces = [
    new FontFace(FAMILY, `url(${regularUrl})`, { weight: '400' }),
    new FontFace(FAMILY, `url(${boldUrl})`, { weight: '700' }),
  ]
  for (const face of faces) document.fonts.add(face)
  await Promise.allSettled(faces.map((face) => face.load()))
}

/** A device without a Japanese font draws every missing character as the same box, so 回 looks like a code point that nobody has. */
function drawsJapanese(): boolean {
  const kanji = pixelsOf('回')
  return kanji !== pixelsOf('\u{10fffd}') && kanji !== pixelsOf('覧')
}

function pixelsOf(character: string): string {
  const canvas = document.createElement('canvas')
  canvas.width = 40
  canvas.height = 40
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  if (!pen) return character
  pen.font = '32px "Hiragino Sans", "Noto Sans JP", "Yu Gothic UI", Meiryo, sans-serif'
  pen.fillText(character, 2, 34)
  return pen.getImageData(0, 0, 40, 40).data.join()
}
