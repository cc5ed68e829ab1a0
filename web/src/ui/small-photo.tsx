import { useEffect, useState } from 'react'
import { asJpeg } from './as-jpeg.ts'
import { useObjectUrl } from './use-object-url.ts'

/** Long side of what is drawn, pixels: the box is 112 wide, and phones have three pixels for one. */
const LONG_SIDE = 336

/** One after the other: a phone has no room for the pixels of four photos at once. */
let before: Promise<unknown> = Promise.resolve()
const drawn = (file: File): Promise<Blob | null> => {
  const next = before.then(() => asJpeg(file, LONG_SIDE))
  before = next
  return next
}

/** A photo that was chosen, small: drawn once, so that the page does not hold all its pixels. An empty box until then, or where this browser cannot draw it. */
export function SmallPhoto({ file }: { file: File }) {
  const [small, setSmall] = useState<Blob>()
  useEffect(() => {
    let isWanted = true
    void drawn(file).then((blob) => isWanted && blob && setSmall(blob))
    return () => {
      isWanted = false
    }
  }, [file])
  const url = useObjectUrl(small)
  return (
    <span className="block size-28 border border-solid-gray-300 bg-solid-gray-50">
      {url && <img src={url} alt="" className="size-full object-contain" />}
    </span>
  )
}
