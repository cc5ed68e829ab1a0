import { createRequire } from 'node:module'
import sharp from 'sharp'

const FONT_FILE = '@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf'
const WIDTH = 1240
const HEIGHT = 1754
const MARGIN = 130

/** A sheet of paper as an officer photographs it, with camera and place in the file as phones write them. JPEG, A4 at 150 dpi. */
export const photographSheet = async (title: string, lines: string[]): Promise<Buffer> => {
  const fontfile = createRequire(import.meta.url).resolve(FONT_FILE)
  const write = async (text: string, size: number) =>
    sharp({
      text: {
        text: `<span foreground="#222222">${text}</span>`,
        font: `BIZ UDPGothic Bold ${size}`,
        fontfile,
        rgba: true,
        dpi: 72,
        spacing: size,
        width: WIDTH - 2 * MARGIN,
      },
    })
      .png()
      .toBuffer()
  return sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: '#f7f4ea' } })
    .composite([
      { input: await write(title, 72), left: MARGIN, top: 170 },
      { input: await write(lines.join('\n'), 40), left: MARGIN, top: 420 },
    ])
    .withExif({
      IFD0: { Make: 'Kairan', Model: 'Demo' },
      // 枚方市役所 stands at about 34°49′N 135°39′E.
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '34/1 49/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '135/1 39/1 0/1' },
    })
    .jpeg()
    .toBuffer()
}

/** Whether a picture still tells where or with what it was taken. */
export const tellsPlace = async (content: Uint8Array): Promise<boolean> =>
  (await sharp(content).metadata()).exif !== undefined
