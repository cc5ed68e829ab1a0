import { asJpeg } from '../../../ui/as-jpeg.ts'
import { isPicture, judgeFile } from '../../write-circular/picture-file.ts'

/** Up to here a photo goes as it is; above, it is made smaller first: somebody stands at the roadside and waits. */
const GOES_AS_IT_IS = 1_000_000
/** Long side of what is sent, pixels: enough to see a crack. */
const LONG_SIDE = 2_048

export type PictureProblem = 'notAPicture' | 'unreadable'

/** What is wrong with a file at first sight; null: nothing. */
export const pictureProblem = (file: Pick<File, 'type' | 'size' | 'name'>): PictureProblem | null => {
  if (file.size === 0) return 'unreadable'
  return isPicture(file) ? null : 'notAPicture'
}

/** The photo as it is sent. A large one that this browser cannot draw goes as it is, if the server takes it so; null: nobody can. */
export const sendablePicture = async (file: File): Promise<Blob | null> => {
  const isTaken = judgeFile(file) === 'send'
  if (isTaken && file.size <= GOES_AS_IT_IS) return file
  return (await asJpeg(file, LONG_SIDE)) ?? (isTaken ? file : null)
}
