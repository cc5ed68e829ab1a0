import { passOnInLine } from '../../api/line-acts.ts'
import { lineApp } from '../../api/session.ts'

/** What became of it: sent in LINE, handed to the phone's own list of programs, put where it can be pasted, closed, or none of these. */
export type Shared = 'sent' | 'handedOver' | 'copied' | 'cancelled' | 'failed'

/** Where the page stands for whoever opens it: inside LINE it opens in LINE, with nobody asked to sign in. */
const addressOf = (path: string): string => {
  const lineId = lineApp()?.id
  return lineId ? `https://liff.line.me/${lineId}${path}` : `${location.origin}${path}`
}

/**
 * Passes a circular on to the family: its sender, its title and where it stands, nothing about whoever passes it on. Inside
 * LINE to friends there, else by the phone's own means, else the address is there to be pasted.
 * @param words sender and title
 * @param path its address on our server; whoever opens it must be registered for the area themselves
 */
export async function share({ words, path }: Record<'words' | 'path', string>): Promise<Shared> {
  const url = addressOf(path)
  if (lineApp()) {
    const passed = await passOnInLine(`${words}\n${url}`)
    if (passed !== 'cannot') return passed
  }
  if ('share' in navigator) {
    const outcome = await navigator.share({ text: words, url }).then(
      () => 'handedOver' as const,
      (error: unknown) => (error instanceof Error && error.name === 'AbortError' ? ('cancelled' as const) : null),
    )
    if (outcome) return outcome
  }
  return navigator.clipboard.writeText(`${words}\n${url}`).then(
    () => 'copied',
    () => 'failed',
  )
}
