import { type LineApp, lineApp } from './session.ts'

/** What LINE itself can do for a page that is opened inside it. */
interface LineActs {
  isApiAvailable(name: string): boolean
  scanCodeV2(): Promise<{ value: string | null }>
  shareTargetPicker(messages: { type: 'text'; text: string }[], options?: { isMultiple?: boolean }): Promise<unknown>
}

type Act = 'scanCodeV2' | 'shareTargetPicker'

/** What plays LINE's program where there is no LINE can do everything already. */
const canAlready = (app: LineApp): app is LineApp & LineActs => 'scanCodeV2' in app && 'shareTargetPicker' in app

/** LINE's program if it can do this here; null elsewhere, in an old LINE, and where its operator has not allowed it. */
const lineThatCan = async (act: Act): Promise<LineActs | null> => {
  const app = lineApp()
  if (!app) return null
  const acts: LineActs = canAlready(app) ? app : (await import('./line-acts-app.ts')).default
  return acts.isApiAvailable(act) ? acts : null
}

const wasCancelled = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'CANCEL'

/** LINE answers nothing at all when the list of friends was closed. */
const isSuccess = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'status' in answer && answer.status === 'success'

/**
 * Reads a QR code with LINE's camera.
 * @returns what it says, or `cancelled` when the camera was closed, or `cannot` where there is none
 */
export async function scanCode(): Promise<{ value: string } | 'cancelled' | 'cannot'> {
  const line = await lineThatCan('scanCodeV2').catch(() => null)
  if (!line) return 'cannot'
  try {
    const { value } = await line.scanCodeV2()
    return value ? { value } : 'cancelled'
  } catch (error) {
    return wasCancelled(error) ? 'cancelled' : 'cannot'
  }
}

/**
 * Lets somebody choose friends in LINE who get a text.
 * @returns whether it was sent, or `cannot` where LINE offers no such thing
 */
export async function passOnInLine(text: string): Promise<'sent' | 'cancelled' | 'cannot'> {
  const line = await lineThatCan('shareTargetPicker').catch(() => null)
  if (!line) return 'cannot'
  try {
    const answer = await line.shareTargetPicker([{ type: 'text', text }], { isMultiple: true })
    return isSuccess(answer) ? 'sent' : 'cancelled'
  } catch {
    return 'cannot'
  }
}

/**
 * Opens an address in the phone's own browser, which can do what the one inside LINE cannot (calendars, printing, voices).
 * @returns whether LINE was asked to; false outside LINE, where a link does it
 */
export function openOutsideLine(url: string): boolean {
  const app = lineApp()
  app?.openWindow({ url: new URL(url, location.href).href, external: true })
  return app !== null
}
