import { useRef, useState } from 'react'
import { useUploadQueue, type Upload as WithProblem } from '../../ui/upload-queue.ts'
import { attachmentLimit, type Draft, pictureLimit } from './draft.ts'
import { type FileProblem, isPdf, judgeFile } from './picture-file.ts'
import { sendUpload, withArrived } from './send-upload.ts'

/** A photo or a PDF on its way. */
export type Upload = WithProblem<FileProblem>

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

/** Sends files; each lands in the draft when it is there. */
export function usePictureUploads(update: (alter: (draft: Draft) => Draft) => void): PictureUploads {
  const [leftOut, setLeftOut] = useState(0)
  const [leftOutPages, setLeftOutPages] = useState(0)
  const onTheWay = useRef(0)
  const { uploads, add, retry, stop } = useUploadQueue<FileProblem>(async (file, sending) => {
    const arrived = await sendUpload(file, sending)
    if (!arrived) return 'unreadable'
    update((draft) => {
      // Those still on their way have been promised a place.
      const room = pictureLimit - draft.pictures.length - (onTheWay.current - 1)
      setLeftOutPages(Math.max(0, arrived.pictures.length - Math.max(0, room)))
      return withArrived(draft, arrived, room)
    })
    return null
  })
  onTheWay.current = uploads.length
  return {
    uploads,
    leftOut,
    leftOutPages,
    add: (files, draft) => {
      const room = Math.max(0, pictureLimit - draft.pictures.length - uploads.length)
      setLeftOut(Math.max(0, files.length - room))
      setLeftOutPages(0)
      let pdfs = draft.attachments.length + uploads.filter(({ file }) => isPdf(file)).length
      const judged = files.slice(0, room).map((file) => {
        if (isPdf(file)) pdfs += 1
        return { file, problem: problemOf(file, pdfs > attachmentLimit) }
      })
      add(judged)
    },
    retry,
    remove: stop,
  }
}

const problemOf = (file: File, isOneTooMany: boolean): FileProblem | null => {
  const verdict = isPdf(file) && isOneTooMany ? 'tooManyPdfs' : judgeFile(file)
  return verdict === 'send' || verdict === 'convert' ? null : verdict
}
