import type { readHazardPicture } from '@kairan/functions/hazards/pictures/contract.ts'
import { addressOf, sessionHeaders } from '../../api/call.ts'
import { readProblem } from '../../api/call-failure.ts'

const path: (typeof readHazardPicture)['path'] = '/api/hazard-pictures/{pictureId}'

/** One's own picture, small. @throws CallFailure when it is not there for the reader, TypeError without network */
export const fetchPicture = async (pictureId: string, signal: AbortSignal): Promise<Blob> => {
  const address = addressOf(path, { pictureId }, { size: 'thumb' })
  const response = await fetch(address, { signal, credentials: 'same-origin', headers: sessionHeaders() })
  if (!response.ok) throw await readProblem(response)
  return response.blob()
}
