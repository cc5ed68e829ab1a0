import type { Me } from '@kairan/functions/residents/contract.ts'
import type { letWatchersConfirm } from '@kairan/functions/residents/family/contract.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { meQuery } from '../../api/me.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Switch } from '../../ui/switch.tsx'
import { InviteFamily } from './invite-family.tsx'
import { Section } from './section.tsx'
import { WatcherList } from './watcher-list.tsx'

type Household = NonNullable<NonNullable<Me['resident']>['household']>

/** The household's phones, and family from elsewhere who read along. */
export function FamilySection({ household, insideLine }: { household: Household; insideLine: boolean }) {
  const { t } = useTranslation('settings')
  const heading = useRef<HTMLHeadingElement>(null)
  const { phones, watchers, watchersMayConfirm } = household
  return (
    <Section title={t('family.title')}>
      <p>{phones === 1 ? t('family.onePhone') : t('family.phones', { number: phones })}</p>
      <p className="mt-1">{t('family.same')}</p>
      <h3 className="mt-5">{t('family.inviteTitle')}</h3>
      <p className="mt-1 mb-3">{t('family.inviteHow')}</p>
      <InviteFamily insideLine={insideLine} />
      <h3 ref={heading} tabIndex={-1} className="mt-5">
        {t('family.watchers')}
      </h3>
      {watchers.length === 0 ? (
        <p>{t('family.none')}</p>
      ) : (
        <WatcherList watchers={watchers} onEnded={() => heading.current?.focus()} />
      )}
      <MayConfirm allowed={watchersMayConfirm} />
    </Section>
  )
}

/** Whether their 「確認しました」 counts for the household. */
function MayConfirm({ allowed }: { allowed: boolean }) {
  const { t } = useTranslation('settings')
  const store = useQueryClient()
  const change = useMutation({
    scope: { id: 'may-confirm' },
    mutationFn: (mayConfirm: boolean) =>
      call<typeof letWatchersConfirm>('PUT', '/api/me/household/watchers', { body: { mayConfirm } }),
    onSuccess: (me) => store.setQueryData(meQuery.queryKey, me),
  })
  const on = change.isPending ? change.variables : allowed
  return (
    <div className="mt-3">
      <Switch
        on={on}
        word={t(on ? 'family.yes' : 'family.no')}
        hint={t('family.mayConfirmHint')}
        onChange={(mayConfirm) => change.mutate(mayConfirm)}
      >
        {t('family.mayConfirm')}
      </Switch>
      {change.error && <FailureNotice error={change.error} kept={t('failedKept')} />}
    </div>
  )
}
