import { describe, expect, it } from 'vitest'
import { addressOf, EVERYTHING, isNarrowed, wishIn } from './list-wish.ts'

describe('what is wanted of the list', () => {
  it.each(['/', '/?words=%E3%81%94%E3%81%BF', '/?words=a+b&category=garbage&from=d1a1', '/?category=event'])(
    'stands in the address %s',
    (address) => {
      expect(addressOf(wishIn(address.slice(1)))).toBe(address)
    },
  )

  it('is everything where the address says nothing we know', () => {
    for (const search of [
      '',
      '?',
      '?words=',
      '?words=%20',
      '?category=cats',
      '?from=../x',
      '?other=1',
      '?words=%E0%A4%A',
    ])
      expect({ ...wishIn(search), words: '' }).toEqual(EVERYTHING)
  })

  it('is no longer than the server looks', () => {
    expect(wishIn(`?words=${'あ'.repeat(1_000)}`).words).toHaveLength(100)
  })

  it('is narrowed by category or sender, not by words', () => {
    expect(isNarrowed(wishIn('?words=a'))).toBe(false)
    expect(isNarrowed(wishIn('?from=d1'))).toBe(true)
    expect(isNarrowed(wishIn('?category=event'))).toBe(true)
  })
})
