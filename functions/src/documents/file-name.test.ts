import { describe, expect, it } from 'vitest'
import { charactersOf } from '../platform/characters.ts'
import { cleanFileName, shownInline } from './file-name.ts'

describe('the name of a file', () => {
  it.each([
    ['is the officer’s own', '防災訓練のお知らせ.pdf', '防災訓練のお知らせ.pdf'],
    ['keeps blanks and brackets', '回覧 (11月) 第3回.PDF', '回覧 (11月) 第3回.pdf'],
    ['has no folders', 'C:\\Users\\taro\\回覧.pdf', '回覧.pdf'],
    ['leads nowhere', '../../etc/passwd', 'passwd.pdf'],
    ['says what it is, whatever it pretends', '回覧.pdf.exe', '回覧.pdf.exe.pdf'],
    ['cannot be turned round to look like something else', 'photo\u202Efdp.jpg', 'photofdp.jpg.pdf'],
    ['has its letters in one piece, as a Mac does not write them', 'か\u3099くしゅう.pdf', 'がくしゅう.pdf'],
    ['has no lines and no signs of systems', '回\r\n覧<>:"|?*.pdf', '回覧.pdf'],
    ['does not begin with a dot', '...pdf', 'お知らせ.pdf'],
    ['is ours where there is none', '', 'お知らせ.pdf'],
  ])('%s', (_, given, name) => {
    expect(cleanFileName(encodeURIComponent(given))).toBe(name)
  })

  it('has at most 100 characters', () => {
    expect(charactersOf(cleanFileName(encodeURIComponent(`${'回'.repeat(300)}.pdf`)))).toHaveLength(100)
  })

  it('is ours where it cannot be read', () => {
    expect(cleanFileName('%E5%9B%9')).toBe('お知らせ.pdf')
  })

  it('stands in the header in letters every browser takes', () => {
    expect(shownInline("回覧'(1).pdf")).toBe(
      `inline; filename="kairan.pdf"; filename*=UTF-8''%E5%9B%9E%E8%A6%A7%27%281%29.pdf`,
    )
  })
})
