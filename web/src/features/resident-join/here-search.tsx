import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { isRefusal, whereIsHere } from '../../ui/where-is-here.ts'

/** Near where one stands. A phone that does not tell is no dead end: it says so, and what else there is. */
export function HereSearch({ onFound }: { onFound: (near: string) => void }) {
  const { t } = useTranslation('join')
  const search = useMutation({ mutationFn: whereIsHere, onSuccess: onFound })
  return (
    <div>
      <Button className="w-full" busy={search.isPending} onClick={() => search.mutate()}>
        {t(search.isPending ? 'find.hereLooking' : 'find.here')}
      </Button>
      <p className="mt-1 text-solid-gray-800">{t('find.hereHint')}</p>
      <p role="status" className="font-bold">
        {search.error && t(isRefusal(search.error) ? 'find.hereRefused' : 'find.hereFailed')}
      </p>
    </div>
  )
}
