import { describe, expect, it } from 'vitest'
import { furiganaNamed } from './furigana-choice.ts'

describe('furigana', () => {
  it('stand above kanji for readers of やさしい日本語, until somebody chooses', () => {
    expect(furiganaNamed(null, 'ja-easy')).toBe(true)
    expect(furiganaNamed(null, 'ja')).toBe(false)
    expect(furiganaNamed('perhaps', 'ja')).toBe(false)
  })

  it('are as somebody chose, whatever the language', () => {
    expect(furiganaNamed('off', 'ja-easy')).toBe(false)
    expect(furiganaNamed('on', 'ja')).toBe(true)
  })
})
