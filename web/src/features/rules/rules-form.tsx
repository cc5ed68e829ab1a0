import type { setPolicy } from '@kairan/functions/policies/contract.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { CallFailure, fieldFailure } from '../../api/call-failure.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Problem } from '../office-home/problem.tsx'
import { ApprovalRule, HoldRule } from './before-sending-rules.tsx'
import { DigestRule } from './digest-rule.tsx'
import { HazardChatRule } from './hazard-chat-rule.tsx'
import { QuietRule } from './quiet-rule.tsx'
import { ReminderRule } from './reminder-rule.tsx'
import { isSame, ownOf, type PolicyView, type Rules, rulesOf } from './rules.ts'
import { TranslationRule } from './translation-rule.tsx'
import { policyKey } from './use-policy.ts'

/** Which choice a field of the server's belongs to. */
const CHOICES: Record<string, keyof Rules> = { quietHours: 'quiet', digest: 'digest', remindDaysBefore: 'reminders' }

/** In reach while there is something to save, unless the screen is very low. */
const ALONG_THE_EDGE = '[@media(min-height:36rem)]:sticky bottom-0 z-10'

const wasChangedByOthers = (error: unknown): boolean => error instanceof CallFailure && error.code === 'policy-changed'

/** The rules, to choose and to save together. What one has not touched follows what others save meanwhile. */
export function RulesForm({ policy }: { policy: PolicyView }) {
  const { t } = useTranslation('office')
  const form = useRef<HTMLDivElement>(null)
  const [changes, setChanges] = useState<Partial<Rules>>({})
  const settled = rulesOf(policy)
  const rules = { ...settled, ...changes }
  const save = useSave(policy, () => setChanges({}))
  const nothingNew = isSame(rules, settled)
  useEffect(() => {
    if (!save.isError) return
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    if (wrong) wrong.focus()
    else form.current?.querySelector('[role="alert"]')?.scrollIntoView({ block: 'center' })
  }, [save.isError])
  const parts = {
    policy,
    rules,
    change: (part: Partial<Rules>) => setChanges((before) => ({ ...before, ...part })),
    isChanged: (choice: keyof Rules) => changes[choice] !== undefined,
    failureAt: (path: string) => {
      const choice = CHOICES[path.split('.')[0] ?? '']
      // A sentence about what has been changed since would be about something else.
      return choice && save.variables?.[choice] === rules[choice] ? fieldFailure(save.error, path) : undefined
    },
  }
  return (
    <div ref={form} className="[&_input]:scroll-mb-32">
      <HoldRule {...parts} />
      <ApprovalRule {...parts} />
      <QuietRule {...parts} />
      <DigestRule {...parts} />
      <ReminderRule {...parts} />
      <TranslationRule {...parts} />
      <HazardChatRule {...parts} />
      {save.isError && (
        <Problem error={save.error} kept={t(wasChangedByOthers(save.error) ? 'rules.keptChanged' : 'rules.kept')} />
      )}
      <div
        className={classNames(
          '-mx-4 mt-10 border-t-2 bg-white px-4 py-3',
          nothingNew && !save.isSuccess ? 'border-transparent' : `border-key-900 ${ALONG_THE_EDGE}`,
        )}
      >
        {save.isSuccess && nothingNew && (
          <p className="mb-2 font-bold">
            <span aria-hidden="true">✓ </span>
            {t('rules.saved')}
          </p>
        )}
        <Button
          kind="main"
          busy={save.isPending}
          blockedBecause={nothingNew && !save.isPending ? t('rules.nothing') : undefined}
          onClick={() => save.mutate(rules)}
        >
          {t(save.isPending ? 'rules.saving' : 'rules.save')}
        </Button>
      </div>
    </div>
  )
}

/** Saving over what one has seen. When somebody else was quicker, what they chose is fetched, to be looked at. */
function useSave({ area, own }: PolicyView, onSaved: () => void) {
  const { t } = useTranslation('office')
  const queries = useQueryClient()
  const announce = useAnnounce()
  return useMutation({
    mutationFn: (rules: Rules) =>
      call<typeof setPolicy>('PUT', '/api/areas/{areaId}/policy', {
        params: { areaId: area.id },
        body: { ...ownOf(rules), replaces: own },
      }),
    onSuccess: (settled) => {
      queries.setQueryData(policyKey(area.id), settled)
      // What a circular would cost and when it would leave follows from the rules, here and below.
      void queries.invalidateQueries()
      announce(t('rules.saved'))
      onSaved()
    },
    onError: async (error) => {
      if (wasChangedByOthers(error)) await queries.refetchQueries({ queryKey: policyKey(area.id) })
    },
  })
}
