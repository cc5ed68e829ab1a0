import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { coalesce } from './coalesce.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('makes one further run of all the calls that came while it ran', async () => {
  let runs = 0
  const ask = coalesce(async () => {
    runs += 1
  }, 100)
  ask()
  ask()
  ask()
  expect(runs).toBe(1)
  await vi.advanceTimersByTimeAsync(99)
  expect(runs).toBe(1)
  await vi.advanceTimersByTimeAsync(500)
  expect(runs).toBe(2)
})

it('runs again after a failure', async () => {
  let runs = 0
  const ask = coalesce(async () => {
    runs += 1
    throw new Error('no answer')
  }, 100)
  ask()
  await vi.advanceTimersByTimeAsync(200)
  ask()
  expect(runs).toBe(2)
})
