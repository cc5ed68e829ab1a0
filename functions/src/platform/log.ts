import pino from 'pino'

/** Structured lines for the operator: what happened and ids, never people or their words. */
export interface Log {
  info(fields: Record<string, unknown>, message: string): void
  warn(fields: Record<string, unknown>, message: string): void
  error(fields: Record<string, unknown>, message: string): void
}

/** A log of JSON lines on standard output, with the names Cloud Logging reads (`severity`, `message`). */
export const jsonLog = (level: 'info' | 'warn' | 'error' | 'silent' = 'info'): Log =>
  pino({
    level,
    messageKey: 'message',
    base: undefined,
    formatters: { level: (label) => ({ severity: label === 'warn' ? 'WARNING' : label.toUpperCase() }) },
  })
