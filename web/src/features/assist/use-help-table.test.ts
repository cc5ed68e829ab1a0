import { expect, it } from 'vitest'
import { nextWithoutPhone } from './use-help-table.ts'

const household = (number: number, phones: number) => ({ id: `h${number}`, number, phones, label: null })
const block = [household(1, 0), household(2, 1), household(3, 0), household(4, 2)]

it.each([
  [1, 'h3'],
  [2, 'h3'],
  [3, 'h1'],
  [4, 'h1'],
])('after number %i comes %s', (number, next) => {
  expect(nextWithoutPhone(block, household(number, 0))?.id).toBe(next)
})

it('the last one left is followed by nobody', () => {
  expect(nextWithoutPhone([household(1, 0), household(2, 1)], household(1, 0))).toBeUndefined()
})
