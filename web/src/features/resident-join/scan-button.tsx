import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { scanCode } from '../../api/line-acts.ts'
import { Button } from '../../ui/button.tsx'
import { codeIn } from './written-places.ts'

/** Inside LINE: its camera reads the paper's QR code. */
export function ScanButton({ onRead }: { onRead: (code: string) => void }) {
  const { t } = useTranslation('join')
  const scan = useMutation({
    mutationFn: async () => {
      const read = await scanCode()
      if (typeof read === 'string') return read
      const code = codeIn(read.value)
      if (code) onRead(code)
      return code ? 'read' : 'nothing'
    },
  })
  return (
    <div>
      <Button className="w-full" busy={scan.isPending} onClick={() => scan.mutate()}>
        {t('code.scan')}
      </Button>
      <p className="mt-1 text-solid-gray-800">{t('code.scanHint')}</p>
      <p role="status" className="font-bold">
        {scan.data === 'cannot' && t('code.cannotScan')}
        {scan.data === 'nothing' && t('code.nothingScanned')}
      </p>
    </div>
  )
}
