import type { AreaName } from '@kairan/functions/areas/contract.ts'
import {
  OUTSIDE_KEEPERS,
  type OutsideKeeper,
  SECTIONS,
  type SectionName,
} from '@kairan/functions/hazards/categories.ts'
import type { Assignee } from '@kairan/functions/hazards/hazard.ts'
import type { OfficeHazard } from '@kairan/functions/hazards/hazard-view.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { ChoiceList } from '../../../ui/choice-list.tsx'
import { useAssigneeName } from '../use-assignee-name.ts'
import { Done } from './done.tsx'
import { OutsideContact } from './outside-contact.tsx'
import { Section } from './section.tsx'
import { SelectField } from './select-field.tsx'
import { StepProblem } from './step-problem.tsx'
import { useAssign } from './use-assign.ts'
import { useAssociations } from './use-associations.ts'

type Kind = Assignee['kind'] | 'none'

/** Who works on it: a section of the city, the association of the place, or somebody outside who was told by telephone. */
export function AssignSection({ hazard, area }: { hazard: OfficeHazard; area: AreaName }) {
  const { t } = useTranslation('office')
  const nameOf = useAssigneeName()
  const { assignee, assignedTo } = hazard
  const mayAssign = hazard.mayHandle && !hazard.mergedInto
  // Where nobody has it yet, that is the next thing to do.
  const [step, setStep] = useState<'look' | 'change' | 'done'>(assignee ? 'look' : 'change')
  const now = assignee ? nameOf(assignee, assignedTo?.name) : t('hazardAssign.nobody')
  return (
    <Section id="assign" title={t('hazardAssign.title')}>
      <p className="mt-1 font-bold">{t('hazardAssign.now', { who: now })}</p>
      {assignee?.kind === 'outside' && <OutsideContact keeper={assignee.keeper} />}
      <div role="status">{step === 'done' && <Done words={t('hazardAssign.done')} />}</div>
      {mayAssign && step !== 'change' && (
        <Button className="mt-2" onClick={() => setStep('change')}>
          {t('hazardAssign.change')}
        </Button>
      )}
      {mayAssign && step === 'change' && <AssignForm hazard={hazard} area={area} onDone={() => setStep('done')} />}
    </Section>
  )
}

interface AssignFormProps {
  hazard: OfficeHazard
  area: AreaName
  onDone: () => void
}

function AssignForm({ hazard, area, onDone }: AssignFormProps) {
  const { t } = useTranslation('office')
  const [chosenKind, setKind] = useState<Kind | null>(null)
  const [chosenSection, setSection] = useState<SectionName | null>(null)
  const [chosenKeeper, setKeeper] = useState<OutsideKeeper | null>(null)
  const [chosenAreaId, setAssociation] = useState<string | null>(null)
  const associations = useAssociations(hazard, area)
  const assign = useAssign(hazard, onDone)
  const { assignee, assignedTo } = hazard
  // What nobody has chosen here follows the report, also when somebody else has changed it.
  const kind = chosenKind ?? assignee?.kind ?? 'none'
  const section = chosenSection ?? (assignee?.kind === 'section' ? assignee.section : SECTIONS[0])
  const keeper = chosenKeeper ?? (assignee?.kind === 'outside' ? assignee.keeper : OUTSIDE_KEEPERS[0])
  const areaId = chosenAreaId ?? assignedTo?.id ?? associations[0]?.id ?? ''
  const wanted: Record<Kind, Assignee | null> = {
    none: null,
    section: { kind: 'section', section },
    association: { kind: 'association', areaId },
    outside: { kind: 'outside', keeper },
  }
  const impossible = kind === 'association' && areaId === ''
  return (
    <>
      <ChoiceList
        label={t('hazardAssign.who')}
        value={kind}
        choices={(['section', 'association', 'outside', 'none'] as const).map((value) => ({
          value,
          label: t(`hazardAssign.${value}`),
        }))}
        onChange={setKind}
      />
      {kind === 'section' && (
        <SelectField
          label={t('hazardAssign.which')}
          value={section}
          options={SECTIONS.map((value) => ({ value, label: t(`hazards.sections.${value}`) }))}
          onChoose={(value) => setSection(SECTIONS.find((each) => each === value) ?? section)}
        />
      )}
      {kind === 'association' && associations.length > 0 && (
        <SelectField
          label={t('hazardAssign.which')}
          value={areaId}
          options={associations.map(({ id, name }) => ({ value: id, label: name }))}
          onChoose={setAssociation}
        />
      )}
      {kind === 'outside' && (
        <>
          <SelectField
            label={t('hazardAssign.which')}
            value={keeper}
            options={OUTSIDE_KEEPERS.map((value) => ({ value, label: t(`hazards.keepers.${value}`) }))}
            onChoose={(value) => setKeeper(OUTSIDE_KEEPERS.find((each) => each === value) ?? keeper)}
          />
          <OutsideContact keeper={keeper} />
        </>
      )}
      <StepProblem hazardId={hazard.id} error={assign.error} onSeen={assign.reset} />
      <div className="mt-3">
        <Button
          busy={assign.isPending}
          blockedBecause={impossible ? t('hazardAssign.noAssociations') : undefined}
          onClick={() => assign.mutate(wanted[kind])}
        >
          {t(assign.isPending ? 'hazardAssign.saving' : 'hazardAssign.save')}
        </Button>
      </div>
    </>
  )
}
