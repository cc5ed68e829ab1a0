import type { Request } from 'express'

/** The text that stands for `:name` in the address. */
export const pathValue = (request: Request, name: string): string => {
  const value = request.params[name]
  return typeof value === 'string' ? value : ''
}
