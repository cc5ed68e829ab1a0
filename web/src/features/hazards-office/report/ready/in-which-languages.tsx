import { isReadySentence } from '@kairan/functions/hazards/ready-sentences.ts'
import { LANGUAGES } from '@kairan/functions/platform/language.ts'
import { useTranslation } from 'react-i18next'
import { linesOf } from './answer-lines.ts'

/** Which lines of an answer everybody reads in their own language, and which stay Japanese. */
export function InWhichLanguages({ answer }: { answer: string }) {
  const { t } = useTranslation('office')
  const lines = linesOf(answer)
  const ready = lines.filter(isReadySentence)
  if (lines.length === 0) return null
  if (ready.length === 0) return <p className="mb-4 text-solid-gray-800">{t('hazardReady.none')}</p>
  if (ready.length === lines.length)
    return (
      <p className="mb-4">
        <span aria-hidden="true">✓ </span>
        {t('hazardReady.all', { n: LANGUAGES.length })}
      </p>
    )
  return (
    <dl className="mb-4 space-y-1">
      <Lines name={`✓ ${t('hazardReady.someReady', { n: LANGUAGES.length })}`} lines={ready} />
      <Lines name={t('hazardReady.someOwn')} lines={lines.filter((line) => !isReadySentence(line))} />
    </dl>
  )
}

function Lines({ name, lines }: { name: string; lines: string[] }) {
  return (
    <div>
      <dt className="text-solid-gray-800">{name}</dt>
      {lines.map((line, index) => (
        // The same may be said twice.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <dd key={index} className="truncate ps-5">
          {line}
        </dd>
      ))}
    </div>
  )
}
