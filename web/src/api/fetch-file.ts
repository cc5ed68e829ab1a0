import { languageHeaders, sessionHeaders } from './call.ts'
import { CallFailure, readProblem } from './call-failure.ts'

/**
 * A file of ours (a picture, a table). Fetched, not linked: inside LINE the session is one that only this page holds.
 * @throws CallFailure as `call` does: with the server's sentence, or status 0 where no answer came
 */
export async function fetchFile(address: string, signal?: AbortSignal): Promise<Blob> {
  try {
    const headers = { ...languageHeaders(), ...sessionHeaders() }
    const answer = await fetch(address, { signal, credentials: 'same-origin', headers })
    if (!answer.ok) throw await readProblem(answer)
    return await answer.blob()
  } catch (error) {
    if (signal?.aborted || error instanceof CallFailure) throw error
    throw new CallFailure({ status: 0, code: 'no-answer', detail: '', fields: [] })
  }
}
