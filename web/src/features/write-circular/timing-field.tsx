import type { Estimate } from '@kairan/functions/circulars/estimate.ts'
import { useTranslation } from 'react-i18next'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { timeInWords } from '../../ui/japanese-date.ts'
import type { DraftProblem } from './draft.ts'
import { MomentField } from './moment-field.tsx'
import { type Hours, momentProblem, type TimingChoice } from './timing.ts'

export interface TimingParts {
  choice: TimingChoice
  choose: (choice: TimingChoice) => void
  hours: Hours
}

interface TimingFieldProps extends TimingParts {
  /** Undefined: not known yet. */
  estimate: Pick<Estimate, 'holdSeconds' | 'needsApproval'> | undefined
  problems: DraftProblem[]
}

/** When it goes out: at once, with the area's next digest (where there is one), on paper only, or at a minute. */
export function TimingField({ choice, choose, hours, estimate, problems }: TimingFieldProps) {
  const { t } = useTranslation('office')
  const { nextDigestAt, quietUntil, urgent } = hours
  const nowHint = quietUntil
    ? t('when.nowQuiet', { time: timeInWords(quietUntil) })
    : estimate && estimate.holdSeconds > 0 && !estimate.needsApproval
      ? t('when.nowHold', { seconds: estimate.holdSeconds })
      : undefined
  const digest = nextDigestAt && !urgent ? t('when.digest', { time: timeInWords(nextDigestAt) }) : null
  return (
    <>
      <ChoiceList
        label={t('when.question')}
        value={choice.kind}
        choices={[
          { value: 'now' as const, label: t('when.now'), hint: nowHint },
          ...(digest ? [{ value: 'digest' as const, label: digest, hint: t('when.digestHint') }] : []),
          { value: 'paper' as const, label: t('when.paper'), hint: t('when.paperHint') },
          // Last, so that day and time stand right below.
          { value: 'at' as const, label: t('when.at') },
        ]}
        onChange={(kind) => choose({ ...choice, kind })}
        error={problems.includes('digestGone') ? t('problems.digestGone') : undefined}
      />
      {choice.kind === 'at' && (
        <MomentField
          value={choice}
          onChange={(moment) => choose({ ...choice, ...moment })}
          problem={momentProblem(choice, { now: Date.now(), ...hours })}
          hours={hours}
        />
      )}
    </>
  )
}
