import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { timeInWords } from '../../ui/japanese-date.ts'
import { Problem } from '../office-home/problem.tsx'
import { isLeft } from './reach-states.ts'
import type { HouseholdRow } from './reach-types.ts'
import { StateMark } from './state-mark.tsx'
import { useNote } from './use-note.ts'

interface HouseholdItemProps {
  row: HouseholdRow
  circularId: string
  areaId: string | undefined
  recordable: boolean
  /** It changed a moment ago, by somebody else's hand. */
  isFresh: boolean
  onOwnMark: (householdId: string) => void
}

/** One household: number, name, state as sign and word, why LINE did not bring it, and the two notes, or the way back from one. */
export function HouseholdItem({ row, circularId, areaId, recordable, isFresh, onOwnMark }: HouseholdItemProps) {
  const { t } = useTranslation('office')
  const note = useNote({ circularId, areaId, row, onOwnMark })
  const place = useRef<HTMLLIElement>(null)
  const acted = useRef(false)
  // The button one pressed is gone with the new state; the focus goes on to what is there now.
  useEffect(() => {
    if (acted.current && row.state) place.current?.querySelector('button')?.focus()
    acted.current = false
  }, [row.state])
  useEffect(() => {
    if (note.error) acted.current = false
  }, [note.error])
  const act = (via: 'paper' | 'spoken' | null): void => {
    acted.current = true
    if (via) note.record(via)
    else note.undo()
  }
  const name = t('rows.name', { number: row.number, label: row.label })
  const noted = row.state === 'paper' || row.state === 'spoken'
  return (
    <li
      ref={place}
      className={classNames(
        'px-1 py-3',
        isFresh && 'bg-yellow-100 shadow-[inset_6px_0_0_var(--color-yellow-900)] ps-4',
      )}
    >
      <p className="flex flex-wrap items-center justify-between gap-x-4">
        <span>
          <span className="font-bold">{name}</span>
          {row.prefersPaper && (
            <span className="ms-2 border border-solid-gray-600 px-1.5 text-std-16N-170">{t('rows.paper')}</span>
          )}
        </span>
        <span className="flex flex-wrap items-center gap-x-3">
          {isFresh && <span className="font-bold">{t('rows.fresh')}</span>}
          <StateMark state={row.state} />
        </span>
      </p>
      {isLeft(row.state) && row.why && <p className="text-solid-gray-800">{t(`unreached.${row.why}`)}</p>}
      {row.at && !isLeft(row.state) && <p className="text-std-16N-170 text-solid-gray-800">{timeInWords(row.at)}</p>}
      {recordable && isLeft(row.state) && (
        <p className="mt-2 grid grid-cols-2 gap-2 sm:flex">
          <Button busy={note.isPending} onClick={() => act('paper')} aria-label={t('rows.onPaperOf', { name })}>
            {t('rows.onPaper')}
          </Button>
          <Button busy={note.isPending} onClick={() => act('spoken')} aria-label={t('rows.byWordOf', { name })}>
            {t('rows.byWord')}
          </Button>
        </p>
      )}
      {recordable && noted && (
        <Button kind="quiet" busy={note.isPending} onClick={() => act(null)} aria-label={t('rows.undoOf', { name })}>
          {t('rows.undo')}
        </Button>
      )}
      {note.error !== null && <Problem error={note.error} kept={t('rows.notNoted')} />}
    </li>
  )
}
