import { useEffect, useRef } from 'react'
import { Sheet } from './sheet.tsx'

/** One of our own pages opened over the chat. The page may close itself with the message `{kairan: 'close'}` from its own origin. */
export function PageSheet({ url, accountName, onClose }: { url: string; accountName: string; onClose: () => void }) {
  const frame = useRef<HTMLIFrameElement>(null)
  useEffect(() => {
    const origins = [window.location.origin, new URL(url, window.location.href).origin]
    const hear = (event: MessageEvent<unknown>) => {
      if (event.source !== frame.current?.contentWindow || !origins.includes(event.origin)) return
      const said = event.data
      if (typeof said === 'object' && said !== null && 'kairan' in said && said.kairan === 'close') onClose()
    }
    window.addEventListener('message', hear)
    return () => window.removeEventListener('message', hear)
  }, [url, onClose])
  return (
    <Sheet title={accountName} height="whole" onClose={onClose}>
      <iframe
        ref={frame}
        className="page-frame"
        title="LINEの中のページ"
        src={url}
        allow="camera; geolocation; clipboard-write"
      />
    </Sheet>
  )
}
