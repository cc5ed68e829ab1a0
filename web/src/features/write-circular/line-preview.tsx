import { FlexMessage } from '@kairan/flex-view/flex-message.tsx'
import '@kairan/flex-view/flex.css'
import type { FlexContainer } from '@kairan/flex-view/flex-types.ts'
import type { previewCircular } from '@kairan/functions/circulars/contract.ts'
import type { LineMessage } from '@kairan/functions/deliveries/delivery.ts'
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
    <div className="mt-3 grid max-w-100 grid-cols-[minmax(0,1fr)] gap-3 rounded-12 bg-[#8cabd9] p-4">
      {preview.data.messages.map((message, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: messages of one answer do not move
        <div key={index} role="img" aria-label={t('check.previewOf', { words: wordsOf(message) })}>
          {/* To look at, not to press: a tap here confirms nothing. */}
          <div inert>
            <Message message={message} />
          </div>
        </div>
      ))}
    </div>
  )
}

/** LINE's `altText`, or the text itself: what the lock screen shows. */
const wordsOf = ({ altText, text }: LineMessage): string =>
  typeof altText === 'string' ? altText : typeof text === 'string' ? text : ''

function Message({ message }: { message: LineMessage }) {
  if (message.type === 'flex')
    return <FlexMessage container={message.contents as FlexContainer} altText={wordsOf(message)} />
  return <p className="w-fit rounded-16 bg-white px-4 py-2 whitespace-pre-wrap">{wordsOf(message)}</p>
}
