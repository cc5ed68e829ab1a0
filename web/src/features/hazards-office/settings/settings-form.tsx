import { CATEGORY_NAMES, OUTSIDE_KEEPERS } from '@kairan/functions/hazards/categories.ts'
import type { setHazardSettings } from '@kairan/functions/hazards/settings/contract.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api/call.ts'
import { CallFailure } from '../../../api/call-failure.ts'
import { useAnnounce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { focusFirstMistake } from '../../../ui/focus.ts'
import { Problem } from '../../office-home/problem.tsx'
import { categoriesQuery } from '../hazards.ts'
import { Done } from '../report/done.tsx'
import { ContactFields } from './contact-fields.tsx'
import { KindFields } from './kind-fields.tsx'
import {
  mistakesIn,
  NO_CHANGES,
  type Settled,
  settingsOf,
  settingsQuery,
  type Wishes,
  wishesOf,
  withChanges,
} from './settings.ts'

/** Kinds, days, telephone numbers and hosts, saved together. What one has not touched follows what others save meanwhile. */
export function SettingsForm({ settled }: { settled: Settled }) {
  const { t } = useTranslation('office')
  const [changes, setChanges] = useState(NO_CHANGES)
  const [tried, setTried] = useState(false)
  const wishes = withChanges(wishesOf(settled), changes)
  const save = useSave(settled.version, () => {
    setChanges(NO_CHANGES)
    setTried(false)
  })
  const mistakes = mistakesIn(wishes)
  const mistakeAt = (path: string): string | undefined => {
    const mistake = tried ? mistakes.get(path) : undefined
    if (mistake === 'days') return t('hazardSettings.daysWrong')
    if (mistake === 'contactName') return t('hazardSettings.nameMissing')
    if (mistake === 'phone') return t('hazardSettings.phoneWrong')
    return mistake && t('hazardSettings.hostsWrong')
  }
  const nothingNew = JSON.stringify(wishes) === JSON.stringify(wishesOf(settled))
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (nothingNew || save.isPending) return
    setTried(true)
    if (mistakes.size === 0) return save.mutate(wishes)
    focusFirstMistake(event.currentTarget)
  }
  const isOld = save.error instanceof CallFailure && save.error.status === 409
  return (
    <form onSubmit={submit} noValidate>
      <h2 className="mt-8">{t('hazardSettings.kinds')}</h2>
      <p className="mt-1">{t('hazardSettings.kindsWhat')}</p>
      <ul className="mt-2 divide-y divide-solid-gray-420">
        {CATEGORY_NAMES.map((kind) => (
          <KindFields
            key={kind}
            kind={kind}
            isTaken={!wishes.retired.includes(kind)}
            days={wishes.days[kind]}
            error={mistakeAt(`days.${kind}`)}
            onTake={(taken) => setChanges((now) => ({ ...now, taken: { ...now.taken, [kind]: taken } }))}
            onDays={(days) => setChanges((now) => ({ ...now, days: { ...now.days, [kind]: days } }))}
          />
        ))}
      </ul>
      <h2 className="mt-10">{t('hazardSettings.contacts')}</h2>
      <p className="mt-1">{t('hazardSettings.contactsWhat')}</p>
      {OUTSIDE_KEEPERS.map((keeper) => (
        <ContactFields
          key={keeper}
          keeper={keeper}
          contact={wishes.contacts[keeper]}
          nameError={mistakeAt(`contacts.${keeper}.name`)}
          phoneError={mistakeAt(`contacts.${keeper}.phone`)}
          onChange={(contact) => setChanges((now) => ({ ...now, contacts: { ...now.contacts, [keeper]: contact } }))}
        />
      ))}
      <Field label={t('hazardSettings.hosts')} hint={t('hazardSettings.hostsWhat')} error={mistakeAt('hosts')}>
        {(field) => (
          <textarea
            {...field}
            rows={3}
            value={wishes.hosts}
            onChange={({ target }) => setChanges((now) => ({ ...now, hosts: target.value }))}
            spellCheck={false}
          />
        )}
      </Field>
      {save.isError && (
        <Problem error={save.error} kept={t(isOld ? 'hazardSettings.keptChanged' : 'hazardSettings.kept')} />
      )}
      <div role="status">{save.isSuccess && nothingNew && <Done words={t('hazardSettings.saved')} />}</div>
      <Button
        type="submit"
        kind="main"
        busy={save.isPending}
        blockedBecause={nothingNew && !save.isPending ? t('hazardSettings.nothing') : undefined}
      >
        {t(save.isPending ? 'hazardSettings.saving' : 'hazardSettings.save')}
      </Button>
    </form>
  )
}

/** Saving over what one has seen. When somebody else was quicker, what they chose is fetched, to be looked at. */
function useSave(version: number, onSaved: () => void) {
  const { t } = useTranslation('office')
  const queries = useQueryClient()
  const announce = useAnnounce()
  return useMutation({
    mutationFn: (wishes: Wishes) =>
      call<typeof setHazardSettings>('PUT', '/api/hazard-settings', { body: { ...settingsOf(wishes), version } }),
    onSuccess: (settled) => {
      queries.setQueryData(settingsQuery.queryKey, settled)
      void queries.invalidateQueries({ queryKey: categoriesQuery.queryKey })
      announce(t('hazardSettings.saved'))
      onSaved()
    },
    onError: async (error) => {
      if (error instanceof CallFailure && error.status === 409)
        await queries.refetchQueries({ queryKey: settingsQuery.queryKey })
    },
  })
}
