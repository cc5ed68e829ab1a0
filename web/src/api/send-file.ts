import type { Endpoint } from '@kairan/functions/platform/endpoint.ts'
import { addressOf, type CallInput, type CallOutput, languageHeaders, sessionHeaders } from './call.ts'
import { CallFailure, readProblem } from './call-failure.ts'

/** A photo over a slow line takes its time; the person sees it going and can stop it. */
const PATIENCE_MS = 5 * 60_000

interface Sending<E extends Endpoint> {
  file: Blob
  query?: CallInput<E>['query']
  /** What is told beside it. */
  headers?: Record<string, string>
  signal?: AbortSignal
  /** How much of it has left this device, 0 to 1. */
  onProgress?: (share: number) => void
}

/**
 * Sends a file's raw bytes to an endpoint without a body schema (a photo, a PDF) and tells how far it is; `fetch` cannot tell.
 * @returns the answer as the contract describes it
 * @throws CallFailure as `call` does; status 0 and code `stopped` when the signal stopped it
 */
export function sendFile<E extends Endpoint>(
  method: E['method'],
  path: E['path'],
  { file, query, headers = {}, signal, onProgress }: Sending<E>,
): Promise<CallOutput<E>> {
  return new Promise((resolve, reject) => {
    const fail = (code: string) => () => reject(new CallFailure({ status: 0, code, detail: '', fields: [] }))
    // Somebody may have stopped it while the photo was still being made smaller.
    if (signal?.aborted) return fail('stopped')()
    const request = new XMLHttpRequest()
    request.open(method, addressOf(path, undefined, query))
    request.timeout = PATIENCE_MS
    request.setRequestHeader('accept', 'application/json')
    request.setRequestHeader('content-type', file.type || 'application/octet-stream')
    for (const [name, value] of Object.entries({ ...headers, ...languageHeaders(), ...sessionHeaders() }))
      request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total === 0 ? 0 : loaded / total)
    request.onload = () => {
      const { status } = request
      if (status >= 200 && status < 300) return resolve(JSON.parse(request.responseText))
      const type = { 'content-type': request.getResponseHeader('content-type') ?? '' }
      readProblem(new Response(request.responseText, { status, headers: type })).then(reject, reject)
    }
    request.onerror = fail('no-answer')
    request.ontimeout = fail('no-answer')
    request.onabort = fail('stopped')
    signal?.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })
}
