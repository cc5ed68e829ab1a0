import { useEffect, useState } from 'react'

/** An address of this page only, under which a file can be shown; given back when the file or the page is another. Null without one. */
export function useObjectUrl(content: Blob | undefined): string | null {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (!content) return
    const made = URL.createObjectURL(content)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [content])
  return address
}
