import { describe, expect, it } from 'vitest'
import { createDraftSaver, type Kept, type SaveState } from './draft-saver.ts'

/** A server that keeps one draft and can be told to fail; every answer waits until it is let go. */
function aServer({ kept = null as Kept | null, patience = 60_000 } = {}) {
  const written: string[] = []
  const states: SaveState['kind'][] = []
  const gates: (() => void)[] = []
  let failure: Error | null = null
  const answer = async (circularId: string, version: number, content: string): Promise<Kept> => {
    await new Promise<void>((resolve) => gates.push(resolve))
    if (failure) throw failure
    written.push(`${circularId} v${version}: ${content}`)
    return { circularId, version }
  }
  const saver = createDraftSaver<string>({
    kept,
    create: (content) => answer('new', 1, content),
    change: ({ circularId, version }, content) => answer(circularId, version + 1, content),
    onState: ({ kind }) => states.push(kind),
    onKept: () => {},
    now: () => new Date('2026-11-25T01:00:00Z'),
    patience,
  })
  return {
    saver,
    written,
    states,
    fails: (error: Error | null) => {
      failure = error
    },
    /** Lets the request that is under way be answered, and what follows from it happen. */
    answers: async () => {
      await expect.poll(() => gates.length).toBe(1)
      gates.shift()?.()
      await new Promise((resolve) => setImmediate(resolve))
    },
  }
}

describe('createDraftSaver', () => {
  it('writes the draft once and changes it from then on', async () => {
    const { saver, written, answers } = aServer()
    saver.keep('清掃')
    const first = saver.flush()
    await answers()
    expect(await first).toEqual({ circularId: 'new', version: 1 })
    saver.keep('清掃のお知らせ')
    const second = saver.flush()
    await answers()
    expect(await second).toEqual({ circularId: 'new', version: 2 })
    expect(written).toEqual(['new v1: 清掃', 'new v2: 清掃のお知らせ'])
  })

  it('saves by itself once nothing more is typed', async () => {
    const { saver, written, answers } = aServer({ patience: 1 })
    saver.keep('清')
    saver.keep('清掃')
    await answers()
    await expect.poll(() => written).toEqual(['new v1: 清掃'])
  })

  it('never has two requests on the way, and ends with the newest words', async () => {
    const { saver, written, answers } = aServer()
    saver.keep('一')
    const saved = saver.flush()
    saver.keep('二')
    saver.keep('三')
    void saver.flush()
    await answers()
    await answers()
    await saved
    expect(written).toEqual(['new v1: 一', 'new v2: 三'])
  })

  it('keeps the words after a failure and saves them at the next try', async () => {
    const { saver, written, states, fails, answers } = aServer({ kept: { circularId: 'c', version: 4 } })
    fails(new Error('no network'))
    saver.keep('清掃')
    const failed = saver.flush()
    await answers()
    expect(await failed).toBeNull()
    expect(states.at(-1)).toBe('failed')
    fails(null)
    const again = saver.flush()
    await answers()
    expect(await again).toEqual({ circularId: 'c', version: 5 })
    expect(written).toEqual(['c v5: 清掃'])
    expect(states.at(-1)).toBe('saved')
  })

  it('goes on over another version when told to', async () => {
    const { saver, written, answers } = aServer({ kept: { circularId: 'c', version: 4 } })
    saver.keep('清掃')
    saver.goOnFrom({ circularId: 'c', version: 9 })
    const saved = saver.flush()
    await answers()
    await saved
    expect(written).toEqual(['c v10: 清掃'])
  })

  it('asks the server nothing when nothing was changed', async () => {
    const { saver, states } = aServer({ kept: { circularId: 'c', version: 4 } })
    expect(await saver.flush()).toEqual({ circularId: 'c', version: 4 })
    expect(states).toEqual([])
  })
})
