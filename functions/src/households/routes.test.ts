import { describe, expect, it } from 'vitest'
import { aTown } from '../testing/a-town.ts'

describe('the households of a block', () => {
  it('come by number, with the names that those who knock on the doors know', async () => {
    const town = await aTown({ blocks: 1, households: 11 })
    const leader = await town.as(town.officers.blockLeader)
    const { households } = (await leader.get('/api/households?blockId=d1a1b1').expect(200)).body
    expect(households.map(({ number }: { number: number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    expect(households[0]).toEqual({
      id: 'd1a1b1h1',
      blockId: 'd1a1b1',
      number: 1,
      label: '世帯1',
      prefersPaper: false,
      residentCount: 1,
    })
  })

  it('are asked for by a block, not by an association', async () => {
    const town = await aTown()
    const officer = await town.as(town.officers.associationOfficer)
    expect((await officer.get('/api/households?blockId=d1a1').expect(400)).body.code).toBe('area-not-block')
    await officer.get('/api/households').expect(400)
  })
})
