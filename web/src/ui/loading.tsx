import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Sooner than this, a word about waiting only flickers. */
const PATIENCE_MS = 400

/** Says that something is on its way, once it takes long enough to be noticed. */
export function Loading() {
  const { t } = useTranslation('common')
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <p role="status" className="min-h-40 py-10 text-center text-solid-gray-800">
      {shown && t('loading')}
    </p>
  )
}
