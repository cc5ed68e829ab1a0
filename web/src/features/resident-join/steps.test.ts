import { describe, expect, it } from 'vitest'
import { firstStep, stepInHistory } from './steps.ts'

describe('the steps of joining', () => {
  it('begin with the language for newcomers, with the home for whoever has registered before', () => {
    expect(firstStep({ registered: false, code: 'TSUDA35A' })).toEqual({ at: 'language' })
    expect(firstStep({ registered: true, code: 'TSUDA35A' })).toEqual({ at: 'place', code: 'TSUDA35A' })
    expect(firstStep({ registered: true, code: null })).toEqual({ at: 'start' })
  })

  it('are read from the browser’s history as they were written', () => {
    const note = { join: { at: 'code', typed: 'tsud' }, depth: 2, language: 'vi' }
    expect(stepInHistory(structuredClone(note))).toEqual(note)
  })

  it.each([
    null,
    'code',
    {},
    { join: { at: 'nowhere' }, depth: 1, language: 'ja' },
    { join: { at: 'code' }, depth: 1, language: 'xx' },
    { join: null, depth: 0, language: 'ja' },
  ])('pass over what somebody else left there: %j', (state) => {
    expect(stepInHistory(state)).toBeNull()
  })
})
