import type { Me } from '@kairan/functions/residents/contract.ts'
import type { endWatcher } from '@kairan/functions/residents/family/contract.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { meQuery } from '../../api/me.ts'
import { Button } from '../../ui/button.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { dayInWords, japanDayOf } from '../../ui/japanese-date.ts'
import { useLanguage } from '../resident-app/use-language.ts'
import { QuestionDialog } from './question-dialog.tsx'

type Watchers = NonNullable<NonNullable<Me['resident']>['household']>['watchers']

/** Those who read along, by number and day, for nobody's name is kept; each can be ended, after a question. */
export function WatcherList({ watchers, onEnded }: { watchers: Watchers; onEnded: () => void }) {
  const { t } = useTranslation('settings')
  const language = useLanguage()
  const [asked, setAsked] = useState<string | null>(null)
  return (
    <>
      <ul className="divide-y divide-solid-gray-420">
        {watchers.map(({ key, since }, index) => {
          const name = t('family.watcher', { number: index + 1, day: dayInWords(japanDayOf(since), language) })
          return (
            <li key={key} className="flex flex-wrap items-center justify-between gap-2 py-2">
              <span id={`watcher-${key}`}>{name}</span>
              <Button aria-describedby={`watcher-${key}`} onClick={() => setAsked(key)}>
                {t('family.end')}
              </Button>
            </li>
          )
        })}
      </ul>
      <EndQuestion
        watcher={asked}
        onClose={() => setAsked(null)}
        onEnded={() => {
          setAsked(null)
          onEnded()
        }}
      />
    </>
  )
}

interface EndQuestionProps {
  /** The key of the one in question; null: none is. */
  watcher: string | null
  onClose: () => void
  onEnded: () => void
}

function EndQuestion({ watcher, onClose, onEnded }: EndQuestionProps) {
  const { t } = useTranslation('settings')
  const store = useQueryClient()
  const end = useMutation({
    mutationFn: (key: string) =>
      call<typeof endWatcher>('DELETE', '/api/me/household/watchers/{key}', { params: { key } }),
    onSuccess: (me) => {
      onEnded()
      store.setQueryData(meQuery.queryKey, me)
    },
  })
  return (
    <QuestionDialog title={t('family.endTitle')} isOpen={watcher !== null} onClose={onClose}>
      <p className="mt-3">{t('family.endWhat')}</p>
      {end.error && <FailureNotice error={end.error} kept={t('failedKept')} />}
      <div className="mt-5 flex flex-col gap-3">
        <Button onClick={onClose}>{t('leave.cancel')}</Button>
        <Button kind="danger" busy={end.isPending} onClick={() => watcher && end.mutate(watcher)}>
          {t(end.isPending ? 'family.ending' : 'family.endButton')}
        </Button>
      </div>
    </QuestionDialog>
  )
}
