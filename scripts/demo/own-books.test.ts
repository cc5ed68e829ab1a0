import { describe, expect, it } from 'vitest'
import { countStates, note, openBooks, STATES, stateOf } from './own-books.ts'

const households = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }))

const booksOfFive = () => {
  const books = openBooks()
  for (const id of ['a', 'b', 'c']) books.delivered.add(id)
  note(books, 'a', 'line')
  note(books, 'c', 'spoken')
  note(books, 'd', 'paper')
  return books
}

describe('the own books', () => {
  it('have every household in exactly one state', () => {
    expect(households.map(({ id }) => stateOf(booksOfFive(), id))).toEqual([
      'line',
      'unread',
      'spoken',
      'paper',
      'notReached',
    ])
  })

  it('close: the five states add up to the households', () => {
    const counts = countStates(booksOfFive(), households)
    expect(counts).toEqual({ households: 5, line: 1, unread: 1, paper: 1, spoken: 1, notReached: 1 })
    expect(STATES.reduce((sum, state) => sum + counts[state], 0)).toBe(counts.households)
  })

  it('keep the first confirmation, whoever comes second', () => {
    const books = booksOfFive()
    expect(note(books, 'd', 'line')).toBe(false)
    expect(stateOf(books, 'd')).toBe('paper')
  })
})
