import { useState } from 'react'
import type { Faults, Person } from '../../src/control-contract.ts'
import type { DrawerName } from '../app.tsx'
import { NewPersonForm } from './new-person-form.tsx'
import { PeoplePicker } from './people-picker.tsx'

interface ToolbarProps {
  people: Person[]
  total: number
  shown: string[]
  /** Whether it is unfolded on a narrow screen; a wide one always shows it. */
  open: boolean
  drawer: DrawerName | null
  faults: Faults | null
  onAdd: (userId: string) => void
  onHide: (userId: string) => void
  onNewPerson: (userId: string) => void
  onDrawer: (name: DrawerName) => void
}

/** The row over the phones: whose phones are out, a new person, and the two drawers. */
export function Toolbar({
  people,
  total,
  shown,
  open,
  drawer,
  faults,
  onAdd,
  onHide,
  onNewPerson,
  onDrawer,
}: ToolbarProps) {
  const [adding, setAdding] = useState(false)
  return (
    <section className="toolbar" data-open={open} aria-label="電話を選ぶ">
      <PeoplePicker people={people} total={total} shown={shown} onAdd={onAdd} onHide={onHide} />
      <button type="button" className="button" aria-expanded={adding} onClick={() => setAdding(!adding)}>
        新しい人を加える
      </button>
      <span className="toolbar-gap" />
      <button type="button" className="button" aria-expanded={drawer === 'faults'} onClick={() => onDrawer('faults')}>
        LINEの不調をためす
        {isUpset(faults) && <span className="badge is-warning">不調中</span>}
      </button>
      <button type="button" className="button" aria-expanded={drawer === 'ledger'} onClick={() => onDrawer('ledger')}>
        送信の記録
      </button>
      {adding && (
        <NewPersonForm
          onClose={() => setAdding(false)}
          onAdded={(userId) => {
            setAdding(false)
            onNewPerson(userId)
          }}
        />
      )}
    </section>
  )
}

/** Whether the platform misbehaves in any way now. */
function isUpset(faults: Faults | null): boolean {
  if (!faults) return false
  return (
    faults.latencyMs > 0 || faults.sending !== null || faults.webhookOutage || faults.duplicates || faults.outOfOrder
  )
}
