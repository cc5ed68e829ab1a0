import { PICTURE_LIMIT } from '@kairan/functions/hazards/limits.ts'
import type { dropHazardPicture, uploadHazardPicture } from '@kairan/functions/hazards/pictures/contract.ts'
import { useState } from 'react'
import { call } from '../../../api/call.ts'
import { sendFile } from '../../../api/send-file.ts'
import { useUploadQueue, type Upload as WithProblem } from '../../../ui/upload-queue.ts'
import { type PictureProblem, pictureProblem, sendablePicture } from './small-picture.ts'
import type { ReportBook } from './use-report.ts'

export type Upload = WithProblem<PictureProblem>

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

/** Sends photos; each stands in the report when it has arrived. */
export function usePictureUploads({ report, tell }: Pick<ReportBook, 'report' | 'tell'>): PictureUploads {
  const [leftOut, setLeftOut] = useState(false)
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
    return null
  })
  return {
    uploads,
    leftOut,
    add: (files) => {
      const room = Math.max(0, PICTURE_LIMIT - report.pictureIds.length - uploads.length)
      setLeftOut(files.length > room)
      add(files.slice(0, room).map((file) => ({ file, problem: pictureProblem(file) })))
    },
    retry,
    stop: (key) => {
      setLeftOut(false)
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
