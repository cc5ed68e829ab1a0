import type { signOut } from '@kairan/functions/platform/session-contract.ts'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { Button } from '../../ui/button.tsx'

/** Leaves this browser: the session is forgotten and the sign-in appears. */
export function SignOutButton() {
  const { t } = useTranslation('office')
  const leave = useMutation({
    mutationFn: () => call<typeof signOut>('POST', '/auth/sign-out'),
    // Loaded anew, so that nothing of what was seen stays in memory.
    onSuccess: () => location.assign('/o'),
  })
  return (
    <Button kind="quiet" busy={leave.isPending} onClick={() => leave.mutate()}>
      {t('header.signOut')}
    </Button>
  )
}
