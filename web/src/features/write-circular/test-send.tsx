import type { testCircular } from '@kairan/functions/circulars/try-out/contract.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { Button } from '../../ui/button.tsx'
import { Problem } from '../office-home/problem.tsx'
import type { DraftWork } from './use-draft.ts'
import { estimateKey } from './use-estimate.ts'

/** 自分に送ってみる: the circular in one's own chat and in nobody else's, and in words what became of it. */
export function TestSend({ work, blocked }: { work: DraftWork; blocked: boolean }) {
  const { t } = useTranslation('office')
  const queries = useQueryClient()
  const test = useMutation({
    mutationFn: async () => {
      const saved = await work.flush()
      if (!saved) throw new Error('the draft could not be saved before trying it')
      const params = { circularId: saved.circularId }
      return call<typeof testCircular>('POST', '/api/circulars/{circularId}/test', { params })
    },
    onSettled: () => queries.invalidateQueries({ queryKey: estimateKey(work.kept?.circularId ?? '') }),
  })
  const result = test.data?.result
  const error = work.saveState.kind === 'failed' ? work.saveState.error : test.error
  return (
    <div className="mt-4">
      <Button
        busy={test.isPending}
        blockedBecause={blocked ? t('check.blocked') : undefined}
        onClick={() => test.mutate()}
      >
        {t(test.isPending ? 'test.pending' : 'test.button')}
      </Button>
      <p className="mt-1 text-solid-gray-800">{t('test.hint')}</p>
      <div role="status">
        {result && (
          <div className="mt-2 rounded-8 bg-solid-gray-50 p-4">
            <p className="font-bold">{t(`test.${result}`)}</p>
            {result !== 'quotaReached' && <p>{t('test.friend')}</p>}
            {result !== 'sent' && <p>{t('test.kept')}</p>}
          </div>
        )}
      </div>
      {test.isError && <Problem error={error} kept={t('test.kept')} />}
    </div>
  )
}
