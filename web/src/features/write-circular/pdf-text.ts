import type { Draft, DraftAttachment } from './draft.ts'

/** What becomes of the words that are there. */
export type HowToUse = 'append' | 'replace'

/** The draft with a PDF's words in its text; its headline becomes the title where there is none. */
export const withText = (draft: Draft, { text, title }: DraftAttachment, how: HowToUse): Draft => {
  const written = draft.text.trim()
  return {
    ...draft,
    title: draft.title.trim() ? draft.title : (title ?? ''),
    text: how === 'replace' || !written ? (text ?? '') : `${written}\n\n${text ?? ''}`,
  }
}
