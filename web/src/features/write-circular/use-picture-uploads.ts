import { useCallback, useEffect, useRef, useState } from 'react'
import { attachmentLimit, type Draft, pictureLimit } from './draft.ts'
import { type FileProblem, isPdf, judgeFile } from './picture-file.ts'
import { sendUpload, withArrived } from './send-upload.ts'

/** A photo or a PDF on its way: waiting, being sent (how much, 0 to 1), or stopped by a problem of the file or of the sending. */
export interface Upload {
  key: number
  file: File
  /** An address of this browser only, to show the photo that was chosen. */
  url: string
  state: 'waiting' | 'sending' | 'failed'
  share: number
  problem: FileProblem | null
  error: unknown
}

export interface PictureUploads {
  uploads: Upload[]
  /** Files that were left out because ten pictures are the most; 0: none. */
  leftOut: number
  /** Pages of a PDF without a picture, because ten are the most. */
  leftOutPages: number
  add: (files: File[], draft: Draft) => void
  retry: (key: number) => void
  remove: (key: number) => void
}

/** Sends files one after the other (their order stays, and a slow line is not shared); each lands in the draft when it is there. */
export function usePictureUploads(update: (alter: (draft: Draft) => Draft) => void): PictureUploads {
  const [uploads, setUploads] = useState<Upload[]>([])
  const [leftOut, setLeftOut] = useState(0)
  const [leftOutPages, setLeftOutPages] = useState(0)
  const counter = useRef(0)
  const stops = useRef(new Map<number, AbortController>())
  const onTheWay = useRef(0)
  onTheWay.current = uploads.length
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
      try {
        const onProgress = (share: number): void => change(key, { share })
        const arrived = await sendUpload(file, { signal: stop.signal, onProgress })
        if (!arrived) return change(key, { state: 'failed', problem: 'unreadable' })
        update((draft) => {
          // Those still on their way have been promised a place.
          const room = pictureLimit - draft.pictures.length - (onTheWay.current - 1)
          setLeftOutPages(Math.max(0, arrived.pictures.length - Math.max(0, room)))
          return withArrived(draft, arrived, room)
        })
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
  const add = (files: File[], draft: Draft): void => {
    const room = Math.max(0, pictureLimit - draft.pictures.length - uploads.length)
    setLeftOut(Math.max(0, files.length - room))
    setLeftOutPages(0)
    let pdfs = draft.attachments.length + uploads.filter(({ file }) => isPdf(file)).length
    const judged = files.slice(0, room).map((file) => {
      if (isPdf(file)) pdfs += 1
      return newUpload(file, ++counter.current, pdfs > attachmentLimit)
    })
    setUploads([...uploads, ...judged])
  }
  return {
    uploads,
    leftOut,
    leftOutPages,
    add,
    retry: (key) => change(key, { state: 'waiting', error: null }),
    remove: (key) => {
      stops.current.get(key)?.abort()
      forget(key)
    },
  }
}

function newUpload(file: File, key: number, isOneTooMany: boolean): Upload {
  const verdict = isPdf(file) && isOneTooMany ? 'tooManyPdfs' : judgeFile(file)
  const problem = verdict === 'send' || verdict === 'convert' ? null : verdict
  const url = URL.createObjectURL(file)
  return { key, file, url, state: problem ? 'failed' : 'waiting', share: 0, problem, error: null }
}
