import { PICTURE_LIMIT } from '@kairan/functions/hazards/limits.ts'
import type { dropHazardPicture, uploadHazardPicture } from '@kairan/functions/hazards/pictures/contract.ts'
import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '../../../api/call.ts'
import { sendFile } from '../../../api/send-file.ts'
import { type PictureProblem, pictureProblem, sendablePicture } from './small-picture.ts'
import type { ReportBook } from './use-report.ts'

/** A photo on its way: waiting, being sent (how much, 0 to 1), or stopped by a problem of the file or of the sending. */
export interface Upload {
  key: number
  file: File
  /** An address of this browser only, to show the photo that was chosen. */
  url: string
  state: 'waiting' | 'sending' | 'failed'
  share: number
  problem: PictureProblem | null
  error: unknown
}

export interface PictureUploads {
  uploads: Upload[]
  /** Whether photos were left out, because four are the most. */
  leftOut: boolean
  add: (files: File[]) => void
  retry: (key: number) => void
  /** Gives up one that has not arrived. */
  stop: (key: number) => void
  /** Takes away one that has. */
  remove: (pictureId: string) => void
}

/** Sends photos one after the other, at once when they are chosen; each stands in the report when it has arrived. */
export function usePictureUploads({ report, tell }: Pick<ReportBook, 'report' | 'tell'>): PictureUploads {
  const [uploads, setUploads] = useState<Upload[]>([])
  const [leftOut, setLeftOut] = useState(false)
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
      try {
        const sendable = await sendablePicture(file)
        if (!sendable) return change(key, { state: 'failed', problem: 'unreadable' })
        if (stop.signal.aborted) return
        const { id } = await sendFile<typeof uploadHazardPicture>('POST', '/api/hazard-pictures', {
          file: sendable,
          query: { key: report.key },
          signal: stop.signal,
          onProgress: (share) => change(key, { share }),
        })
        tell((now) => ({ ...now, pictureIds: [...now.pictureIds.filter((each) => each !== id), id] }))
        forget(key)
      } catch (error) {
        if (!stop.signal.aborted) change(key, { state: 'failed', error })
      }
    },
    [change, forget, tell, report.key],
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
  const add = (files: File[]): void => {
    const room = Math.max(0, PICTURE_LIMIT - report.pictureIds.length - uploads.length)
    setLeftOut(files.length > room)
    setUploads([...uploads, ...files.slice(0, room).map((file) => newUpload(file, ++counter.current))])
  }
  return {
    uploads,
    leftOut,
    add,
    retry: (key) => change(key, { state: 'waiting', error: null }),
    stop: (key) => {
      setLeftOut(false)
      stops.current.get(key)?.abort()
      forget(key)
    },
    remove: (pictureId) => {
      setLeftOut(false)
      tell((now) => ({ ...now, pictureIds: now.pictureIds.filter((id) => id !== pictureId) }))
      const params = { pictureId }
      // What stays behind goes by itself; it is in no report.
      void call<typeof dropHazardPicture>('DELETE', '/api/hazard-pictures/{pictureId}', { params }).catch(() => null)
    },
  }
}

const newUpload = (file: File, key: number): Upload => {
  const problem = pictureProblem(file)
  const url = URL.createObjectURL(file)
  return { key, file, url, state: problem ? 'failed' : 'waiting', share: 0, problem, error: null }
}
