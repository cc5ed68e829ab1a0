import { type FormEvent, useId, useState } from 'react'
import { PictureIcon } from './icons.tsx'
import { readQrCode } from './read-qr-code.ts'

/** In the place of the camera over a QR code: a picture of one, or what it says, typed or pasted. */
export function ScanForm({ onRead }: { onRead: (value: string) => void }) {
  const [value, setValue] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const id = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (value.trim() === '') setProblem('QRコードに書いてあることを入れてください。')
    else onRead(value.trim())
  }
  const readPicture = async (picture: Blob) => {
    const found = await readQrCode(picture)
    if (found === null) setProblem('この画像の中に、QRコードが見つかりませんでした。')
    else onRead(found)
  }
  return (
    <form className="scan-form" onSubmit={submit}>
      <label htmlFor={id}>QRコードに書いてあること</label>
      <p className="hint">本物の電話では、ここでカメラが開きます。</p>
      <input
        id={id}
        // biome-ignore lint/a11y/noAutofocus: a code was asked for, and this is where it is given
        autoFocus
        autoComplete="off"
        aria-describedby={`${id}problem`}
        value={value}
        onChange={(event) => setValue(event.target.value)}
      />
      <p className="problem" id={`${id}problem`} role="alert">
        {problem}
      </p>
      <button type="submit" className="button is-main">
        読み取る
      </button>
      <label className="button file-button" htmlFor={`${id}file`}>
        <PictureIcon />
        QRコードの画像を選ぶ
        <input
          id={`${id}file`}
          type="file"
          accept="image/*"
          onChange={(event) => {
            const file = event.target.files?.[0]
            if (file) void readPicture(file)
          }}
        />
      </label>
    </form>
  )
}
