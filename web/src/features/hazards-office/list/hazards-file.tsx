import { useMutation } from '@tanstack/react-query'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { addressOf } from '../../../api/call.ts'
import { fetchFile } from '../../../api/fetch-file.ts'
import { Button } from '../../../ui/button.tsx'
import { Problem } from '../../office-home/problem.tsx'
import { saveFile } from '../../resident-settings/save-file.ts'
import type { Filters } from '../filters.ts'

/** The list as a file. */
export function HazardsFile({ areaId, filters }: { areaId: string; filters: Filters }) {
  const { t } = useTranslation('office')
  const hintId = useId()
  const file = useMutation({
    mutationFn: async () => {
      const address = addressOf('/api/office/hazards.csv', undefined, { areaId, ...filters })
      saveFile(`${t('hazards.fileName')}.csv`, await fetchFile(address))
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
