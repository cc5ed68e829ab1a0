import type { AreaName } from '@kairan/functions/areas/contract.ts'
import { useTranslation } from 'react-i18next'

interface BlockBoxesProps {
  blocks: AreaName[]
  /** Their ids. */
  ticked: ReadonlySet<string>
  onChange: (ticked: ReadonlySet<string>) => void
}

/** Any of an association's blocks. */
export function BlockBoxes({ blocks, ticked, onChange }: BlockBoxesProps) {
  const { t } = useTranslation('office')
  const turn = (id: string) => {
    const now = new Set(ticked)
    if (!now.delete(id)) now.add(id)
    onChange(now)
  }
  return (
    <fieldset className="mt-4">
      <legend className="font-bold">{t('sheets.blocks')}</legend>
      <div className="mt-1 flex flex-wrap gap-x-6">
        {blocks.map(({ id, name }) => (
          <label key={id} className="inline-flex min-h-11 items-center gap-3">
            <input type="checkbox" className="size-6 shrink-0" checked={ticked.has(id)} onChange={() => turn(id)} />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
