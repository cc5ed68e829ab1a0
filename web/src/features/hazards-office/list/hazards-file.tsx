import { useMutation } from '@tanstack/react-query'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { addressOf, sessionHeaders } from '../../../api/call.ts'
import { CallFailure, readProblem } from '../../../api/call-failure.ts'
import { Button } from '../../../ui/button.tsx'
import { Problem } from '../../office-home/problem.tsx'
import { saveFile } from '../../resident-settings/save-file.ts'
import type { Filters } from '../filters.ts'

/** The list as a file. Fetched, not linked: the session may be one that only this page holds. */
export function HazardsFile({ areaId, filters }: { areaId: string; filters: Filters }) {
  const { t } = useTranslation('office')
  const hintId = useId()
  const file = useMutation({
    mutationFn: async () => {
      const address = addressOf('/api/office/hazards.csv', undefined, { areaId, ...filters })
      const answer = await fetch(address, { headers: sessionHeaders() }).catch(() => {
        throw new CallFailure({ status: 0, code: 'no-answer', detail: '', fields: [] })
      })
      if (!answer.ok) throw await readProblem(answer)
      saveFile(`${t('hazards.fileName')}.csv`, await answer.blob())
    },
  })
  return (
    <div>
      <Button busy={file.isPending} onClick={() => file.mutate()} aria-describedby={hintId}>
        {t(file.isPending ? 'hazards.filing' : 'hazards.file')}
      </Button>
      <p id={hintId} className="mt-1 text-std-16N-170 text-solid-gray-800">
        {t('hazards.fileHint')}
      </p>
      {file.isError && <Problem error={file.error} kept={t('hazards.fileKept')} />}
    </div>
  )
}
