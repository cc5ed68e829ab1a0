import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { addressWithPhones, phonesInAddress } from './chosen-phones.ts'
import { FaultsDrawer } from './controls/faults-drawer.tsx'
import { LedgerDrawer } from './controls/ledger-drawer.tsx'
import { PageHeader } from './controls/page-header.tsx'
import { PhoneTabs } from './controls/phone-tabs.tsx'
import { Toolbar } from './controls/toolbar.tsx'
import { liveSimulator } from './live.ts'
import { PhoneView } from './phone/phone-view.tsx'
import { useNow } from './use-now.ts'

export type DrawerName = 'faults' | 'ledger'

/** The page of phones: who is shown stands in the address, everything else comes from the simulator. */
export function App() {
  const live = useMemo(() => liveSimulator(), [])
  const { state, phones, clockOffsetMs, connection, changes } = useSyncExternalStore(live.subscribe, live.read)
  const [asked, setAsked] = useState(() => phonesInAddress(window.location.search))
  const [drawer, setDrawer] = useState<DrawerName | null>(null)
  const [toolsOpen, setToolsOpen] = useState(false)
  const row = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLElement | null>(null)
  const now = useNow(clockOffsetMs)

  useEffect(() => live.start(), [live])

  const known = useMemo(() => new Set(state?.people.map((person) => person.userId)), [state])
  const featured = state?.people.filter((person) => person.featured).map((person) => person.userId)
  const holdsEverybody = state !== null && state.people.length >= state.peopleTotal
  const wanted = state === null ? [] : (asked ?? featured ?? [])
  const shown = wanted.filter((userId) => !holdsEverybody || known.has(userId))
  const shownKey = shown.join(',')
  useEffect(() => live.watch(shownKey === '' ? [] : shownKey.split(',')), [live, shownKey])

  const choose = useCallback((userIds: string[]) => {
    setAsked(userIds)
    window.history.replaceState(null, '', addressWithPhones(window.location.href, userIds))
  }, [])
  const goTo = (userId: string) =>
    row.current?.querySelector(`[data-phone="${userId}"]`)?.scrollIntoView({ inline: 'center', block: 'nearest' })
  const hide = (userId: string) => choose(shown.filter((other) => other !== userId))
  const add = (userId: string) => {
    choose([...shown.filter((other) => other !== userId), userId])
    // The phone is drawn after its chat has been fetched.
    const timer = setInterval(() => {
      if (!row.current?.querySelector(`[data-phone="${userId}"]`)) return
      clearInterval(timer)
      goTo(userId)
    }, 60)
    setTimeout(() => clearInterval(timer), 5_000)
  }
  const toggleDrawer = (name: DrawerName) => {
    if (document.activeElement instanceof HTMLElement) opener.current = document.activeElement
    setDrawer(drawer === name ? null : name)
  }
  const closeDrawer = () => {
    setDrawer(null)
    opener.current?.focus()
  }

  return (
    <div className="page">
      <PageHeader connection={connection} toolsOpen={toolsOpen} onTools={() => setToolsOpen(!toolsOpen)} />
      <Toolbar
        people={state?.people ?? []}
        total={state?.peopleTotal ?? 0}
        shown={shown}
        open={toolsOpen}
        drawer={drawer}
        faults={state?.faults ?? null}
        onAdd={add}
        onHide={hide}
        onNewPerson={(userId) => {
          live.refreshState()
          add(userId)
        }}
        onDrawer={toggleDrawer}
      />
      <PhoneTabs phones={shown.flatMap((userId) => phones[userId] ?? [])} row={row} onChoose={goTo} />
      <div className="below">
        <main className="phones" ref={row}>
          {state && shown.length === 0 && (
            <p className="empty">電話がひとつも出ていません。上の欄で名前をさがして、電話を出してください。</p>
          )}
          {state === null && (
            <p className="empty">
              {connection === 'lost' ? '返事を待っています。しばらくお待ちください。' : '準備しています。'}
            </p>
          )}
          {state &&
            shown.map((userId) => {
              const phone = phones[userId]
              if (!phone) return <div key={userId} className="phone is-waiting" aria-hidden="true" />
              return (
                <PhoneView
                  key={userId}
                  phone={phone}
                  account={state.account}
                  liff={state.liff}
                  now={now}
                  onRefresh={live.refreshPhone}
                  onHide={hide}
                />
              )
            })}
        </main>
        {drawer === 'faults' && state && (
          <FaultsDrawer
            state={state}
            clockOffsetMs={clockOffsetMs}
            onChange={live.refreshState}
            onClose={closeDrawer}
          />
        )}
        {drawer === 'ledger' && <LedgerDrawer people={state?.people ?? []} changes={changes} onClose={closeDrawer} />}
      </div>
    </div>
  )
}
