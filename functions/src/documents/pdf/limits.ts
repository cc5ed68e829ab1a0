/** How long a PDF may be worked on. Ten pages scanned in colour take some seconds; Hosting cuts a request at 60 s. */
export const READ_WITHIN_MS = 35_000
/** How long an officer waits while other PDFs are being read; after that they are asked to try again. */
export const WAIT_WITHIN_MS = 15_000
