import { describe, expect, it } from 'vitest'
import { kilometres, nearest } from './nearest.ts'
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

describe('the nearest places', () => {
  const KUZUHA = { latitude: 34.8622, longitude: 135.6787 }
  const HIRAKATASHI = { latitude: 34.8155, longitude: 135.6503 }

  it('are measured along the earth', () => {
    // 0.0467° of latitude are 5.19 km, 0.0284° of longitude there 2.59 km: together 5.80 km.
    expect(kilometres(KUZUHA, HIRAKATASHI)).toBeGreaterThan(5.7)
    expect(kilometres(KUZUHA, HIRAKATASHI)).toBeLessThan(5.9)
    expect(kilometres(KUZUHA, KUZUHA)).toBe(0)
    expect(kilometres({ latitude: 0, longitude: 179.9 }, { latitude: 0, longitude: -179.9 })).toBeLessThan(23)
  })

  it('come in order, within reach, and only those with a point', () => {
    const places = [
      { id: 'far', position: { latitude: 35.6, longitude: 139.7 } },
      { id: 'near', position: HIRAKATASHI },
      { id: 'nowhere', position: null },
      { id: 'here', position: KUZUHA },
    ]
    expect(nearest(places, KUZUHA, { km: 10, limit: 5 }).map(({ id }) => id)).toEqual(['here', 'near'])
    expect(nearest(places, KUZUHA, { km: 10, limit: 1 }).map(({ id }) => id)).toEqual(['here'])
  })
})
