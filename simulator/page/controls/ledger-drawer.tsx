import { useEffect, useState } from 'react'
import type { AcceptedRequest, Person } from '../../src/control-contract.ts'
import { simulator } from '../api.ts'
import { coalesce } from '../coalesce.ts'
import { clockTimeSeconds } from '../japan-time.ts'
import { firstWords } from '../messages/message-fields.ts'
import { Drawer } from './drawer.tsx'

const KINDS: Record<AcceptedRequest['kind'], string> = { reply: '返信', push: '個別', multicast: '一斉' }
/** Rows drawn at most; the sums count all of them. */
const AT_MOST = 200
const GAP_MS = 800

interface LedgerDrawerProps {
  people: Person[]
  /** Rises whenever something may have been sent. */
  changes: number
  onClose: () => void
}

/** Every sending request that LINE accepted, newest first. */
export function LedgerDrawer({ people, changes, onClose }: LedgerDrawerProps) {
  const { requests, ask } = useLedger()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change is the reason to ask
  useEffect(() => ask(), [ask, changes])
  const names = new Map(people.map((person) => [person.userId, person.name]))
  const sum = (count: (request: AcceptedRequest) => number) =>
    requests.reduce((total, request) => total + count(request), 0).toLocaleString('ja-JP')
  const newest = requests.slice(-AT_MOST).reverse()

  return (
    <Drawer title="送信の記録" wide onClose={onClose}>
      <p className="ledger-sums">
        送信 <strong>{requests.length.toLocaleString('ja-JP')}</strong> 回 ・ 届いた人のべ{' '}
        <strong>{sum((request) => request.shownTo.length)}</strong> 人 ・ 料金の対象{' '}
        <strong>{sum((request) => request.billed)}</strong> 通
      </p>
      {requests.length === 0 && (
        <p className="empty">まだ何も送られていません。電話で友だちに追加すると、あいさつが送られます。</p>
      )}
      {requests.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard
        <section className="ledger" aria-label="送信の一覧" tabIndex={0}>
          <table>
            <caption className="unseen">新しい順。料金は、返信は無料です。</caption>
            <thead>
              <tr>
                <th scope="col">時刻</th>
                <th scope="col">種類</th>
                <th scope="col">宛先</th>
                <th scope="col">届いた</th>
                <th scope="col">料金</th>
                <th scope="col">はじめの言葉</th>
              </tr>
            </thead>
            <tbody>
              {newest.map((request) => (
                <tr key={request.requestId}>
                  <td>{clockTimeSeconds(request.at)}</td>
                  <td>
                    <span className={`kind is-${request.kind}`}>{KINDS[request.kind]}</span>
                  </td>
                  <td>{recipients(request, names)}</td>
                  <td className="is-number">{request.shownTo.length}人</td>
                  <td className="is-number">{request.billed}通</td>
                  <td className="ledger-words">{request.messages.map(firstWords).join(' / ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Drawer>
  )
}

function recipients(request: AcceptedRequest, names: Map<string, string>): string {
  const [only] = request.to
  if (request.to.length !== 1 || only === undefined) return `${request.to.length}人`
  return names.get(only) ?? '1人'
}

/** Reads the ledger piece by piece, from where it stopped. */
function useLedger() {
  const [requests, setRequests] = useState<AcceptedRequest[]>([])
  const [ask] = useState(() => {
    let next = 0
    return coalesce(async () => {
      const from = next
      const answer = await simulator.ledger(from)
      next = answer.next
      setRequests((known) => [...known.slice(0, from), ...answer.requests])
    }, GAP_MS)
  })
  return { requests, ask }
}
