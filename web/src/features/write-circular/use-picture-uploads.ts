import type { uploadPicture } from '@kairan/functions/documents/contract.ts'
import { useCallback, useEffect, useRef, useState } from 'react'
import { sendFile } from '../../api/send-file.ts'
import type { Draft } from './draft.ts'
import { pictureLimit } from './draft.ts'
import { type FileProblem, judgeFile, sendableFile } from './picture-file.ts'

/** A photo on its way: waiting, being sent (how much, 0 to 1), or stopped by a problem of the file or of the sending. */
export interface Upload {
  key: number
  file: File
  /** An address of this browser only, to show what was chosen. */
  url: string
  state: 'waiting' | 'sending' | 'failed'
  share: number
  problem: FileProblem | null
  error: unknown
}

export interface PictureUploads {
  uploads: Upload[]
  /** Photos that were left out because ten are the most; 0: none. */
  leftOut: number
  add: (files: File[], already: number) => void
  retry: (key: number) => void
  remove: (key: number) => void
}

/** Sends photos one after the other (their order stays, and a slow line is not shared); each lands in the draft when it is there. */
export function usePictureUploads(update: (alter: (draft: Draft) => Draft) => void): PictureUploads {
  const [uploads, setUploads] = useState<Upload[]>([])
  const [leftOut, setLeftOut] = useState(0)
  const counter = useRef(0)
  const stops = useRef(new Map<number, AbortController>())
  const change = useCallback(
    (key: number, news: Partial<Upload>) =>
      setUploads((all) => all.map((upload) => (upload.key === key ? { ...upload, ...news } : upload))),
    [],
  )
  const forget = useCallback(
    (key: number) =>
      setUploads((all) => {
        const gone = all.find((upload) => upload.key === key)
        if (gone) URL.revokeObjectURL(gone.url)
        return all.filter((upload) => upload.key !== key)
      }),
    [],
  )
  const send = useCallback(
    async ({ key, file }: Upload) => {
      const stop = new AbortController()
      stops.current.set(key, stop)
      change(key, { state: 'sending', share: 0, error: null })
      const sendable = await sendableFile(file)
      if (!sendable) return change(key, { state: 'failed', problem: 'unreadable' })
      try {
        const onProgress = (share: number): void => change(key, { share })
        const picture = await sendFile<typeof uploadPicture>('POST', '/api/pictures', {
          file: sendable,
          signal: stop.signal,
          onProgress,
        })
        update((draft) => ({ ...draft, pictures: [...draft.pictures, picture] }))
        forget(key)
      } catch (error) {
        if (!stop.signal.aborted) change(key, { state: 'failed', error })
      }
    },
    [change, forget, update],
  )
  useEffect(() => {
    const next = uploads.find(({ state }) => state === 'waiting')
    if (next && !uploads.some(({ state }) => state === 'sending')) void send(next)
  }, [uploads, send])
  useEffect(() => {
    const running = stops.current
    return () => {
      for (const stop of running.values()) stop.abort()
    }
  }, [])
  const add = (files: File[], already: number): void => {
    const room = Math.max(0, pictureLimit - already - uploads.length)
    setLeftOut(Math.max(0, files.length - room))
    setUploads([...uploads, ...files.slice(0, room).map((file) => judged(file, ++counter.current))])
  }
  return {
    uploads,
    leftOut,
    add,
    retry: (key) => change(key, { state: 'waiting', error: null }),
    remove: (key) => {
      stops.current.get(key)?.abort()
      forget(key)
    },
  }
}

function judged(file: File, key: number): Upload {
  const verdict = judgeFile(file)
  const problem = verdict === 'send' || verdict === 'convert' ? null : verdict
  const url = URL.createObjectURL(file)
  return { key, file, url, state: problem ? 'failed' : 'waiting', share: 0, problem, error: null }
}
