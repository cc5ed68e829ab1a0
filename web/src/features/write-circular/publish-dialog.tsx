import { useTranslation } from 'react-i18next'
import { mayPass } from '../../api/query-client.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { inFigures } from '../circular-reach/reach-states.ts'
import { Problem } from '../office-home/problem.tsx'
import type { AudienceCount } from './use-audience-count.ts'

interface PublishDialogProps {
  /** The audience in words. */
  audience: string
  count: AudienceCount
  publish: { mutate: () => void; isPending: boolean; isError: boolean; error: unknown }
  /** Why the draft could not be saved, when that is what went wrong. */
  saveFailure: unknown
  onClose: () => void
}

/** The last question before a circular goes out, with the numbers once more: what LINE has delivered cannot be taken back. */
export function PublishDialog({ audience, count, publish, saveFailure, onClose }: PublishDialogProps) {
  const { t } = useTranslation('office')
  const figures = {
    audience,
    households: inFigures(count.households),
    residents: inFigures(count.residents),
    paper: inFigures(count.households - count.onLine),
  }
  return (
    <Dialog role="alertdialog" title={t('publish.title')} isOpen onClose={onClose}>
      <p className="font-bold">{t('publish.words', figures)}</p>
      <p className="mt-2">{t('publish.final')}</p>
      {count.households > count.onLine && <p className="mt-2">{t('publish.paper', figures)}</p>}
      {publish.isError && (
        <Problem
          error={saveFailure ?? publish.error}
          kept={t(mayPass(publish.error) ? 'publish.unknown' : 'publish.kept')}
        />
      )}
      <div className="mt-5 grid gap-3">
        <Button kind="main" busy={publish.isPending} onClick={publish.mutate}>
          {publish.isPending ? t('publish.pending') : t('publish.yes', figures)}
        </Button>
        <Button onClick={onClose}>{t('publish.no')}</Button>
      </div>
    </Dialog>
  )
}
