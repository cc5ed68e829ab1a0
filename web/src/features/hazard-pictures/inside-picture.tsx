import { useQuery } from '@tanstack/react-query'
import { fetchFile } from '../../api/fetch-file.ts'
import { useObjectUrl } from '../../ui/use-object-url.ts'
import { Problem } from '../office-home/problem.tsx'

interface InsidePictureProps {
  /** Ours; it asks for the reader's session. */
  url: string
  alt: string
  width: number
  height: number
  className?: string
}

/** A picture for the office alone. */
export function InsidePicture({ url, alt, width, height, className }: InsidePictureProps) {
  const picture = useQuery({
    queryKey: ['inside-picture', url],
    queryFn: ({ signal }) => fetchFile(url, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const address = useObjectUrl(picture.data)
  if (picture.isError) return <Problem error={picture.error} onRetry={() => void picture.refetch()} />
  return address ? (
    <img src={address} alt={alt} width={width} height={height} className={className} />
  ) : (
    <span className="block bg-solid-gray-50" style={{ aspectRatio: width / height }} />
  )
}
