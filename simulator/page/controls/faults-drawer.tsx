import { useId, useState } from 'react'
import type { Faults, SendingFault, SimulatorState } from '../../src/control-contract.ts'
import { simulator } from '../api.ts'
import { ClockControl } from './clock-control.tsx'
import { Drawer } from './drawer.tsx'
import { NumberField } from './number-field.tsx'
import { QuotaControl } from './quota-control.tsx'
import { Switch } from './switch.tsx'

interface FaultsDrawerProps {
  state: SimulatorState
  clockOffsetMs: number
  onChange: () => void
  onClose: () => void
}

const SENDING: Record<SendingFault | 'none', string> = {
  none: '正常',
  status500: 'LINE側のエラー(500)を返す',
  rate429: '送りすぎの断り(429)を返す',
  dropBeforeAccept: '受け取る前に通信が切れる',
  dropAfterAccept: '受け取った後に通信が切れる',
  slow: '受け取るが、返事が10秒おくれる',
}

const ALL_WELL: Faults = {
  latencyMs: 0,
  sending: null,
  webhookOutage: false,
  redelivery: false,
  duplicates: false,
  outOfOrder: false,
}

/** Switches that make LINE misbehave, the monthly number of messages, and the clock. Every change counts at once. */
export function FaultsDrawer({ state, clockOffsetMs, onChange, onClose }: FaultsDrawerProps) {
  const { faults, webhook } = state
  const [problem, setProblem] = useState<string | null>(null)
  const id = useId()
  const run = async (work: () => Promise<unknown>) => {
    try {
      await work()
      setProblem(null)
    } catch (error) {
      setProblem(error instanceof Error ? error.message : '変えられませんでした。')
    }
    onChange()
  }
  const set = (part: Partial<Faults>) => void run(() => simulator.setFaults(part))
  const { sending } = faults

  return (
    <Drawer title="LINEの不調をためす" onClose={onClose}>
      <p className="hint">切りかえると、すぐに効きます。送ったお知らせがそれでも全員に一度ずつ届くか、ためせます。</p>
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <section aria-labelledby={`${id}sending`}>
        <h3 id={`${id}sending`}>お知らせを送るとき</h3>
        <div className="field">
          <label htmlFor={`${id}kind`}>送ったときの返事</label>
          <select
            id={`${id}kind`}
            value={sending?.kind ?? 'none'}
            onChange={(event) => {
              const kind = event.target.value as SendingFault | 'none'
              set({ sending: kind === 'none' ? null : { kind, count: sending?.count ?? 1 } })
            }}
          >
            {Object.entries(SENDING).map(([kind, label]) => (
              <option key={kind} value={kind}>
                {label}
              </option>
            ))}
          </select>
        </div>
        {sending && (
          <>
            <Switch
              label="止めるまで続ける"
              on={sending.count === null}
              onChange={(on) => set({ sending: { kind: sending.kind, count: on ? null : 1 } })}
            />
            {sending.count !== null && (
              <NumberField
                label="あと何回"
                unit="回"
                min={1}
                max={1000}
                value={sending.count}
                onCommit={(count) => set({ sending: { kind: sending.kind, count } })}
              />
            )}
          </>
        )}
        <NumberField
          label="返事のおくれ"
          unit="ミリ秒"
          min={0}
          max={60000}
          value={faults.latencyMs}
          onCommit={(latencyMs) => set({ latencyMs })}
        />
      </section>
      <section aria-labelledby={`${id}coming`}>
        <h3 id={`${id}coming`}>住民の操作が伝わるとき</h3>
        <Switch label="こちらに伝わらない" on={faults.webhookOutage} onChange={(on) => set({ webhookOutage: on })}>
          直ると、待っていた分が届きます(いま{webhook.waiting}件待ち)
        </Switch>
        <Switch label="失敗したら伝えなおす" on={faults.redelivery} onChange={(on) => set({ redelivery: on })} />
        <Switch label="同じことが2回伝わる" on={faults.duplicates} onChange={(on) => set({ duplicates: on })} />
        <Switch label="順番が入れかわる" on={faults.outOfOrder} onChange={(on) => set({ outOfOrder: on })} />
      </section>
      <QuotaControl quota={state.quota} onSet={(quota) => void run(() => simulator.setQuota(quota))} />
      <ClockControl
        now={state.now}
        offsetMs={clockOffsetMs}
        onSet={(offsetMs) => void run(() => simulator.setClock(offsetMs))}
      />
      <button type="button" className="button is-whole" onClick={() => set(ALL_WELL)}>
        不調をすべて止める
      </button>
    </Drawer>
  )
}
