import { expect, it } from 'vitest'
import { sizeInWords } from './file-size.ts'

it.each([
  [1, '1KB'],
  [348_160, '340KB'],
  [1_023_000, '999KB'],
  [1_048_576, '1.0MB'],
  [1_258_291, '1.2MB'],
  [20_971_520, '20MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(sizeInWords(bytes)).toBe(words)
})
