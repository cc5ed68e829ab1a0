import { describe, expect, it } from 'vitest'
import { households } from '../households/store.ts'
import { residents } from '../residents/store.ts'
import { rosters } from '../rosters/store.ts'
import { textEvent } from '../testing/events.ts'
import { testSystem } from '../testing/test-system.ts'
import { castId } from './cast.ts'
import { demoTown } from './demo-town.ts'
import { plant } from './plant.ts'

describe('planting the demo town', () => {
  it('fills an empty database once, and leaves what has grown since', async () => {
    const { deps, as } = testSystem()
    const town = demoTown()
    expect(await plant(deps, town)).toBe(true)
    expect((await households(deps).count().get()).data().count).toBe(town.households.length)
    expect((await residents(deps).count().get()).data().count).toBe(town.residents.length)
    const gone = castId('みどり')
    await (await as(gone)).post('/api/me/leave').expect(200)
    expect(await plant(deps, town)).toBe(false)
    expect((await residents(deps).doc(gone).get()).exists).toBe(false)
  })

  it('begins anew when it was cut short', async () => {
    const { deps } = testSystem()
    const town = demoTown()
    await plant(deps, town)
    await deps.db.doc('settings/seed').delete()
    await deps.db.doc('rosters/tsuda-minami-cho').delete()
    expect(await plant(deps, town)).toBe(true)
    expect((await rosters(deps).doc('tsuda-minami-cho').get()).exists).toBe(true)
    expect((await residents(deps).count().get()).data().count).toBe(town.residents.length)
  })

  it('gives officers their offices and a newcomer a code that is good today', async () => {
    const { deps, as, webhook, line } = testSystem()
    const town = demoTown()
    await plant(deps, town)
    const offices = async (name: string) => (await (await as(castId(name))).get('/api/me').expect(200)).body.offices
    expect(await offices('会長 山本')).toMatchObject([{ role: 'associationOfficer', area: { name: '津田南町自治会' } }])
    expect(await offices('前の会計 石田')).toEqual([])
    await webhook(textEvent(castId('これから登録する人'), town.invitation.code))
    expect(line.replies.at(-1)?.messages[0]?.text).toBe('津田南町自治会 3班 5番のお宅ですね。')
  })

  it('has shelters in every district, and questions that wait beside one that is answered for everybody', async () => {
    const { deps, as } = testSystem()
    await plant(deps, demoTown())
    const get = async (name: string, path: string) => (await (await as(castId(name))).get(path).expect(200)).body
    for (const name of ['みどり', 'Linh', 'はな'])
      expect((await get(name, '/api/shelters')).shelters.length, name).toBeGreaterThanOrEqual(2)
    const { inquiries } = await get('会長 山本', '/api/office/inquiries?areaId=tsuda-minami-cho&status=open')
    expect(inquiries.map(({ areas }: { areas: { name: string }[] }) => areas.at(-1)?.name)).toEqual(['2班', '1班'])
    expect((await get('みどり', '/api/help-texts')).helpTexts).toHaveLength(1)
  })
})
