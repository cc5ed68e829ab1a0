import { openPicture, toJpeg } from '../../documents/jpeg.ts'
import { type Drawn, THUMB } from '../../hazards/pictures/keep-picture.ts'

const [WIDTH, HEIGHT] = [640, 480]
const [SKY, GRASS, ROAD, DARK] = ['#cfe6f5', '#8fbf6a', '#8d9097', '#2f3338']

const road = `<path d="M220 200 L420 200 L640 480 L0 480 Z" fill="${ROAD}"/><path d="M318 220 l6 40 m4 40 l8 60" stroke="#fff" stroke-width="8"/>`
const ground = `<rect width="640" height="200" fill="${SKY}"/><rect y="200" width="640" height="280" fill="${GRASS}"/>`

/** Drawn, not photographed: no picture of the demo town shows a real place. */
const DRAWINGS = {
  hole: `${ground}${road}<ellipse cx="300" cy="380" rx="120" ry="46" fill="${DARK}"/><ellipse cx="300" cy="390" rx="96" ry="32" fill="#15181b"/>
    <rect x="430" y="230" width="170" height="110" rx="26" fill="#3b6ea5"/><rect x="455" y="244" width="120" height="40" rx="8" fill="#dfe9ef"/>
    <rect x="478" y="300" width="74" height="28" rx="4" fill="#f5f5f0"/><text x="486" y="322" font-size="22" fill="#333">12-34</text>`,
  swing: `${ground}<path d="M130 430 L200 110 L440 110 L510 430" fill="none" stroke="#c0392b" stroke-width="16"/>
    <path d="M270 118 V340 M350 118 V250 l26 60" fill="none" stroke="${DARK}" stroke-width="6"/><rect x="262" y="336" width="96" height="14" fill="#8b5a2b" transform="rotate(-12 262 336)"/>`,
  rubbish: `${ground}<rect x="120" y="270" width="250" height="110" rx="22" fill="#7a4b3a"/><rect x="120" y="230" width="250" height="70" rx="22" fill="#8d5a46"/>
    <rect x="410" y="190" width="110" height="200" rx="8" fill="#eceff1"/><path d="M410 262 h110" stroke="#9aa3a8" stroke-width="5"/>`,
  mirror: `${ground}${road}<rect x="468" y="150" width="14" height="290" fill="#e67e22"/><circle cx="475" cy="130" r="84" fill="#e67e22"/>
    <circle cx="475" cy="130" r="70" fill="#dfe9ef"/><path d="M475 130 l-60 -30 M475 130 l20 -64 M475 130 l60 26 M475 130 l-14 66" stroke="${DARK}" stroke-width="5"/>`,
  tree: `${ground}${road}<path d="M60 360 L560 300" stroke="#6d4c33" stroke-width="34" stroke-linecap="round"/>
    <circle cx="500" cy="290" r="74" fill="#3f7d3a"/><circle cx="565" cy="330" r="60" fill="#4b8f45"/><circle cx="450" cy="335" r="52" fill="#356b31"/>`,
} as const
export type Drawing = keyof typeof DRAWINGS

const svg = (drawing: Drawing): Uint8Array =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${DRAWINGS[drawing]}</svg>`)

/** A drawing as the files of a report's picture. */
export const drawHazard = async (drawing: Drawing): Promise<Drawn> => {
  const large = await toJpeg(await openPicture(svg(drawing), {}), { width: WIDTH, height: HEIGHT })
  return { large, small: await toJpeg(await openPicture(large.content, {}), THUMB) }
}
export const DRAWN_SIZE = { width: WIDTH, height: HEIGHT }
