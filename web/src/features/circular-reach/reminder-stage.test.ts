import { describe, expect, it } from 'vitest'
import { reminderStage } from './reminder-stage.ts'

describe('reminderStage', () => {
  it.each([
    ['2d', { byHand: false, daysBefore: 2 }],
    ['14d', { byHand: false, daysBefore: 14 }],
    ['0d', { byHand: false, daysBefore: 0 }],
  ])('reads %s as so many days before the day to confirm by', (stage, read) => {
    expect(reminderStage(stage)).toEqual(read)
  })

  it('tells what an officer sent from what went out by itself', () => {
    expect(reminderStage('by-hand-2026-11-27').byHand).toBe(true)
  })
})
