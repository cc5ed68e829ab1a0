import { TEXTS } from '@kairan/functions/texts/texts.ts'
import { describe, expect, it } from 'vitest'
import { hazardTexts } from '../../texts/ja/office/hazards.ts'
import { type Filters, filtersOf, searchOf } from './filters.ts'

describe('the filters of the list, kept in the address', () => {
  it.each<Filters>([
    { status: 'open' },
    { status: 'all', category: 'mirror' },
    { status: 'declined', category: 'other', section: 'waste', only: 'late' },
  ])('come back as they were: %j', (filters) => {
    expect(filtersOf(searchOf(filters))).toEqual(filters)
  })

  it('pass over what nobody can choose', () => {
    expect(filtersOf(new URLSearchParams('status=lost&category=ufo&only=&section=roads'))).toEqual({
      status: 'open',
      section: 'roads',
    })
  })

  it('leave the plain address plain', () => {
    expect(searchOf({ status: 'open' }).size).toBe(0)
  })
})

describe('the office’s words', () => {
  it('are those that residents read', () => {
    const spoken: Record<string, string> = TEXTS.ja.hazardKind
    const { kinds, sections, keepers } = hazardTexts.hazards
    const prefixed = (prefix: string, words: Record<string, string>) =>
      Object.entries(words).map(([name, word]) => [prefix + name, word])
    const ours = [...prefixed('', kinds), ...prefixed('section_', sections), ...prefixed('keeper_', keepers)]
    expect(spoken).toMatchObject(Object.fromEntries(ours))
  })
})
