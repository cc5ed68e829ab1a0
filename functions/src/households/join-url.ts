import type { Config } from '../platform/config.ts'

/** Opens the registration inside LINE with the code in hand; what the QR code on a sheet holds. */
export const joinUrl = ({ line }: Pick<Config, 'line'>, code: string): string =>
  `https://liff.line.me/${line.liffId}/r/join?code=${code}`
