import type { changeMe, Me } from '@kairan/functions/residents/contract.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { meQuery } from '../../api/me.ts'

type Preferences = NonNullable<Me['resident']>['preferences']

/**
 * Changes what somebody does without in LINE. Several taps in a row go one after the other.
 * @param atOnce whether the page shows it before the server has it; what fails then is shown as it was before
 */
export function useWishes({ atOnce }: { atOnce: boolean }) {
  const store = useQueryClient()
  return useMutation({
    mutationKey: ['wishes'],
    scope: { id: 'wishes' },
    mutationFn: (wishes: Partial<Preferences>) => call<typeof changeMe>('PATCH', '/api/me', { body: wishes }),
    onMutate: (wishes) =>
      atOnce &&
      store.setQueryData(meQuery.queryKey, (me) =>
        me?.resident
          ? { ...me, resident: { ...me.resident, preferences: { ...me.resident.preferences, ...wishes } } }
          : me,
      ),
    onSuccess: (me) => {
      // A later tap is on the way: its answer will say more.
      if (store.isMutating({ mutationKey: ['wishes'] }) === 1) store.setQueryData(meQuery.queryKey, me)
    },
    onError: () => store.invalidateQueries({ queryKey: meQuery.queryKey }),
  })
}
