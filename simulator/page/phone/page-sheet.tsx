import { useEffect, useRef, useState } from 'react'
import type { Person, SimulatorState } from '../../src/control-contract.ts'
import { FriendQuestion, ScanQuestion, ShareQuestion } from './page-questions.tsx'
import { type PageRequest, readPageRequest } from './page-request.ts'
import { Sheet } from './sheet.tsx'
import type { PhoneActs } from './use-phone-acts.ts'

type Question = Extract<PageRequest, { kind: 'scan' | 'share' | 'friend' }>

/** One of our own pages opened over the chat. It may close itself, open links, say something, scan and share, as in LINE. */
export function PageSheet({
  url,
  account,
  person,
  acts,
}: {
  url: string
  account: SimulatorState['account']
  person: Person
  acts: PhoneActs
}) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [question, setQuestion] = useState<Question | null>(null)
  const origin = new URL(url, window.location.href).origin

  const tell = (said: object) => frame.current?.contentWindow?.postMessage(said, origin)
  const answer = (id: string, value: object) => {
    setQuestion(null)
    tell({ kairan: 'answer', id, ...value })
  }
  const serve = async (request: PageRequest) => {
    // A page that is not heard within a moment thinks it stands alone and asks the person itself.
    if ('id' in request) tell({ kairan: 'heard', id: request.id })
    switch (request.kind) {
      case 'close':
        return acts.closeOverlay()
      case 'open':
        answer(request.id, {})
        if (request.external) return acts.leave(request.url)
        // The card lies over the page; whoever has become a friend reads on where they were.
        if (acts.linkOf(request.url).kind === 'account') return setQuestion({ kind: 'friend', id: request.id })
        return acts.follow(request.url)
      case 'send':
        for (const message of request.messages) await acts.say({ message })
        return answer(request.id, {})
      default:
        return setQuestion(request)
    }
  }

  // The newest `serve` without listening anew at every drawing.
  const serving = useRef(serve)
  serving.current = serve
  useEffect(() => {
    const hear = (event: MessageEvent<unknown>) => {
      const isOurs = event.origin === origin || event.origin === window.location.origin
      if (event.source !== frame.current?.contentWindow || !isOurs) return
      const request = readPageRequest(event.data)
      if (request) void serving.current(request)
    }
    window.addEventListener('message', hear)
    return () => window.removeEventListener('message', hear)
  }, [origin])

  return (
    <Sheet title={account.name} height="whole" onClose={acts.closeOverlay}>
      <iframe
        ref={frame}
        className="page-frame"
        title="LINEの中のページ"
        src={url}
        allow="camera; geolocation; clipboard-write"
      />
      {question?.kind === 'scan' && <ScanQuestion onAnswer={(value) => answer(question.id, { value })} />}
      {question?.kind === 'share' && (
        <ShareQuestion
          person={person}
          messages={question.messages}
          onShared={acts.tell}
          onAnswer={(value) => answer(question.id, value)}
        />
      )}
      {question?.kind === 'friend' && (
        <FriendQuestion account={account} person={person} acts={acts} onAnswer={() => answer(question.id, {})} />
      )}
    </Sheet>
  )
}
