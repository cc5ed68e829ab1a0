import type { Office } from '@kairan/functions/officers/contract.ts'
import { describe, expect, it } from 'vitest'
import { firstOffice } from './my-offices.ts'

const office = (areaId: string, actions: Office['actions']): Office => ({
  grantId: `of ${areaId}`,
  role: 'associationOfficer',
  area: { id: areaId, kind: 'association', name: areaId },
  from: '2026-04-01',
  until: null,
  actions,
})
const block = office('3班', ['circular.read'])
const association = office('津田南町', ['circular.read', 'circular.write'])

describe('firstOffice', () => {
  it('is the one whose area the address names', () => {
    expect(firstOffice([association, block], '3班')).toBe(block)
  })
  it('is otherwise one that may write circulars', () => {
    expect(firstOffice([block, association], null)).toBe(association)
    expect(firstOffice([block, association], 'よその町')).toBe(association)
  })
  it('is any when none may write, and none for somebody without an office', () => {
    expect(firstOffice([block], null)).toBe(block)
    expect(firstOffice([], null)).toBeUndefined()
  })
})
