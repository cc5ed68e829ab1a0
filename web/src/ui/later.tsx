import { useQuery } from '@tanstack/react-query'
import { type ComponentType, createElement } from 'react'
import { CallFailure } from '../api/call-failure.ts'
import { FailureNotice } from './failure-notice.tsx'
import { Loading } from './loading.tsx'

interface LaterProps<Props extends object> {
  /** By which it is known: it is fetched once. */
  name: string
  /** Fetches the page, and whatever it cannot do without. */
  open: () => Promise<ComponentType<Props>>
  props: Props
}

/** A page that comes when it is opened, so that whoever reads a circular does not wait for it. Without network it says so. */
export function Later<Props extends object>({ name, open, props }: LaterProps<Props>) {
  const { data, error, refetch } = useQuery({
    queryKey: ['page', name],
    // In an object: a component by itself would be taken for a function to call.
    queryFn: () => open().then((page) => ({ page }), noAnswer),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  })
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />
  return data ? createElement(data.page, props) : <Loading />
}

const noAnswer = (): never => {
  throw new CallFailure({ status: 0, code: 'no-answer', detail: '', fields: [] })
}
