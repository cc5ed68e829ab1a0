import { describe, expect, it } from 'vitest'
import { testSystem } from '../testing/test-system.ts'
import { remembered } from './remembered.ts'

/** Something read that takes until it is let go, as a database does. */
const slowReading = () => {
  const waiting: ((value: string) => void)[] = []
  const kept = remembered(60, () => new Promise<string>((resolve) => waiting.push(resolve)))
  return { kept, times: () => waiting.length, comes: (value: string) => waiting.at(-1)?.(value) }
}

describe('what is remembered', () => {
  it('is read once, however many ask while it is being read', async () => {
    const { deps } = testSystem()
    const { kept, times, comes } = slowReading()
    const asked = [kept.get(deps), kept.get(deps), kept.get(deps)]
    comes('read')
    expect([await Promise.all(asked), times()]).toEqual([['read', 'read', 'read'], 1])
  })

  it('is not what it was before a change that came while it was being read', async () => {
    const { deps } = testSystem()
    const { kept, comes } = slowReading()
    const before = kept.get(deps)
    kept.forget(deps)
    comes('before the change')
    await before
    const after = kept.get(deps)
    comes('after the change')
    expect(await after).toBe('after the change')
  })

  it('is read anew after its time, and by whoever comes after a reading that failed', async () => {
    const { deps, clock } = testSystem()
    let times = 0
    const kept = remembered(60, async () => {
      times += 1
      if (times === 1) throw new Error('the database does not answer')
      return times
    })
    await expect(kept.get(deps)).rejects.toThrow('does not answer')
    expect(await kept.get(deps)).toBe(2)
    clock.passes(59, 'second')
    expect(await kept.get(deps)).toBe(2)
    clock.passes(1, 'second')
    expect(await kept.get(deps)).toBe(3)
  })
})
