import { useRef } from 'react'
import { Button } from './button.tsx'

interface PhotoButtonsProps {
  /** What stands on the two buttons. */
  take: string
  choose: string
  /** What may be chosen beside pictures: `application/pdf`. */
  alsoTakes?: string
  /** Why no more can be chosen; undefined: there is room. */
  full: string | undefined
  onChoose: (files: File[]) => void
}

/** Takes a photo with the camera, or chooses some that are there. */
export function PhotoButtons({ take, choose, alsoTakes, full, onChoose }: PhotoButtonsProps) {
  const camera = useRef<HTMLInputElement>(null)
  const album = useRef<HTMLInputElement>(null)
  const chosen = (input: HTMLInputElement): void => {
    onChoose([...(input.files ?? [])])
    // So that the same photo can be chosen again after it was taken away.
    input.value = ''
  }
  return (
    <>
      <input
        ref={camera}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        onChange={({ currentTarget }) => chosen(currentTarget)}
      />
      <input
        ref={album}
        type="file"
        accept={alsoTakes ? `image/*,${alsoTakes}` : 'image/*'}
        multiple
        hidden
        onChange={({ currentTarget }) => chosen(currentTarget)}
      />
      {full ? (
        <div className="mt-2">
          <Button blockedBecause={full}>{choose}</Button>
        </div>
      ) : (
        <div className="mt-2 grid grid-cols-[repeat(auto-fit,minmax(min(100%,9em),1fr))] gap-2">
          <Button onClick={() => camera.current?.click()}>{take}</Button>
          <Button onClick={() => album.current?.click()}>{choose}</Button>
        </div>
      )}
    </>
  )
}
