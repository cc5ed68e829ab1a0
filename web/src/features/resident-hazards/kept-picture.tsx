import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fetchPicture } from './fetch-picture.ts'

interface KeptPictureProps {
  pictureId: string
  number: number
}

/** A picture only its sender may see: inside LINE there is no cookie, so it is fetched with the session and drawn from memory. */
export function KeptPicture({ pictureId, number }: KeptPictureProps) {
  const { t } = useTranslation('hazards')
  const [url, setUrl] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    const stop = new AbortController()
    let drawn = ''
    fetchPicture(pictureId, stop.signal).then(
      (picture) => {
        drawn = URL.createObjectURL(picture)
        setUrl(drawn)
      },
      () => stop.signal.aborted || setFailed(true),
    )
    return () => {
      stop.abort()
      URL.revokeObjectURL(drawn)
    }
  }, [pictureId])
  if (failed) return <p>{t('one.pictureFailed', { number })}</p>
  return (
    <span className="block size-28 border border-solid-gray-300 bg-solid-gray-50">
      {url && <img src={url} alt={t('one.picture', { number })} className="size-full object-contain" />}
    </span>
  )
}
