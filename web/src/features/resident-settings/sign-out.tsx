import type { signOut } from '@kairan/functions/platform/session-contract.ts'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { Button } from '../../ui/button.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'

/** Outside LINE, on a computer others use too: forgets who was reading. The page starts anew, so that nothing of them is left in it. */
export function SignOut() {
  const { t } = useTranslation('settings')
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => call<typeof signOut>('POST', '/auth/sign-out'),
    onSuccess: () => location.assign('/r'),
  })
  return (
    <div>
      <Button busy={isPending} onClick={() => mutate()}>
        {t('signOut')}
      </Button>
      {error && <FailureNotice error={error} />}
    </div>
  )
}
