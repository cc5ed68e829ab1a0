import { beforeEach, describe, expect, it } from 'vitest'
import { aStreet, type Street } from '../../testing/a-street.ts'
import { onlyHazard, tellsOfDanger } from '../../testing/tells-of-danger.ts'
import { text } from '../../texts/texts.ts'

/** In the other district: whose light it is there, nobody who reports it knows. */
const ELSEWHERE = { latitude: 34.83, longitude: 135.67 }
const COMMUNITY = { kind: 'section', section: 'community' }
const SOUGHT = text('ja', 'hazardKind.associationSought')

let street: Street
beforeEach(async () => {
  street = await aStreet()
})

describe('a street light of an association that nobody knows', () => {
  const light = { category: 'streetLight', option: 'smallOnPole' }

  it('goes to the city’s section for citizens’ activities, and the page says who finds out whose it is', async () => {
    const { id, hint } = await street.tells(1, { ...light, position: `${ELSEWHERE.latitude},${ELSEWHERE.longitude}` })
    expect(hint).toBe(SOUGHT)
    expect((await street.hazard(id)).assignee).toEqual(COMMUNITY)
    const staff = await street.as(street.officers.cityStaff)
    const { hazards } = (await staff.get('/api/office/hazards?areaId=city&section=community').expect(200)).body
    expect(hazards).toMatchObject([{ id }])
  })

  it('says so in the chat too, and again when a button is tapped late', async () => {
    const phone = tellsOfDanger(street, street.idOf(1))
    await phone.begins()
    await phone.tapsAll('💡 街灯', 'とばす', '写真なし')
    await phone.sendsPlace(ELSEWHERE)
    await phone.taps('書かない')
    const send = phone.dataOf('送る')
    for (const tap of [() => phone.taps('送る'), () => phone.tapsOld(send)]) {
      await tap()
      expect(phone.reads()).toContain(SOUGHT)
    }
    expect((await onlyHazard(street)).assignee).toEqual(COMMUNITY)
  })

  it('told by telephone goes there as well, and the officer reads what to pass on', async () => {
    const staff = await street.as(street.officers.cityStaff)
    const told = { areaId: 'city', key: 'told', ...light, address: '駅前の角' }
    const { id, hint } = (await staff.post('/api/office/hazards', told).expect(201)).body
    expect((await street.hazard(id)).assignee).toEqual(COMMUNITY)
    expect(hint).toBe(SOUGHT)
  })

  it('is not spoken of where the association is known, or where the light is the city’s', async () => {
    const [known, citys] = [
      await street.tells(1, light),
      await street.tells(2, { category: 'streetLight', option: 'roadLight' }),
    ]
    expect([known.hint, citys.hint]).toEqual([null, null])
    expect((await street.hazard(known.id)).assignee).toEqual({ kind: 'association', areaId: 'd1a1' })
    expect((await street.hazard(citys.id)).assignee).toEqual({ kind: 'section', section: 'lights' })
  })
})
