import { type FormEvent, useId, useState } from 'react'
import type { LineMessage } from '../../src/control-contract.ts'
import { firstWords } from '../messages/message-fields.ts'

/** In the place of the camera that reads a QR code: one types what the code says. Gives null when it was called off. */
export function ScanQuestion({ onAnswer }: { onAnswer: (value: string | null) => void }) {
  const [value, setValue] = useState('')
  const id = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onAnswer(value.trim() === '' ? null : value.trim())
  }
  return (
    <form className="question" onSubmit={submit}>
      <label htmlFor={id}>QRコードに書いてあること</label>
      <p className="hint">本物の電話では、ここでカメラが開きます。</p>
      <input
        id={id}
        // biome-ignore lint/a11y/noAutofocus: the page asked for a code, and this is where it is given
        autoFocus
        value={value}
        onChange={(event) => setValue(event.target.value)}
      />
      <div className="buttons">
        <button type="submit" className="button is-main">
          読み取った
        </button>
        <button type="button" className="button" onClick={() => onAnswer(null)}>
          やめる
        </button>
      </div>
    </form>
  )
}

interface ShareQuestionProps {
  messages: LineMessage[]
  onAnswer: (status: 'success' | 'cancel') => void
}

/** In the place of LINE's choice of friends to pass something on to. */
export function ShareQuestion({ messages, onAnswer }: ShareQuestionProps) {
  return (
    <div className="question">
      <p>
        <strong>家族や友だちに送る</strong>
      </p>
      <p className="share-words">{messages.map(firstWords).join(' / ')}</p>
      <p className="hint">本物の電話では、ここで送る相手を選びます。練習なので、だれにも送られません。</p>
      <div className="buttons">
        {/* biome-ignore lint/a11y/noAutofocus: the page asked this question, and nothing else can be done before */}
        <button type="button" className="button is-main" autoFocus onClick={() => onAnswer('success')}>
          送ったことにする
        </button>
        <button type="button" className="button" onClick={() => onAnswer('cancel')}>
          やめる
        </button>
      </div>
    </div>
  )
}
