import { beforeEach, describe, expect, it } from 'vitest'
import { aStreet, north, type Street } from '../../testing/a-street.ts'

let street: Street
beforeEach(async () => {
  street = await aStreet()
})

/** What a neighbour learns who asks from so many metres north: how far each is. */
const farFrom = async (metres: number, category = 'vacantHouse'): Promise<number[]> => {
  const asking = await street.neighbour(2)
  const near = await asking.get(`/api/hazards/near?category=${category}&position=${north(metres)}`).expect(200)
  return near.body.hazards.map((each: { metres: number }) => each.metres)
}

describe('a place that is shown only rounded', () => {
  it('is not found to the metre by asking from many points', async () => {
    await street.tells(1, { category: 'vacantHouse', position: north(0) })
    const asked = Array.from({ length: 41 }, (_, index) => index * 5 - 100)
    const answers = await Promise.all(asked.map((metres) => farFrom(metres)))
    expect(new Set(answers.flat())).toEqual(new Set([100]))
    // It is near its square's middle, so where the answers begin and end tells no more than the square.
    const found = asked.filter((_, index) => answers[index]?.length === 1)
    expect((found.at(-1) ?? 0) - (found[0] ?? 0)).toBeGreaterThan(150)
  })

  it('is still noticed by whoever stands before it, and followed instead', async () => {
    await street.tells(1, { category: 'vacantHouse', position: north(0) })
    for (const metres of [-50, 0, 50]) expect(await farFrom(metres)).toEqual([100])
    expect(await farFrom(200)).toEqual([])
  })

  it('stays rounded where another one stands with it', async () => {
    const first = await street.tells(1, { category: 'other', position: north(0) })
    const second = await street.tells(3, { category: 'other', position: north(4) })
    await street.becomes(first.id, { rounded: true })
    await street.merges(second.id, first.id)
    expect(await farFrom(10, 'other')).toEqual([100])
  })

  it('does not hide how far the others are', async () => {
    await street.tells(1)
    expect(await farFrom(30, 'roadHole')).toEqual([30])
    expect(await farFrom(51, 'roadHole')).toEqual([])
  })
})
