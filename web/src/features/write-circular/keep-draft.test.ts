import { describe, expect, it } from 'vitest'
import { contentOf, emptyDraft } from './draft.ts'
import { isSame } from './keep-draft.ts'

const photo = { id: 'p1', url: '/p1', previewUrl: '/p1', width: 3, height: 4 }
const draft = { ...emptyDraft('tsuda', '2026-11-25'), title: '公園の清掃 ', text: '\n朝8時から。', pictures: [photo] }
const onServer = { ...draft, title: '公園の清掃', text: '朝8時から。' }

describe('isSame', () => {
  it('knows our own words again, trimmed as the server keeps them', () => {
    expect(isSame(onServer, contentOf(draft))).toBe(true)
  })

  it.each([
    ['title', { title: '公園の大清掃' }],
    ['text', { text: '朝9時から。' }],
    ['category', { category: 'event' as const }],
    ['day', { confirmBy: null }],
    ['pictures', { pictures: [] }],
  ])('takes another %s for somebody else’s', (_, change) => {
    expect(isSame({ ...onServer, ...change }, contentOf(draft))).toBe(false)
  })
})
