import type { uploadHazardPicture } from '@kairan/functions/hazards/pictures/contract.ts'
import { expect, it } from 'vitest'
import { sendFile } from './send-file.ts'

it('a file that was given up before it left does not leave', async () => {
  const sent = sendFile<typeof uploadHazardPicture>('POST', '/api/hazard-pictures', {
    file: new Blob(['photo']),
    query: { key: 'report' },
    signal: AbortSignal.abort(),
  })
  await expect(sent).rejects.toMatchObject({ status: 0, code: 'stopped' })
})
