import { invitationCode } from '@kairan/functions/households/invitation-code.ts'
import { describe, expect, it } from 'vitest'
import { codeIn, readPostalCode } from './written-places.ts'

const code = invitationCode('TSUDA35')

describe('what people write and scan', () => {
  it.each(['5730125', '573-0125', '〒573-0125', '５７３ー０１２５', ' 573 0125 '])('%s is a postal code', (typed) => {
    expect(readPostalCode(typed)).toBe('5730125')
  })

  it.each(['', '573', '573-01255', 'abc-defg', '枚方市'])('%s is none', (typed) => {
    expect(readPostalCode(typed)).toBeNull()
  })

  it('finds the number in a QR code, whatever is around it', () => {
    expect(codeIn(`https://liff.line.me/2000000001-kairan00/r/join?code=${code}`)).toBe(code)
    expect(codeIn('tsud-a35a')).toBe(code)
  })

  it('takes no other QR code for a number', () => {
    expect(codeIn('https://example.jp/menu')).toBeNull()
    expect(codeIn('https://example.jp/?code=12345678')).toBeNull()
    expect(codeIn('')).toBeNull()
  })
})
