import { describe, expect, it } from 'vitest'
import { phrases, pieces } from './label.ts'

const words = (language: Parameters<typeof phrases>[0], label: string) =>
  phrases(language, label).map((phrase) => phrase.map(({ base }) => base).join(''))

describe('labels of menus', () => {
  it('lift readings out of their brackets', () => {
    expect(pieces('お知(し)らせ')).toEqual([
      { base: 'お', reading: '' },
      { base: '知', reading: 'し' },
      { base: 'らせ', reading: '' },
    ])
  })

  it('break between phrases in Japanese, never inside a word', () => {
    expect(words('ja', '世帯と登録番号')).toEqual(['世帯と', '登録番号'])
  })

  it('break at spaces in other languages', () => {
    expect(words('vi', 'Cách sử dụng')).toEqual(['Cách ', 'sử ', 'dụng'])
  })
})
