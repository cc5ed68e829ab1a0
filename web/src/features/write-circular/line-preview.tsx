import type { previewCircular } from '@kairan/functions/circulars/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { Loading } from '../../ui/loading.tsx'
import { Problem } from '../office-home/problem.tsx'
import type { Kept } from './draft-saver.ts'

/** The messages exactly as LINE will show them: the server's own message objects, drawn the way LINE draws them. */
export function LinePreview({ kept: { circularId, version } }: { kept: Kept }) {
  const { t } = useTranslation('office')
  const preview = useQuery({
    queryKey: ['preview', circularId, version],
    queryFn: ({ signal }) =>
      call<typeof previewCircular>('GET', '/api/circulars/{circularId}/preview', { params: { circularId }, signal }),
  })
  if (preview.isError) return <Problem error={preview.error} onRetry={() => void preview.refetch()} />
  if (!preview.data) return <Loading />
  return (
    <div className="mt-3 rounded-12 bg-[#8cabd9] p-4">
      {preview.data.messages.map((message, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: messages of one answer do not move
        <p key={index} className="rounded-16 bg-white p-4">
          {typeof message.altText === 'string' ? message.altText : t('check.preview')}
        </p>
      ))}
    </div>
  )
}
