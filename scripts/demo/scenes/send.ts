import { getCircular } from '@kairan/functions/circulars/contract.ts'
import { publishCircular, releaseCircular } from '@kairan/functions/circulars/handing-out/contract.ts'
import type { Api } from '../../service/api.ts'
import { until } from '../../service/until.ts'
import { blockedIn, phonesIn } from '../census.ts'
import { BLOCK_IDS, type Story } from '../story.ts'

/** LINE answers in about this time; on one machine it would be over before anybody saw the bar move. */
const LATENCY_MS = 250
const SENT_WITHIN_MS = 30_000

/** 送る is pressed twice at once, and LINE's line breaks once in the middle: it stays one delivery, each phone once. */
export const send = async (story: Story, officer: Api, circularId: string): Promise<void> => {
  const { phones, census, checks, screen } = story
  const params = { circularId }
  await phones.switchFaults({ latencyMs: LATENCY_MS, sending: { kind: 'dropAfterAccept', count: 1 } })
  const asked = await Promise.all([1, 2].map(() => officer.call(publishCircular, { params, body: {} })))
  checks.same('取り消せるあいだの状態', new Set(asked.map(({ status }) => status)), new Set(['scheduled']))
  checks.same('二度押しても待つのは一つ', new Set(asked.map(({ office }) => office?.schedule?.at)).size, 1)
  screen.line('「送る」を押しました（うっかり二度）。60秒のあいだは取り消せますが、「今すぐ送る」を押します。')
  const pressed = await Promise.all([1, 2].map(() => officer.call(releaseCircular, { params })))
  checks.same('二度押しても送信は一つ', new Set(pressed.map(({ publishedAt }) => publishedAt)).size, 1)
  screen.line('「今すぐ送る」も二度押しました。しかも途中で一度、LINEとの通信をわざと切ります。')
  const bar = screen.bar('送信中', '人')
  const done = await until(
    '送信の終わり',
    async () => {
      const { office, status } = await officer.call(getCircular, { params })
      const delivery = office?.delivery
      if (delivery && delivery.total > 0) bar.at(delivery.sent, delivery.total)
      return delivery?.status === 'done' && status === 'sent' ? delivery : null
    },
    { withinMs: SENT_WITHIN_MS, everyMs: 100 },
  )
  bar.end()
  const { sending } = await phones.switchFaults({ latencyMs: 0 })
  checks.same('まだ残っている通信の故障', sending, null)
  const expected = phonesIn(census, BLOCK_IDS).length
  checks.same('送信の内訳', done, {
    status: 'done',
    paused: null,
    total: expected,
    sent: expected,
    waiting: 0,
    stopped: 0,
    refused: 0,
    malformed: 0,
    uncertain: 0,
    blocked: blockedIn(census, BLOCK_IDS).length,
  })
}
