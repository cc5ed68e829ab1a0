import { expect, it } from 'vitest'
import { roomForPatient } from './room.ts'

it('leaves work that can wait less and less room while the loop is at its limit, a little always, and all of it again later', () => {
  let now = 0
  let utilization = 0.5
  const room = roomForPatient(
    () => now,
    () => utilization,
  )
  const after = (ms: number) => {
    now += ms
    return room()
  }
  expect(room()).toBe(1)
  utilization = 1
  expect(after(10)).toBe(1)
  expect([after(50), after(50), after(50)]).toEqual([1 / 2, 1 / 4, 1 / 8])
  for (let n = 0; n < 20; n++) after(50)
  expect(after(50)).toBe(1 / 32)
  utilization = 0.5
  expect(after(50)).toBeGreaterThan(1 / 32)
  for (let n = 0; n < 20; n++) after(50)
  expect(room()).toBe(1)
})
