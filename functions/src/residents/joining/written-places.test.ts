import { describe, expect, it } from 'vitest'
import { readPosition, readPostalCode } from './written-places.ts'

describe('postal codes', () => {
  it.each([
    '573-0121',
    '5730121',
    '〒573-0121',
    ' 〒５７３－０１２１ ',
    '573 0121',
    '573ー0121',
    '573−0121',
    '573‐0121',
  ])('are read from %j', (written) => expect(readPostalCode(written)).toBe('5730121'))
  it.each(['', '573', '573-012', '573-01211', '0120-573-012', 'TSUDA35', '郵便番号', '573-O121', '〒', '5730121a'])(
    'are not %j',
    (written) => expect(readPostalCode(written)).toBeNull(),
  )
})

describe('positions', () => {
  it('are read from degrees', () => {
    expect(readPosition('34.8140,135.6510')).toEqual({ latitude: 34.814, longitude: 135.651 })
    expect(readPosition('-34.8, -135')).toEqual({ latitude: -34.8, longitude: -135 })
  })
  it.each([
    '',
    ',',
    '34.8',
    '34.8,',
    ',135',
    '34.8,135.6,1',
    '91,0',
    '0,181',
    'NaN,NaN',
    'Infinity,0',
    'a,b',
    '1e400,0',
  ])('are not %j', (written) => expect(readPosition(written)).toBeNull())
})
