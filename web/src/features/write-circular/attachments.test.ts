import { describe, expect, it } from 'vitest'
import { type Draft, type DraftAttachment, emptyDraft } from './draft.ts'
import { withText } from './pdf-text.ts'
import { withArrived, withoutAttachment } from './send-upload.ts'

const picture = (id: string) => ({ id, url: `/${id}`, previewUrl: `/${id}`, width: 3, height: 4 })
const pdf: DraftAttachment = {
  id: 'f1',
  name: '回覧.pdf',
  url: '/f1.pdf',
  bytes: 348_160,
  pages: 12,
  pictureIds: ['p1', 'p2', 'p3'],
  text: '日曜の朝8時から。',
  title: '公園の清掃',
}
const arrived = { pictures: pdf.pictureIds.map(picture), attachments: [pdf] }
const draft: Draft = { ...emptyDraft('tsuda', '2026-11-25'), pictures: [picture('photo')] }
const ids = ({ pictures }: Draft) => pictures.map(({ id }) => id)

describe('a PDF that arrived', () => {
  it('brings the pictures of its pages, after those that are there', () => {
    const now = withArrived(draft, arrived, 9)
    expect(ids(now)).toEqual(['photo', 'p1', 'p2', 'p3'])
    expect(now.attachments).toEqual([pdf])
  })

  it.each([
    [2, ['photo', 'p1', 'p2']],
    [0, ['photo']],
    [-3, ['photo']],
  ])('brings only as many pictures as there is room for (%i), and always the file', (room, expected) => {
    const now = withArrived(draft, arrived, room)
    expect(ids(now)).toEqual(expected)
    expect(now.attachments).toHaveLength(1)
  })

  it('takes its pages along when it is taken out, and no photo', () => {
    const now = withoutAttachment(withArrived(draft, arrived, 9), 'f1')
    expect(ids(now)).toEqual(['photo'])
    expect(now.attachments).toEqual([])
  })
})

describe('the words of a PDF', () => {
  it('become text and title where nothing is written', () => {
    expect(withText(draft, pdf, 'append')).toMatchObject({ title: '公園の清掃', text: '日曜の朝8時から。' })
  })

  it('come after what is written, and leave the title as it is', () => {
    const written = { ...draft, title: 'おそうじ', text: 'みなさまへ\n' }
    expect(withText(written, pdf, 'append')).toMatchObject({
      title: 'おそうじ',
      text: 'みなさまへ\n\n日曜の朝8時から。',
    })
  })

  it('take the place of what is written, when the officer says so', () => {
    expect(withText({ ...draft, text: 'みなさまへ' }, pdf, 'replace').text).toBe('日曜の朝8時から。')
  })

  it('leave the title empty where the PDF has no headline, or nobody knows it any more', () => {
    const { title, ...untitled } = pdf
    expect(withText(draft, untitled, 'append').title).toBe('')
  })
})
