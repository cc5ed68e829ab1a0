import type { AreaName } from '@kairan/functions/areas/contract.ts'
import type { listHouseholds } from '@kairan/functions/households/contract.ts'
import type { Newcomer } from '@kairan/functions/residents/newcomers/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Loading } from '../../ui/loading.tsx'
import { BlockChoice } from '../area-choice/block-choice.tsx'
import { Problem } from '../office-home/problem.tsx'
import { useLink } from './newcomers.ts'

interface LinkDialogProps {
  newcomer: Newcomer
  onClose: () => void
  /** @param number of the household */
  onLinked: (number: number) => void
}

/** The household of somebody who registered without one: chosen from the block they named, or from one chosen here. */
export function LinkDialog({ newcomer, onClose, onLinked }: LinkDialogProps) {
  const { t } = useTranslation('office')
  const { areas, matchNumber, requested } = newcomer
  const [chosen, setChosen] = useState<AreaName[]>([])
  const [householdId, setHouseholdId] = useState(requested?.householdId ?? '')
  const [isMissing, setIsMissing] = useState(false)
  const known = areas.at(-1)
  const block = [...areas, ...chosen].find(({ kind }) => kind === 'block')
  const list = useQuery({
    queryKey: ['households', block?.id],
    queryFn: async ({ signal }) => {
      const query = { blockId: block?.id ?? '' }
      return (await call<typeof listHouseholds>('GET', '/api/households', { query, signal })).households
    },
    enabled: block !== undefined,
  })
  const link = useLink(newcomer)
  const household = list.data?.find(({ id }) => id === householdId)
  const submit = () => {
    setIsMissing(!household)
    if (household) link.mutate(household, { onSuccess: () => onLinked(household.number) })
  }
  return (
    <Dialog title={t('newcomers.linkTitle', { match: matchNumber })} isOpen onClose={onClose}>
      <p>{t('newcomers.linkWhat')}</p>
      {known && known.kind !== 'block' && <BlockChoice area={known} chosen={chosen} onChoose={setChosen} />}
      {list.isError && !list.data && <Problem error={list.error} onRetry={() => void list.refetch()} />}
      {list.isLoading && <Loading />}
      {list.data && (
        <Field label={t('newcomers.household')} error={isMissing && !household ? t('newcomers.missing') : undefined}>
          {(field) => (
            <select {...field} value={householdId} onChange={({ target }) => setHouseholdId(target.value)}>
              <option value="">{t('place.none')}</option>
              {list.data.map(({ id, number, label }) => (
                <option key={id} value={id}>
                  {t('rows.name', { number, label })}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <p className="mt-4">{t('newcomers.told')}</p>
      {link.isError && <Problem error={link.error} kept={t('newcomers.kept')} />}
      <div className="mt-5 grid gap-3">
        <Button kind="main" busy={link.isPending} onClick={submit}>
          {t(link.isPending ? 'newcomers.linking' : 'newcomers.yes')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </Dialog>
  )
}
