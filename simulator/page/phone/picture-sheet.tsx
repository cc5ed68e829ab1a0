import { useId } from 'react'
import { PictureIcon } from './icons.tsx'
import { drawSample, SAMPLE_PICTURES, type SamplePicture } from './sample-pictures.ts'
import { Sheet } from './sheet.tsx'

interface PictureSheetProps {
  /** Whether the person asked for the camera rather than the album. */
  camera: boolean
  onSend: (picture: Blob) => void
  onClose: () => void
}

/** Chooses a picture to send: a file of this device, or one of the drawn examples. */
export function PictureSheet({ camera, onSend, onClose }: PictureSheetProps) {
  const id = useId()
  const sendSample = async (sample: SamplePicture) => {
    const picture = await drawSample(sample)
    if (picture) onSend(picture)
  }
  return (
    <Sheet title={camera ? '写真を撮る' : '写真を選ぶ'} height="low" onClose={onClose}>
      <p className="hint">ここではカメラの代わりに、練習用の絵か、この端末の写真を送ります。</p>
      <ul className="choices is-pictures">
        {SAMPLE_PICTURES.map((sample) => (
          <li key={sample.name}>
            <button type="button" className="choice" onClick={() => void sendSample(sample)}>
              <SampleThumbnail sample={sample} />
              {sample.name}
            </button>
          </li>
        ))}
      </ul>
      <label className="button file-button" htmlFor={id}>
        <PictureIcon />
        この端末の写真を選ぶ
        <input
          id={id}
          type="file"
          accept="image/*"
          capture={camera ? 'environment' : undefined}
          onChange={(event) => {
            const file = event.target.files?.[0]
            if (file) onSend(file)
          }}
        />
      </label>
    </Sheet>
  )
}

function SampleThumbnail({ sample }: { sample: SamplePicture }) {
  const draw = (canvas: HTMLCanvasElement | null) => {
    const pen = canvas?.getContext('2d')
    if (!canvas || !pen) return
    pen.setTransform(canvas.width / sample.width, 0, 0, canvas.height / sample.height, 0, 0)
    sample.draw(pen)
  }
  return (
    <span aria-hidden="true">
      <canvas ref={draw} width={sample.width / 6} height={sample.height / 6} />
    </span>
  )
}
