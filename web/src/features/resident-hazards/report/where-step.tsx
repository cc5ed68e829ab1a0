import type { CategoryView } from '@kairan/functions/hazards/hazard-view.ts'
import { ADDRESS_LIMIT } from '@kairan/functions/hazards/limits.ts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { focusFirstMistake } from '../../../ui/focus.ts'
import { isRefusal } from '../../../ui/where-is-here.ts'
import { placesQuery } from '../../resident-join/places.ts'
import { exactlyHere, written } from './phone-position.ts'
import { PlaceOnMap } from './place-on-map.tsx'
import { hasPlace } from './report.ts'
import { ReportStep } from './report-step.tsx'
import { placeProblem, useNearby, usePlaceProblem } from './use-nearby.ts'
import type { ReportBook } from './use-report.ts'
import { WhereItIs } from './where-it-is.tsx'

interface WhereStepProps {
  book: ReportBook
  category: CategoryView
  isDangerous: boolean
}

/** Where it is: by the phone, on the map, or written by hand. Each of the three is enough. */
export function WhereStep({ book, category, isDangerous }: WhereStepProps) {
  const { t } = useTranslation('hazards')
  const { report, tell, go } = book
  const [isMissing, setIsMissing] = useState(false)
  const [sought, setSought] = useState(0)
  // Where the map begins before anything is known.
  const districts = useQuery(placesQuery({}))
  const locate = useMutation({ mutationFn: exactlyHere })
  const nearby = useNearby()
  const known = useRef<HTMLParagraphElement>(null)
  const noticed = usePlaceProblem({ category: category.id, position: report.position })
  const problem = noticed ?? placeProblem(nearby.error)
  const findHere = () =>
    locate.mutate(undefined, {
      onSuccess: (here) => {
        tell((now) => ({ ...now, position: written(here), metres: here.metres }))
        setSought((times) => times + 1)
      },
    })
  /** The phone may take its time; what somebody has done since counts for more than its answer, and than what went wrong before. */
  const choose = (position: string | null) => {
    locate.reset()
    nearby.reset()
    tell((now) => ({ ...now, position, metres: null }))
  }
  const tooLong = report.address.length > ADDRESS_LIMIT ? t('where.tooLong', { limit: ADDRESS_LIMIT }) : undefined
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setIsMissing(!hasPlace(report))
    if (!hasPlace(report) || tooLong) return focusFirstMistake(event.currentTarget)
    if (nearby.isPending) return
    if (problem) return known.current?.focus()
    if (report.position === null) return go('details')
    const query = { category: category.id, position: report.position }
    nearby.mutate(query, {
      onSuccess: (found) => go(found > 0 ? 'near' : 'details'),
      onError: () => known.current?.focus(),
    })
  }
  return (
    <ReportStep title={t('where.title')} book={book} isDangerous={isDangerous}>
      {isDangerous && <p className="font-bold">{t('question.danger')}</p>}
      <form onSubmit={submit} noValidate className="space-y-4">
        <Button className="w-full" busy={locate.isPending} onClick={findHere}>
          {t(locate.isPending ? 'where.looking' : 'where.here')}
        </Button>
        <WhereItIs ref={known} report={report} problem={problem} onDrop={() => choose(null)}>
          {locate.error && t(isRefusal(locate.error) ? 'where.refused' : 'where.failed')}
        </WhereItIs>
        <PlaceOnMap report={report} sought={sought} districts={districts.data?.places ?? []} onMove={choose} />
        <Field
          label={t('where.address')}
          hint={t('where.addressHint')}
          error={tooLong ?? (isMissing && !hasPlace(report) ? t('where.missing') : undefined)}
        >
          {(field) => (
            <textarea
              {...field}
              rows={2}
              value={report.address}
              onChange={({ target }) => tell((now) => ({ ...now, address: target.value }))}
            />
          )}
        </Field>
        <Button type="submit" kind="main" busy={nearby.isPending}>
          {t(nearby.isPending ? 'where.searching' : 'next')}
        </Button>
      </form>
    </ReportStep>
  )
}
