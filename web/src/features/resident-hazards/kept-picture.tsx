import type { readHazardPicture } from '@kairan/functions/hazards/pictures/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { addressOf } from '../../api/call.ts'
import { fetchFile } from '../../api/fetch-file.ts'
import { useObjectUrl } from '../../ui/use-object-url.ts'

const path: (typeof readHazardPicture)['path'] = '/api/hazard-pictures/{pictureId}'

interface KeptPictureProps {
  pictureId: string
  number: number
}

/** A picture only its sender may see, small. */
export function KeptPicture({ pictureId, number }: KeptPictureProps) {
  const { t } = useTranslation('hazards')
  const { data, isError } = useQuery({
    queryKey: ['hazards', 'picture', pictureId],
    queryFn: ({ signal }) => fetchFile(addressOf(path, { pictureId }, { size: 'thumb' }), signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const url = useObjectUrl(data)
  if (isError) return <p>{t('one.pictureFailed', { number })}</p>
  return (
    <span className="block size-28 border border-solid-gray-300 bg-solid-gray-50">
      {url && <img src={url} alt={t('one.picture', { number })} className="size-full object-contain" />}
    </span>
  )
}
