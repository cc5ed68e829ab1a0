import { describe, expect, it } from 'vitest'
import { drawBar, screenOn } from './screen.ts'
import { displayWidth, drawTable } from './table.ts'

const paper = (isTTY: boolean) => {
  const parts: string[] = []
  const output = { isTTY, write: (text: string | Uint8Array) => parts.push(String(text)) > 0 }
  return { output, written: () => parts.join('') }
}

describe('the progress bar', () => {
  it('is redrawn in place on a terminal, and leaves nothing of a longer drawing behind', () => {
    const { output, written } = paper(true)
    const bar = screenOn(output).bar('送信中', '人')
    bar.at(10, 100)
    bar.at(100, 100)
    bar.at(9, 100)
    bar.end()
    const [, first, second, third] = written().split('\r')
    expect(first).toBe(drawBar({ label: '送信中', unit: '人', done: 10, total: 100 }))
    expect(displayWidth(third?.trimEnd() ?? '')).toBeLessThan(displayWidth(second ?? ''))
    expect(displayWidth(third?.replace('\n', '') ?? '')).toBe(displayWidth(second ?? ''))
    expect(written().endsWith('\n')).toBe(true)
  })

  it('is printed at most once a quarter elsewhere, the end included', () => {
    const { output, written } = paper(false)
    const bar = screenOn(output).bar('送信中', '人')
    for (let done = 0; done <= 100; done++) bar.at(done, 100)
    bar.end()
    const figures = written()
      .trim()
      .split('\n')
      .map((line) => line.split(' ').at(-3))
    expect(figures).toEqual(['0', '25', '50', '75', '100'])
  })

  it('stands still at nothing as long as nobody knows how many', () => {
    expect(drawBar({ label: '送信中', unit: '人', done: 0, total: 0 })).toContain(' 0 / 0人')
  })
})

describe('the table', () => {
  it('gives every line the same width, Japanese letters counting twice', () => {
    const lines = drawTable(['', 'LINEで確認', '世帯'], [['1班', '8', '25']], ['合計', '8', '25'])
    expect(new Set(lines.map(displayWidth))).toEqual(new Set([4 + 3 + 10 + 3 + 4]))
    expect(lines[2]).toBe('1班             8     25')
  })
})
