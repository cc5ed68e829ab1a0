import { describe, expect, it } from 'vitest'
import { linesOf, withLine, withoutLine } from './answer-lines.ts'

const READY = '近いうちに見に行きます。'
const OWN = 'あしたの朝です。'

describe('a ready sentence in an answer', () => {
  it.each([
    ['an empty field', '', `${READY}\n`],
    ['what was typed', OWN, `${OWN}\n${READY}\n`],
    ['what ended with a line break', `${OWN}\n`, `${OWN}\n${READY}\n`],
  ])('is a line of its own after %s, and what is typed next is another', (_, before, after) => {
    expect(withLine(before, READY)).toBe(after)
    expect(linesOf(`${after}急ぎます。`)).toContain(READY)
  })

  it('goes again, wherever it stands, and leaves the rest as it was', () => {
    expect(withoutLine(`${OWN}\n\n${READY}　\n急ぎます。`, READY)).toBe(`${OWN}\n\n急ぎます。`)
    expect(withoutLine(withLine('', READY), READY)).toBe('')
  })
})
