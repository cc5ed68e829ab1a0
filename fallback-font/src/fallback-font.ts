import regularUrl from '@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf?url'
import boldUrl from '@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf?url'

/** The family that style sheets name for Japanese, after the devices' own. */
const FAMILY = 'Kairan Fallback'

/**
 * Loads letters from our own server, only where the device has none (a bare Linux machine, a kiosk): phones never pay for
 * them. Japanese is BIZ UDPGothic, 9 MB; Korean, Chinese and emoji come in small pieces, as a page uses them. A font that
 * cannot be fetched leaves the page as it was.
 */
export async function loadFallbackFont(): Promise<void> {
  if (!draws('回', '覧')) await loadJapanese()
  // Only now: the first two know Japanese letters as well, and would be fetched for them while Japanese is still on its way.
  const others = [
    !draws('한', '국') && import('@fontsource-variable/noto-sans-kr/index.css'),
    !draws('简', '设') && import('@fontsource-variable/noto-sans-sc/index.css'),
    !draws('🌳', '💡') && import('@fontsource/noto-emoji/index.css'),
  ]
  await Promise.allSettled(others)
}

async function loadJapanese(): Promise<void> {
  const faces = [
    new FontFace(FAMILY, `url(${regularUrl})`, { weight: '400' }),
    new FontFace(FAMILY, `url(${boldUrl})`, { weight: '700' }),
  ]
  for (const face of faces) document.fonts.add(face)
  await Promise.allSettled(faces.map((face) => face.load()))
}

/** A device without letters draws the same box for each of them, as for a character that nobody has. */
function draws(one: string, other: string): boolean {
  const pixels = pixelsOf(one)
  return pixels !== pixelsOf('\u{10fffd}') && pixels !== pixelsOf(other)
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
