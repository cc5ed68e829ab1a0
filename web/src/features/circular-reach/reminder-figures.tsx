import { useTranslation } from 'react-i18next'
import { inFigures } from './reach-states.ts'
import type { ReminderPreview } from './use-reminder.ts'

/** Whom a reminder would reach, and what it takes of the month's messages. */
export function ReminderFigures({ preview }: { preview: ReminderPreview }) {
  const { t } = useTranslation('office')
  const { households, people, quota } = preview
  const rows = [
    [t('remind.households'), t('households', { n: inFigures(households) })],
    [t('remind.phones'), t('remind.phoneCount', { n: inFigures(people) })],
    [t('remind.cost'), t('remind.messages', { n: inFigures(people) })],
    [t('remind.left'), leftWords(quota, t)],
  ] as const
  return (
    <dl className="mt-2 max-w-140 divide-y divide-solid-gray-300">
      {rows.map(([label, figure]) => (
        <div key={label} className="flex flex-wrap justify-between gap-x-4 py-1">
          <dt>{label}</dt>
          <dd className="ms-auto font-bold">{figure}</dd>
        </div>
      ))}
    </dl>
  )
}

type Words = ReturnType<typeof useTranslation<'office'>>['t']

function leftWords(quota: ReminderPreview['quota'], t: Words): string {
  if (!quota) return t('remind.leftUnknown')
  return quota.left === null ? t('remind.unlimited') : t('remind.messages', { n: inFigures(quota.left) })
}
