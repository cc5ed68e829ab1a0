import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { sessionHeaders } from '../../api/call.ts'
import { readProblem } from '../../api/call-failure.ts'
import { Problem } from '../office-home/problem.tsx'

interface InsidePictureProps {
  /** Ours; it asks for the reader's session. */
  url: string
  alt: string
  width: number
  height: number
  className?: string
}

/** A picture for the office alone. Fetched, not linked: inside LINE the session is one that only this page holds. */
export function InsidePicture({ url, alt, width, height, className }: InsidePictureProps) {
  const picture = useQuery({
    queryKey: ['inside-picture', url],
    queryFn: async ({ signal }) => {
      const answer = await fetch(url, { headers: sessionHeaders(), signal })
      if (!answer.ok) throw await readProblem(answer)
      return answer.blob()
    },
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

function useObjectUrl(content: Blob | undefined): string | null {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (!content) return
    const made = URL.createObjectURL(content)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [content])
  return address
}
