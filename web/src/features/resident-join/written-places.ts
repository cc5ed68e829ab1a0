import { readInvitationCode } from '@kairan/functions/households/invitation-code.ts'

/** The seven digits somebody meant; null when it is something else. */
export const readPostalCode = (typed: string): string | null => {
  const digits = typed.normalize('NFKC').replace(/[〒\s\-‐-―ー−]/g, '')
  return /^\d{7}$/.test(digits) ? digits : null
}

/** The number in what a QR code says: an address of ours with the number in it, or the number alone. */
export const codeIn = (value: string): string | null => {
  const inAddress = URL.canParse(value) ? new URL(value).searchParams.get('code') : null
  return readInvitationCode(inAddress ?? value)
}
