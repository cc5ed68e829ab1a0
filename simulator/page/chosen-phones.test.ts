import { describe, expect, it } from 'vitest'
import type { Person } from '../src/control-contract.ts'
import { addressWithPhones, findPeople, phonesInAddress } from './chosen-phones.ts'

const userId = (digit: string) => `U${digit.repeat(32)}`
const aPerson = (name: string, caption: string, featured = false): Person => ({
  userId: userId('a'),
  name,
  caption,
  featured,
  language: 'ja',
  friend: true,
  blocked: false,
})

describe('the phones on the page', () => {
  it('are remembered in its address', () => {
    const address = addressWithPhones('http://localhost/simulator/?x=1&phones=old', [userId('a'), userId('b')])
    expect(address).toBe(`http://localhost/simulator/?x=1&phones=${userId('a')},${userId('b')}`)
    expect(phonesInAddress(new URL(address).search)).toEqual([userId('a'), userId('b')])
  })

  it('are each there once, and nothing that is no person', () => {
    expect(phonesInAddress(`?phones=${userId('a')},x,${userId('a')}`)).toEqual([userId('a')])
    expect(phonesInAddress('?phones=')).toEqual([])
    expect(phonesInAddress('')).toBeNull()
  })

  it('are found by name and caption in any order, featured people first', () => {
    const people = [
      aPerson('田中 花子', '津田南 3班'),
      aPerson('Tran Thi', '香里 1班'),
      aPerson('田中 一郎', '津田南 役員', true),
    ]
    expect(findPeople(people, '津田南 田中').map((person) => person.name)).toEqual(['田中 一郎', '田中 花子'])
    expect(findPeople(people, 'TRAN').map((person) => person.name)).toEqual(['Tran Thi'])
    expect(findPeople(people, '')).toHaveLength(3)
  })
})
