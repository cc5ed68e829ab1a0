import { openBrowser } from './browser.ts'

/**
 * Opens a browser once before the first journey. Its package unpacks it when it is opened for the first time on a machine, and takes
 * what another process has only half written for the whole. Where there is none, the journeys say so themselves.
 */
export default async function unpackBrowser(): Promise<void> {
  await openBrowser().then(
    (browser) => browser.close(),
    () => null,
  )
}
