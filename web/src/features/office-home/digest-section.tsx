import type { nextDigest } from '@kairan/functions/circulars/digests/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { type CallOutput, call } from '../../api/call.ts'
import { Button } from '../../ui/button.tsx'
import { timeInWords } from '../../ui/japanese-date.ts'
import { Phrases } from '../../ui/phrases.tsx'
import { inFigures } from '../circular-reach/reach-states.ts'
import { DigestDialog } from './digest-dialog.tsx'

export type NextDigest = CallOutput<typeof nextDigest>

/** As often as the lists beside it. */
const REFRESH_MS = 15_000

/** What waits for an area's next digest; kept fresh while the page is visible. */
export const useNextDigest = (areaId: string, enabled: boolean) =>
  useQuery({
    queryKey: ['digest', areaId],
    queryFn: ({ signal }) =>
      call<typeof nextDigest>('GET', '/api/areas/{areaId}/digest', { params: { areaId }, signal }),
    refetchInterval: REFRESH_MS,
    enabled,
  })

interface DigestSectionProps {
  digest: NextDigest
  areaId: string
  /** Whether this office may send in its own area. */
  maySend: boolean
}

/** 「次のまとめ便」: when, what is in it, and for whoever may the way to send it now. Nothing where the area bundles nothing. */
export function DigestSection({ digest: { at, owner, circulars }, areaId, maySend }: DigestSectionProps) {
  const { t } = useTranslation('office')
  const [asking, setAsking] = useState(false)
  if (at === null) return null
  const values = { time: timeInWords(at), n: inFigures(circulars.length) }
  return (
    <section className="mt-10">
      <h2>{t('home.digest')}</h2>
      {owner.id !== areaId && <p className="mt-1">{t('home.digestOf', { area: owner.name })}</p>}
      <p className="mt-1">{t(circulars.length === 0 ? 'home.digestEmpty' : 'home.digestAt', values)}</p>
      <ul className="mt-2 divide-y divide-solid-gray-420">
        {circulars.map(({ id, titlePhrases, sender }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 py-1">
            <Link href={`/o/circulars/${id}`} className="inline-flex min-h-11 items-center">
              <Phrases of={titlePhrases} />
            </Link>
            {sender.id !== areaId && <span className="text-solid-gray-800">{sender.name}</span>}
          </li>
        ))}
      </ul>
      {maySend && owner.id === areaId && circulars.length > 0 && (
        <Button className="mt-2" onClick={() => setAsking(true)}>
          {t('home.digestNow')}
        </Button>
      )}
      {asking && <DigestDialog areaId={areaId} at={at} count={circulars.length} onClose={() => setAsking(false)} />}
    </section>
  )
}
