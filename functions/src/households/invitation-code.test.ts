import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CODE_ALPHABET,
  checkCharacter,
  displayCode,
  invitationCode,
  isMeantAsCode,
  looksLikeCode,
  readInvitationCode,
} from './invitation-code.ts'

const letter = fc.constantFrom(...CODE_ALPHABET)
const code = fc.array(letter, { minLength: 7, maxLength: 7 }).map((stem) => invitationCode(stem.join('')))

const fullWidth = (text: string) =>
  text.replace(/[0-9A-Za-z]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))

describe('invitation codes', () => {
  it('use no two characters that look alike', () => {
    for (const lookAlike of '0O1IL') expect(CODE_ALPHABET).not.toContain(lookAlike)
    expect(new Set(CODE_ALPHABET).size).toBe(31)
  })

  it('are seven characters of the alphabet and a check character', () => {
    expect(invitationCode('2222222')).toBe('22222222')
    expect(invitationCode('TSUDA35')).toBe(`TSUDA35${checkCharacter('TSUDA35')}`)
    for (const stem of ['TSUDA3', 'TSUDA355', 'TSUDA30', 'tsuda35'])
      expect(() => invitationCode(stem)).toThrow(RangeError)
  })

  it('are read back from how they are printed', () => {
    fc.assert(fc.property(code, (x) => readInvitationCode(displayCode(x)) === x))
  })

  it('are read however people type them: full width, lower case, blanks, any hyphen', () => {
    const gap = fc.constantFrom('', ' ', '　', '-', '－', '‐', '−', 'ー', 'ｰ', '–', '—', ' - ')
    const typed = fc.tuple(code, gap, fc.constantFrom('', ' ', '\n'), fc.boolean(), fc.boolean())
    fc.assert(
      fc.property(typed, ([x, between, around, isLower, isWide]) => {
        const written = `${around}${x.slice(0, 4)}${between}${x.slice(4)}${around}`
        const cased = isLower ? written.toLowerCase() : written
        const text = isWide ? fullWidth(cased) : cased
        expect(readInvitationCode(text)).toBe(x)
        expect(looksLikeCode(text)).toBe(true)
      }),
    )
  })

  it('find every single wrong character', () => {
    fc.assert(
      fc.property(code, fc.nat(7), letter, (x, at, other) => {
        fc.pre(x.charAt(at) !== other)
        expect(readInvitationCode(x.slice(0, at) + other + x.slice(at + 1))).toBeNull()
      }),
    )
  })

  it('find every swap of two characters, neighbours and others', () => {
    fc.assert(
      fc.property(code, fc.nat(7), fc.nat(7), (x, one, other) => {
        fc.pre(x.charAt(one) !== x.charAt(other))
        const characters = [...x]
        characters[one] = x.charAt(other)
        characters[other] = x.charAt(one)
        expect(readInvitationCode(characters.join(''))).toBeNull()
      }),
    )
  })

  it.each(['', '2222', '222222222', '2222222O', '０', 'こんにちは', '22222223', '𠮷2222222', '<b>22222</b>'])(
    'do not include %j',
    (typed) => {
      expect(readInvitationCode(typed)).toBeNull()
    },
  )

  it.each([
    ['O for Q', 'TSUDAQ3', 'Q', 'O'],
    ['0 for D', 'TSUDA35', 'D', '0'],
    ['l for J', 'TSUJA35', 'J', 'l'],
    ['I for J', 'TSUJA35', 'J', 'I'],
    ['1 for 7', 'TSUDA75', '7', '1'],
  ])('are put right where somebody read %s', (_, stem, printed, read) => {
    const code = invitationCode(stem)
    expect(readInvitationCode(code.replace(printed, read))).toBe(code)
    expect(readInvitationCode(code.replace(printed, read).toLowerCase())).toBe(code)
  })

  it('are never guessed: what could be two codes is none', () => {
    fc.assert(
      fc.property(code, fc.nat(7), fc.nat(7), fc.constantFrom('O', '0', 'I', 'l', '1'), (x, one, other, odd) => {
        const typed = [...x].map((character, at) => (at === one || at === other ? odd : character)).join('')
        const read = readInvitationCode(typed)
        if (read === null) return
        // Every sign that can be one of a code stands as it was typed, and the check holds.
        for (const [at, character] of [...typed].entries())
          if (CODE_ALPHABET.includes(character)) expect(read.charAt(at)).toBe(character)
        expect(checkCharacter(read.slice(0, -1))).toBe(read.at(-1))
      }),
    )
  })

  it('are told apart from what residents look for', () => {
    for (const word of ['ごみ', 'computer', 'transfer', '2026年11月', '573-0121', 'library'])
      expect(isMeantAsCode(word), word).toBe(false)
    for (const meant of ['TSUDA35Z', 'tsud-a35z', invitationCode('ABCDEFG'), 'ｔｓｕｄａ３５ｚ'])
      expect(isMeantAsCode(meant), meant).toBe(true)
  })

  it('are told apart from ordinary words', () => {
    for (const word of ['こんにちは', 'ごみ', 'computer', 'thank you', 'はい', '', '2026年11月28日', '072-841-1221'])
      expect(looksLikeCode(word)).toBe(false)
    for (const meant of ['TSUDA35', 'tsuda-35Z', 'O0O0O0O0', '１２３４５６７８'])
      expect(looksLikeCode(meant)).toBe(true)
  })
})
