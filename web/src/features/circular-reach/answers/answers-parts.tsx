import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { inFigures } from '../reach-states.ts'
import { peopleComing } from './question-rows.ts'
import type { AnswersView } from './use-answers.ts'

/** The areas below with how many answered there and how many people come; small numbers stay hidden. */
export function AnswersParts({ answers, hrefOf }: { answers: AnswersView; hrefOf: (areaId: string) => string }) {
  const { t } = useTranslation('office')
  const { parts, survey } = answers
  const kind = parts[0]?.area.kind
  if (!kind) return null
  return (
    <section className="mt-5 max-w-140">
      <h3 className="font-bold">{t(`answers.parts.${kind}`)}</h3>
      <ul className="divide-y divide-solid-gray-300">
        {parts.map(({ area, counts }) => {
          const people = counts && peopleComing(counts.questions)
          return (
            <li key={area.id} className="flex flex-wrap items-center justify-between gap-x-3">
              <Link href={hrefOf(area.id)} className="inline-flex min-h-11 items-center font-bold">
                {area.name}
              </Link>
              <span>
                {counts ? t(`answers.${survey.per}`, { n: inFigures(counts.answered) }) : t('few')}
                {people !== null && ` ${t('answers.partPeople', { n: inFigures(people) })}`}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
