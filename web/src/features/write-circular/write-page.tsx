import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Redirect, useLocation, useSearchParams } from 'wouter'
import { isNotFound } from '../../api/call-failure.ts'
import { Loading } from '../../ui/loading.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { useCircular } from '../circular-reach/use-reach.ts'
import { may, useMyOffices } from '../office-home/my-offices.ts'
import { NotFoundPage } from '../office-home/not-found-page.tsx'
import { Problem } from '../office-home/problem.tsx'
import { DraftAgainPage, draftAgainReasons } from '../waiting/draft-again-page.tsx'
import { steps } from './draft.ts'
import { DraftEditor } from './draft-editor.tsx'

/**
 * 回覧を出す: a new circular, or a draft to go on with (`circularId`). A new one gets its address once the server has kept it,
 * so that leaving and coming back (or reloading) resumes it.
 */
export function WritePage({ circularId }: { circularId: string | undefined }) {
  const [opened, setOpened] = useState(circularId)
  const [keptAs, setKeptAs] = useState<string>()
  const [path, navigate] = useLocation()
  const [search] = useSearchParams()
  const step = search.get('step') ?? steps[0]
  useEffect(() => {
    if (keptAs && path.endsWith('/new')) navigate(`/o/circulars/${keptAs}/edit?step=${step}`, { replace: true })
  }, [keptAs, path, step, navigate])
  if (circularId !== opened && circularId !== keptAs) {
    setOpened(circularId)
    setKeptAs(undefined)
  }
  return opened ? <SavedDraft key={opened} circularId={opened} /> : <NewDraft key="new" onKept={setKeptAs} />
}

function NewDraft({ onKept }: { onKept: (circularId: string) => void }) {
  const { t } = useTranslation('office')
  const { offices, office } = useMyOffices()
  const [search] = useSearchParams()
  const writing = offices.filter((held) => may(held, 'circular.write'))
  const sender = [...writing, office].find(({ area }) => area.id === search.get('area')) ?? writing[0]
  const [senderArea] = useState(sender && may(sender, 'circular.write') ? sender.area : null)
  if (senderArea) return <DraftEditor circular={null} sender={senderArea} onKept={onKept} />
  return (
    <div className="py-8">
      <PageTitle plain={t('write.notAllowed')}>{t('write.notAllowed')}</PageTitle>
      <p className="my-4">{t('write.notAllowedWords')}</p>
    </div>
  )
}

function SavedDraft({ circularId }: { circularId: string }) {
  const { t } = useTranslation('office')
  const [search] = useSearchParams()
  // What is being written must not change under the hand: fetched once, then it is the editor's.
  const { data: circular, error, refetch } = useCircular(circularId, { live: false })
  if (!circular) {
    if (isNotFound(error)) return <NotFoundPage home="/o" />
    return error ? <Problem error={error} kept={t('write.keptOnServer')} onRetry={() => void refetch()} /> : <Loading />
  }
  const again = draftAgainReasons.find((reason) => reason === search.get('after'))
  if (circular.status === 'draft' && again) return <DraftAgainPage circular={circular} reason={again} />
  if (circular.status !== 'draft' || !circular.office?.canEdit) {
    return <Redirect to={`/o/circulars/${circularId}`} replace />
  }
  return <DraftEditor circular={circular} sender={circular.sender} onKept={() => {}} />
}
