import type { AreaName } from '@kairan/functions/areas/contract.ts'
import { CATEGORY_NAMES } from '@kairan/functions/hazards/categories.ts'
import type { placeHazard } from '@kairan/functions/hazards/handling/contract.ts'
import type { OfficeHazard } from '@kairan/functions/hazards/hazard-view.ts'
import { ADDRESS_LIMIT } from '@kairan/functions/hazards/limits.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CallInput, call } from '../../../api/call.ts'
import { fieldFailure } from '../../../api/call-failure.ts'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { focusWhenShown } from '../../../ui/focus.ts'
import { areasBelow } from '../../area-choice/areas-below.ts'
import { PlacePicker } from '../map/place-picker.tsx'
import { written } from '../map/positions.ts'
import { useMiddle } from '../map/use-middle.ts'
import { SelectField } from './select-field.tsx'
import { StepProblem } from './step-problem.tsx'
import { useStep } from './use-step.ts'

type Correction = Omit<CallInput<typeof placeHazard>['body'], 'seen'>

interface PlaceFormProps {
  hazard: OfficeHazard
  area: AreaName
  onDone: () => void
  onCancel: () => void
}

/** Puts place, district, kind and day right; only what was touched is sent. */
export function PlaceForm({ hazard, area, onDone, onCancel }: PlaceFormProps) {
  const { t } = useTranslation('office')
  const isCity = area.kind === 'city'
  const districts = useQuery({ ...areasBelow(area.id), enabled: isCity })
  const middle = useMiddle(area)
  const [position, setPosition] = useState(hazard.position)
  const [changes, setChanges] = useState<Correction>({})
  const change = (part: Correction) => setChanges((before) => ({ ...before, ...part }))
  const place = useStep({
    hazardId: hazard.id,
    send: () =>
      call<typeof placeHazard>('POST', '/api/office/hazards/{hazardId}/place', {
        params: { hazardId: hazard.id },
        body: { seen: hazard.version, ...changes },
      }),
    said: t('hazardPlace.done'),
    onDone,
  })
  const failureAt = (path: string) => fieldFailure(place.error, path)
  return (
    <div ref={focusWhenShown} tabIndex={-1} className="mt-4 rounded-8 border border-solid-gray-600 px-4 pb-4">
      {middle && (
        <PlacePicker
          value={position}
          middle={middle}
          onChange={(chosen) => {
            setPosition(chosen)
            change({ position: chosen && written(chosen) })
          }}
        />
      )}
      {failureAt('position') && (
        <p role="alert" className="font-bold text-red-1000">
          <span aria-hidden="true">⚠ </span>
          {failureAt('position')}
        </p>
      )}
      <Field label={t('hazardPlace.address')} error={failureAt('address')}>
        {(field) => (
          <input
            {...field}
            maxLength={ADDRESS_LIMIT}
            value={changes.address ?? hazard.address}
            onChange={({ target }) => change({ address: target.value })}
          />
        )}
      </Field>
      {isCity && districts.data && (
        <SelectField
          label={t('hazardPlace.district')}
          value={(changes.districtId === undefined ? hazard.district?.id : changes.districtId) ?? ''}
          options={[
            { value: '', label: t('hazardPlace.noDistrict') },
            ...districts.data.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChoose={(id) => change({ districtId: id === '' ? null : id })}
        />
      )}
      <SelectField
        label={t('hazardPlace.kind')}
        value={changes.category ?? hazard.category}
        options={CATEGORY_NAMES.map((value) => ({ value, label: t(`hazards.kinds.${value}`) }))}
        onChoose={(value) => change({ category: CATEGORY_NAMES.find((each) => each === value) })}
      />
      <Field label={t('hazardPlace.due')} error={failureAt('dueOn')}>
        {(field) => (
          <input
            {...field}
            type="date"
            value={changes.dueOn ?? hazard.dueOn}
            onChange={({ target }) => target.value !== '' && change({ dueOn: target.value })}
          />
        )}
      </Field>
      <StepProblem hazardId={hazard.id} error={place.error} onSeen={place.reset} />
      <div className="flex flex-wrap items-start gap-3">
        <div>
          <Button
            busy={place.isPending}
            blockedBecause={Object.keys(changes).length === 0 ? t('hazardPlace.nothing') : undefined}
            onClick={() => place.mutate(undefined)}
          >
            {t(place.isPending ? 'hazardPlace.saving' : 'hazardPlace.save')}
          </Button>
        </div>
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </div>
    </div>
  )
}
