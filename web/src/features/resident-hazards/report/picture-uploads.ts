import { PICTURE_LIMIT } from '@kairan/functions/hazards/limits.ts'
import type { dropHazardPicture, uploadHazardPicture } from '@kairan/functions/hazards/pictures/contract.ts'
import { useEffect, useMemo, useState } from 'react'
import { call } from '../../../api/call.ts'
import { sendFile } from '../../../api/send-file.ts'
import { useUploadQueue, type Upload as WithProblem } from '../../../ui/upload-queue.ts'
import { photoShelf } from './kept-photos.ts'
import { type PictureProblem, pictureProblem, sendablePicture } from './small-picture.ts'
import type { ReportBook } from './use-report.ts'

export type Upload = WithProblem<PictureProblem>

export interface PictureUploads {
  uploads: Upload[]
  /** Whether photos were left out, because four are the most. */
  leftOut: boolean
  /** Whether this browser keeps nothing, so that a photo on its way is lost with the page. */
  isLostWithPage: boolean
  add: (files: File[]) => void
  retry: (key: number) => void
  /** Gives up one that has not arrived. */
  stop: (key: number) => void
  /** Takes away one that has. */
  remove: (pictureId: string) => void
}

/** Sends photos; each stands in the report when it has arrived. Those on their way are taken up again when the page is loaded anew. */
export function usePictureUploads({ report, tell }: Pick<ReportBook, 'report' | 'tell'>): PictureUploads {
  const [leftOut, setLeftOut] = useState(false)
  const [isLostWithPage, setLostWithPage] = useState(false)
  const shelf = useMemo(() => photoShelf(report.key), [report.key])
  const { uploads, add, retry, stop } = useUploadQueue<PictureProblem>(async (file, { signal, onProgress }) => {
    const sendable = await sendablePicture(file)
    if (!sendable) return 'unreadable'
    const { id } = await sendFile<typeof uploadHazardPicture>('POST', '/api/hazard-pictures', {
      file: sendable,
      query: { key: report.key },
      signal,
      onProgress,
    })
    tell((now) => ({ ...now, pictureIds: [...now.pictureIds.filter((each) => each !== id), id] }))
    void shelf.drop(file)
    return null
  })
  const isSent = report.outcome !== null
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, and once more when the report is sent; `add` is another each time
  useEffect(() => {
    if (isSent) return void shelf.clear()
    const stop = new AbortController()
    void shelf.rest().then((files) => stop.signal.aborted || add(files.map((file) => ({ file, problem: null }))))
    return () => stop.abort()
  }, [shelf, isSent])
  return {
    uploads,
    leftOut,
    isLostWithPage,
    add: (files) => {
      const room = Math.max(0, PICTURE_LIMIT - report.pictureIds.length - uploads.length)
      setLeftOut(files.length > room)
      const judged = files.slice(0, room).map((file) => ({ file, problem: pictureProblem(file) }))
      for (const { file, problem } of judged)
        if (problem === null) void shelf.keep(file).then((isKept) => isKept || setLostWithPage(true))
      add(judged)
    },
    retry,
    stop: (key) => {
      setLeftOut(false)
      const given = uploads.find((upload) => upload.key === key)
      if (given) void shelf.drop(given.file)
      stop(key)
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
