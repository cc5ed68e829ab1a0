import { useCallback, useEffect, useRef, useState } from 'react'

/** A file on its way: waiting, being sent (how much, 0 to 1), or stopped by a problem of the file or of the sending. */
export interface Upload<Problem> {
  key: number
  file: File
  state: 'waiting' | 'sending' | 'failed'
  share: number
  problem: Problem | null
  error: unknown
}

interface UploadQueue<Problem> {
  uploads: Upload<Problem>[]
  /** Puts files behind those that wait; one with a problem is shown and not sent. */
  add: (judged: { file: File; problem: Problem | null }[]) => void
  retry: (key: number) => void
  /** Gives up one that has not arrived. */
  stop: (key: number) => void
}

interface Sending {
  signal: AbortSignal
  onProgress: (share: number) => void
}

/**
 * Sends files one after the other, at once when they are chosen: their order stays, and a slow line is not shared.
 * @param send sends one and notes that it has arrived; answers what is wrong with the file, or null
 */
export function useUploadQueue<Problem>(
  send: (file: File, sending: Sending) => Promise<Problem | null>,
): UploadQueue<Problem> {
  const [uploads, setUploads] = useState<Upload<Problem>[]>([])
  const counter = useRef(0)
  const stops = useRef(new Map<number, AbortController>())
  const latest = useRef(send)
  latest.current = send
  const change = useCallback(
    (key: number, news: Partial<Upload<Problem>>) =>
      setUploads((all) => all.map((upload) => (upload.key === key ? { ...upload, ...news } : upload))),
    [],
  )
  const forget = useCallback((key: number) => setUploads((all) => all.filter((upload) => upload.key !== key)), [])
  const begin = useCallback(
    async ({ key, file }: Upload<Problem>) => {
      const stop = new AbortController()
      stops.current.set(key, stop)
      change(key, { state: 'sending', share: 0, error: null })
      try {
        const onProgress = (share: number): void => change(key, { share })
        const problem = await latest.current(file, { signal: stop.signal, onProgress })
        if (problem === null) forget(key)
        else change(key, { state: 'failed', problem })
      } catch (error) {
        if (!stop.signal.aborted) change(key, { state: 'failed', error })
      }
    },
    [change, forget],
  )
  useEffect(() => {
    const next = uploads.find(({ state }) => state === 'waiting')
    if (next && !uploads.some(({ state }) => state === 'sending')) void begin(next)
  }, [uploads, begin])
  useEffect(() => {
    const running = stops.current
    return () => {
      for (const stop of running.values()) stop.abort()
    }
  }, [])
  return {
    uploads,
    add: (judged) => {
      const added = judged.map(({ file, problem }) => ({
        key: ++counter.current,
        file,
        state: problem === null ? ('waiting' as const) : ('failed' as const),
        share: 0,
        problem,
        error: null,
      }))
      setUploads((all) => [...all, ...added])
    },
    retry: (key) => change(key, { state: 'waiting', error: null }),
    stop: (key) => {
      stops.current.get(key)?.abort()
      forget(key)
    },
  }
}
