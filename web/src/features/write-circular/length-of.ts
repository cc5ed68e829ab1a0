const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' })

/** Length as people count: 𠮷 and an emoji are one each; blanks at the ends do not count. */
export const lengthOf = (text: string): number => [...segmenter.segment(text.trim())].length
