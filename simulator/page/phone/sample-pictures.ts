type Pen = CanvasRenderingContext2D

export interface SamplePicture {
  name: string
  width: number
  height: number
  draw: (pen: Pen) => void
}

const LETTERS = '"Hiragino Sans", "Noto Sans JP", "Yu Gothic UI", Meiryo, "Kairan Fallback", sans-serif'

/** Pictures for practising, drawn here so that nobody's photograph is needed: a circular on paper, a hole in a road, a dead street lamp. */
export const SAMPLE_PICTURES: SamplePicture[] = [
  { name: '回覧の紙', width: 1080, height: 1440, draw: drawPaper },
  { name: '道路の穴', width: 1440, height: 1080, draw: drawRoad },
  { name: '消えた街灯', width: 1440, height: 1080, draw: drawLamp },
]

/** A sample as a JPEG file, or null where the browser cannot make one. */
export function drawSample(sample: SamplePicture): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  canvas.width = sample.width
  canvas.height = sample.height
  const pen = canvas.getContext('2d')
  if (pen) sample.draw(pen)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.86))
}

function fill(pen: Pen, colour: string, x: number, y: number, width: number, height: number): void {
  pen.fillStyle = colour
  pen.fillRect(x, y, width, height)
}

function shape(pen: Pen, colour: string, points: [number, number][]): void {
  pen.fillStyle = colour
  pen.beginPath()
  for (const [x, y] of points) pen.lineTo(x, y)
  pen.closePath()
  pen.fill()
}

function ellipse(pen: Pen, colour: string, x: number, y: number, radiusX: number, radiusY: number): void {
  pen.fillStyle = colour
  pen.beginPath()
  pen.ellipse(x, y, radiusX, radiusY, 0, 0, Math.PI * 2)
  pen.fill()
}

function drawPaper(pen: Pen): void {
  fill(pen, '#a98a64', 0, 0, 1080, 1440)
  for (let y = 30; y < 1440; y += 120) fill(pen, '#9b7c57', 0, y, 1080, 5)
  pen.save()
  pen.translate(540, 720)
  pen.rotate(-0.02)
  fill(pen, 'rgba(0,0,0,.25)', -446, -616, 920, 1260)
  fill(pen, '#fbfaf4', -460, -630, 920, 1260)
  pen.fillStyle = '#1b1b1b'
  pen.textAlign = 'center'
  pen.font = `700 64px ${LETTERS}`
  pen.fillText('回 覧', 0, -500)
  pen.font = `700 76px ${LETTERS}`
  pen.fillText('秋の防災訓練', 0, -360)
  pen.fillText('のお知らせ', 0, -262)
  pen.font = `400 46px ${LETTERS}`
  pen.textAlign = 'left'
  const lines = [
    'とき  十一月二十八日(土)',
    '      午前九時から十一時まで',
    'ところ 小学校の校庭',
    'もちもの 軍手・飲みもの',
    '雨のときは体育館で行います。',
  ]
  lines.forEach((line, index) => {
    pen.fillText(line, -390, -120 + index * 88)
  })
  fill(pen, '#1b1b1b', -390, 372, 780, 4)
  pen.font = `400 40px ${LETTERS}`
  pen.fillText('ご家族でご参加ください。', -390, 450)
  pen.textAlign = 'right'
  pen.fillText('自治会 防災係', 390, 540)
  pen.restore()
}

function drawRoad(pen: Pen): void {
  fill(pen, '#cfe3ee', 0, 0, 1440, 420)
  fill(pen, '#b9a58c', 90, 150, 380, 270)
  shape(pen, '#7d4f43', [
    [60, 160],
    [280, 40],
    [500, 160],
  ])
  fill(pen, '#d8d3c8', 900, 190, 420, 230)
  shape(pen, '#4f5d68', [
    [870, 200],
    [1110, 80],
    [1350, 200],
  ])
  fill(pen, '#7b8a6a', 0, 400, 1440, 680)
  shape(pen, '#6c6f73', [
    [420, 440],
    [1020, 440],
    [1560, 1080],
    [-120, 1080],
  ])
  shape(pen, '#f2f2ee', [
    [706, 450],
    [734, 450],
    [760, 640],
    [680, 640],
  ])
  drawParkedCar(pen)
  ellipse(pen, '#55585c', 640, 850, 330, 128)
  ellipse(pen, '#2c2a28', 640, 862, 270, 92)
  ellipse(pen, '#47617a', 660, 884, 180, 50)
  pen.strokeStyle = '#3f4245'
  pen.lineWidth = 7
  for (const [x, y] of [
    [960, 800],
    [330, 760],
    [940, 950],
    [300, 960],
  ] as const) {
    pen.beginPath()
    pen.moveTo(640 + (x - 640) * 0.8, 850 + (y - 850) * 0.6)
    pen.lineTo(x, y)
    pen.lineTo(x + (x > 640 ? 90 : -90), y + 22)
    pen.stroke()
  }
}

/** With a number plate, as on most photographs of roads: nobody may show it to everybody. */
function drawParkedCar(pen: Pen): void {
  shape(pen, '#8f2f35', [
    [1010, 470],
    [1060, 380],
    [1290, 380],
    [1340, 470],
  ])
  shape(pen, '#bcd2dc', [
    [1045, 465],
    [1080, 395],
    [1270, 395],
    [1305, 465],
  ])
  fill(pen, '#a8383f', 980, 465, 390, 130)
  ellipse(pen, '#1b1c1e', 1050, 605, 44, 34)
  ellipse(pen, '#1b1c1e', 1300, 605, 44, 34)
  fill(pen, '#f6f6f2', 1100, 520, 150, 62)
  pen.fillStyle = '#1d5c38'
  pen.textAlign = 'center'
  pen.font = `700 20px ${LETTERS}`
  pen.fillText('見本 500', 1175, 541)
  pen.font = `700 34px ${LETTERS}`
  pen.fillText('あ 12-34', 1175, 575)
}

function drawLamp(pen: Pen): void {
  const sky = pen.createLinearGradient(0, 0, 0, 1080)
  sky.addColorStop(0, '#152038')
  sky.addColorStop(1, '#4b4a68')
  pen.fillStyle = sky
  pen.fillRect(0, 0, 1440, 1080)
  fill(pen, '#232634', 0, 560, 460, 520)
  shape(pen, '#1c1f2b', [
    [-40, 570],
    [220, 430],
    [500, 570],
  ])
  fill(pen, '#f1cf77', 120, 680, 90, 110)
  fill(pen, '#2a2d3c', 980, 500, 460, 580)
  fill(pen, '#f1cf77', 1120, 640, 80, 100)
  fill(pen, '#2e313a', 0, 980, 1440, 100)
  fill(pen, '#8c929c', 700, 260, 30, 740)
  fill(pen, '#8c929c', 700, 250, 240, 24)
  shape(pen, '#5d626c', [
    [880, 262],
    [1010, 262],
    [980, 320],
    [910, 320],
  ])
  ellipse(pen, '#2b2e36', 945, 324, 42, 18)
  ellipse(pen, '#dfe3ea', 1250, 190, 60, 60)
  ellipse(pen, '#1d2940', 1224, 176, 58, 58)
}
