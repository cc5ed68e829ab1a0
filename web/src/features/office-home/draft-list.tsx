import type { deleteCircular } from '@kairan/functions/circulars/contract.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { call } from '../../api/call.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button, buttonLook } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { timeInWords } from '../../ui/japanese-date.ts'
import { Phrases } from '../../ui/phrases.tsx'
import { Problem } from './problem.tsx'
import type { OfficeCircular } from './under-way.ts'

/** Circulars that were begun and not sent: to go on with, or to throw away. Nothing where there are none. */
export function DraftList({ drafts, areaId }: { drafts: OfficeCircular[]; areaId: string }) {
  const { t } = useTranslation('office')
  const [leaving, setLeaving] = useState<OfficeCircular | null>(null)
  if (drafts.length === 0) return null
  return (
    <section className="mt-10">
      <h2>{t('home.drafts')}</h2>
      <ul className="mt-2 divide-y divide-solid-gray-420">
        {drafts.map((draft) => (
          <li key={draft.id} className="py-3">
            <h3>
              <Phrases of={draft.titlePhrases} />
            </h3>
            {draft.givenBack && (
              <p className="font-bold">
                <span aria-hidden="true">↩ </span>
                {t('home.givenBack')}
              </p>
            )}
            <p className="text-solid-gray-800">{t('home.draftFrom', { time: timeInWords(draft.createdAt) })}</p>
            <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
              <Link href={`/o/circulars/${draft.id}/edit`} className={buttonLook('plain')}>
                {t('home.draftGoOn')}
              </Link>
              <Button
                kind="quiet"
                onClick={() => setLeaving(draft)}
                aria-label={t('home.draftDropOf', { title: draft.title })}
              >
                {t('home.draftDrop')}
              </Button>
            </p>
          </li>
        ))}
      </ul>
      {leaving && <DropDialog draft={leaving} areaId={areaId} onClose={() => setLeaving(null)} />}
    </section>
  )
}

function DropDialog({ draft, areaId, onClose }: { draft: OfficeCircular; areaId: string; onClose: () => void }) {
  const { t } = useTranslation('office')
  const queries = useQueryClient()
  const announce = useAnnounce()
  const drop = useMutation({
    mutationFn: () =>
      call<typeof deleteCircular>('DELETE', '/api/circulars/{circularId}', { params: { circularId: draft.id } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['office-circulars', areaId] })
      announce(t('home.draftDropped'))
      onClose()
    },
  })
  return (
    <Dialog role="alertdialog" title={t('home.dropTitle')} isOpen onClose={onClose}>
      <p>{t('home.dropWords', { title: draft.title })}</p>
      {drop.isError && <Problem error={drop.error} kept={t('home.dropKept')} />}
      <div className="mt-5 grid gap-3">
        <Button kind="danger" busy={drop.isPending} onClick={() => drop.mutate()}>
          {t(drop.isPending ? 'home.dropping' : 'home.dropYes')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </Dialog>
  )
}
