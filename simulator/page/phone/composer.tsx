import { type FormEvent, type KeyboardEvent, type RefObject, useState } from 'react'
import { CameraIcon, PlaceIcon, SendIcon } from './icons.tsx'

interface ComposerProps {
  box: RefObject<HTMLTextAreaElement | null>
  draft: string
  onDraft: (draft: string) => void
  onSay: (text: string) => Promise<boolean>
  onPicture: () => void
  onPlace: () => void
}

/** The row for writing: picture, place, words, send. Enter sends, Shift+Enter begins a new line; a failed text stays in the box. */
export function Composer({ box, draft, onDraft, onSay, onPicture, onPlace }: ComposerProps) {
  const [sending, setSending] = useState(false)
  const send = async () => {
    const text = draft.trim()
    if (text === '' || sending) return
    setSending(true)
    if (await onSay(text)) onDraft('')
    setSending(false)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send()
  }
  const sendOnEnter = (event: KeyboardEvent) => {
    // While a Japanese word is being converted, Enter chooses the word.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    void send()
  }
  return (
    <form className="composer" onSubmit={submit}>
      <button type="button" className="round" aria-label="写真を送る" onClick={onPicture}>
        <CameraIcon />
      </button>
      <button type="button" className="round" aria-label="場所を送る" onClick={onPlace}>
        <PlaceIcon />
      </button>
      <textarea
        ref={box}
        rows={1}
        aria-label="メッセージを入力"
        placeholder="メッセージ"
        maxLength={5000}
        value={draft}
        onChange={(event) => onDraft(event.target.value)}
        onKeyDown={sendOnEnter}
      />
      <button type="submit" className="round is-send" aria-label="送る" aria-disabled={draft.trim() === ''}>
        <SendIcon />
      </button>
    </form>
  )
}
