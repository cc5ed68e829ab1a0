import { useState } from 'react'
import { Redirect } from 'wouter'
import { isNotFound } from '../../api/call-failure.ts'
import { Loading } from '../../ui/loading.tsx'
import { NotFoundPage } from '../office-home/not-found-page.tsx'
import { Problem } from '../office-home/problem.tsx'
import { TooLate } from '../waiting/too-late.tsx'
import { WaitingPanel } from '../waiting/waiting-panel.tsx'
import { BackLink } from './back-link.tsx'
import { CircularAccount } from './circular-account.tsx'
import { CircularHead } from './circular-head.tsx'
import { CircularWords } from './circular-words.tsx'
import { useCircular } from './use-reach.ts'

interface CircularPageProps {
  circularId: string
  /** The overview it belongs to; its own address and those of the areas below begin with it. */
  home: '/o' | '/c'
}

/** A circular on the officer's side: what it waits for before it leaves, the closed account afterwards. A draft opens where it is written. */
export function CircularPage({ circularId, home }: CircularPageProps) {
  const circular = useCircular(circularId)
  const [tooLate, setTooLate] = useState(false)
  if (!circular.data) {
    if (isNotFound(circular.error)) return <NotFoundPage home={home} />
    return circular.isError ? <Problem error={circular.error} onRetry={() => void circular.refetch()} /> : <Loading />
  }
  const { status } = circular.data
  if (status === 'draft') return <Redirect to={`/o/circulars/${circularId}/edit`} replace />
  if (status !== 'awaitingApproval' && status !== 'scheduled')
    return (
      <>
        {tooLate && <TooLate circular={circular.data} />}
        <CircularAccount circular={circular.data} home={home} />
      </>
    )
  return (
    <>
      <BackLink home={home} />
      <CircularHead circular={circular.data} home={home} />
      <WaitingPanel circular={circular.data} onTooLate={() => setTooLate(true)} />
      <CircularWords circular={circular.data} />
    </>
  )
}
