import { describe, expect, it } from 'vitest'
import { isInsideLine, signInAddress } from './session.ts'

const phone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148'

describe('isInsideLine', () => {
  it.each([
    [{ userAgent: `${phone} Safari Line/15.0.0`, hash: '', frame: '' }, true],
    [{ userAgent: phone, hash: '#context_token=a&id_token=b', frame: '' }, true],
    [{ userAgent: phone, hash: '', frame: 'kairan-liff:{"context_token":"a"}' }, true],
    [{ userAgent: phone, hash: '#top', frame: '' }, false],
    [{ userAgent: `${phone} Outline/2`, hash: '', frame: '' }, false],
  ])('%j → %s', (where, inside) => {
    expect(isInsideLine(where)).toBe(inside)
  })
})

describe('signInAddress', () => {
  it('brings one back to the page one came from', () => {
    expect(signInAddress('/r/circulars/a?b=1')).toBe('/auth/login?returnTo=%2Fr%2Fcirculars%2Fa%3Fb%3D1')
  })
})
