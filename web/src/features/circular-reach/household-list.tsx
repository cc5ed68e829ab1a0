import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { BlockRows } from './block-rows.tsx'
import { HouseholdItem } from './household-item.tsx'
import { householdsByBlock, statesOf } from './household-order.ts'
import { leftToReach } from './reach-states.ts'
import type { ReachAnswer } from './reach-types.ts'

interface HouseholdListProps {
  reach: ReachAnswer
  circularId: string
  /** The area of the address: which answer a tap changes. */
  areaId: string | undefined
  /** Taken back: no notes can be made, and nobody is to be reached any more. */
  withdrawn: boolean
  fresh: ReadonlySet<string>
  onOwnMark: (householdId: string) => void
}

/** Up to so many households a list is shown opened; longer ones fold by block. */
const SHORT_LIST = 30

/**
 * By block, then by name: who is still to be reached, and a note for whom one has met. Blocks fold, with their figures on the
 * outside; asked only for those left, all open. Nothing where names may not be seen.
 */
export function HouseholdList({ reach, circularId, areaId, withdrawn, fresh, onOwnMark }: HouseholdListProps) {
  const { t } = useTranslation('office')
  const [onlyLeft, setOnlyLeft] = useState(false)
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const [remembered, setRemembered] = useState(() => statesOf(reach.households ?? []))
  if (!reach.households) return null
  const left = leftToReach(reach.counts)
  const blocks = householdsByBlock(reach.households, { remembered, onlyLeft: onlyLeft && !withdrawn })
  const isShort = reach.households.length <= SHORT_LIST
  const filter = (next: boolean): void => {
    setOnlyLeft(next)
    setRemembered(statesOf(reach.households ?? []))
    setOpened(new Set(next ? blocks.map(({ blockId }) => blockId) : []))
  }
  const toggle = (blockId: string, open: boolean): void =>
    setOpened((now) => new Set(open ? [...now, blockId] : [...now].filter((id) => id !== blockId)))
  return (
    <section className="mt-10">
      <h2>{t('rows.title')}</h2>
      {!withdrawn && (
        <div className="mt-2 flex flex-wrap items-center gap-x-6 gap-y-2">
          <label className="inline-flex min-h-12 items-center gap-3 font-bold">
            <input
              type="checkbox"
              checked={onlyLeft}
              onChange={(event) => filter(event.target.checked)}
              className="size-6 accent-key-900"
            />
            {t('rows.onlyLeft', { n: left })}
          </label>
          {left > 0 && <Button onClick={() => window.print()}>{t('rows.print')}</Button>}
        </div>
      )}
      {blocks.length === 0 && <p className="mt-4">{t('rows.nobodyLeft')}</p>}
      <div className="mt-3 grid gap-3">
        {blocks.map(({ blockId, rows }) => (
          <BlockRows
            key={blockId}
            part={reach.parts.find(({ area }) => area.id === blockId) ?? reach}
            withdrawn={withdrawn}
            open={isShort || opened.has(blockId)}
            onToggle={(open) => toggle(blockId, open)}
          >
            {rows.map((row) => (
              <HouseholdItem
                key={row.householdId}
                row={row}
                circularId={circularId}
                areaId={areaId}
                recordable={!withdrawn}
                isFresh={fresh.has(row.householdId)}
                onOwnMark={onOwnMark}
              />
            ))}
          </BlockRows>
        ))}
      </div>
    </section>
  )
}
