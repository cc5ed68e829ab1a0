import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import { useMutation } from '@tanstack/react-query'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { addressOf } from '../../../api/call.ts'
import { fetchFile } from '../../../api/fetch-file.ts'
import { Button } from '../../../ui/button.tsx'
import { Problem } from '../../office-home/problem.tsx'
import { saveFile } from '../../resident-settings/save-file.ts'

interface AnswersFileProps {
  circular: CircularView
  areaId: string | undefined
  /** The file names the households. */
  byName: boolean
}

/** The answers as a file. */
export function AnswersFile({ circular: { id, title }, areaId, byName }: AnswersFileProps) {
  const { t } = useTranslation('office')
  const hintId = useId()
  const file = useMutation({
    mutationFn: async () => {
      const address = addressOf('/api/circulars/{circularId}/answers.csv', { circularId: id }, { areaId })
      saveFile(`${title} ${t('answers.fileName')}`, await fetchFile(address))
    },
  })
  return (
    <div className="basis-full">
      <Button busy={file.isPending} onClick={() => file.mutate()} aria-describedby={hintId}>
        {t(file.isPending ? 'answers.filing' : 'answers.file')}
      </Button>
      <p id={hintId} className="mt-1 text-solid-gray-800">
        {t('answers.fileHint')}
        {byName && t('answers.fileNames')}
      </p>
      {file.isError && <Problem error={file.error} kept={t('answers.fileKept')} />}
    </div>
  )
}
