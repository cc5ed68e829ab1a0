import { useTranslation } from 'react-i18next'
import { languageNames } from '../../../texts/languages.ts'
import { usePolicy } from '../../rules/use-policy.ts'
import { ExtraPanel } from '../extra-panel.tsx'
import type { StepParts } from '../step-parts.ts'
import { versionLanguages } from './version-draft.ts'
import { VersionFields } from './version-fields.tsx'

/** ほかのことばで書く: a version a language, and who fills in the rest. */
export function VersionsPanel({ senderAreaId, ...parts }: StepParts & { senderAreaId: string }) {
  const { t } = useTranslation('office')
  const { data: policy } = usePolicy(senderAreaId)
  const { versions, survey } = parts.draft
  const written = versionLanguages.filter((language) => versions[language])
  return (
    <ExtraPanel
      title={t('versions.title')}
      state={written.length > 0 ? written.map((language) => languageNames[language]).join('・') : t('extras.none')}
      wrong={parts.problems.includes('versionUnfinished')}
    >
      <p>{t('versions.hint')}</p>
      {policy && <p>{t(policy.effective.machineTranslation ? 'versions.machine' : 'versions.noMachine')}</p>}
      {survey && <p>{t('versions.questions')}</p>}
      <div className="mt-3 grid grid-cols-[minmax(0,1fr)] gap-2">
        {versionLanguages.map((language) => (
          <VersionFields key={language} {...parts} language={language} />
        ))}
      </div>
    </ExtraPanel>
  )
}
