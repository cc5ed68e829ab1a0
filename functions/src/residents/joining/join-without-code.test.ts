import { describe, expect, it } from 'vitest'
import { areas } from '../../areas/store.ts'
import { rosters } from '../../rosters/store.ts'
import { aPhone, type Phone } from '../../testing/a-phone.ts'
import { aTown, type Town } from '../../testing/a-town.ts'
import { text } from '../../texts/texts.ts'
import { findResident } from '../store.ts'

/** Hirakata has 45 school districts. */
const hirakata = () => aTown({ districts: 45, associations: 1, blocks: 1, households: 1, residentsEach: 0 })

const SEND_PLACE = '今いる場所を送る'
const HERE = { latitude: 34.8, longitude: 135.7 }

const withoutCode = async (phone: Phone) => {
  await phone.becomesFriend()
  await phone.taps('日本語')
  return phone.taps('番号がない')
}
const agrees = (phone: Phone) => phone.taps('同意して登録する')
const consentFor = (place: string) =>
  text('ja', 'join.askConsentFor', { place, consent: text('ja', 'join.askConsent') })
const registered = async (town: Town, { lineUserId }: Phone) => findResident(town.deps, lineUserId)

describe('joining without a code, from the list', () => {
  it('shows all districts in pages of at most 13 buttons, round and round', async () => {
    const phone = aPhone(await hirakata())
    const pages = [await withoutCode(phone)]
    for (let page = 1; page < 5; page++) pages.push(await phone.taps('ほかの校区'))
    for (const { buttons } of pages) expect(buttons.length).toBeLessThanOrEqual(13)
    const names = pages.flatMap(({ buttons }) => buttons.filter((label) => ![SEND_PLACE, 'ほかの校区'].includes(label)))
    expect(names).toHaveLength(45)
    expect(new Set(names)).toEqual(new Set(Array.from({ length: 45 }, (_, n) => `第${n + 1}校区`)))
    expect(await phone.taps('ほかの校区')).toEqual(pages[0])
  })

  it('registers for the district alone whoever is in no association; it has a roster from then on', async () => {
    const town = await hirakata()
    await town.deps.db.doc('rosters/d7').delete()
    const phone = aPhone(town)
    for (let shown = await withoutCode(phone); !shown.buttons.includes('第7校区'); )
      shown = await phone.taps('ほかの校区')
    expect((await phone.taps('第7校区')).buttons).toEqual(['第1自治会', '自治会に入っていない'])
    expect((await phone.taps('自治会に入っていない')).text).toBe(consentFor('第7校区'))
    expect((await agrees(phone)).text).toBe('登録が終わりました。\n第7校区のお知らせが、これから届きます。')
    const resident = await registered(town, phone)
    expect(resident).toMatchObject({ areaId: 'd7', ancestorIds: ['city'], householdId: null, rosterId: 'd7' })
    const roster = (await rosters(town.deps).doc('d7').get()).data()
    expect(roster).toMatchObject({ areaId: 'd7', kind: 'district', scopeIds: ['city', 'd7'], households: {} })
    expect(roster?.members[phone.lineUserId]).toEqual({ householdId: null, blockId: null, language: 'ja' })
  })

  it('registers for a block, with a number to tell an officer; the household is not counted', async () => {
    const town = await aTown({ residentsEach: 0 })
    const phone = aPhone(town)
    await withoutCode(phone)
    await phone.taps('第1校区')
    expect((await phone.taps('第1自治会')).buttons).toEqual(['1班', '2班', 'わからない'])
    expect((await phone.taps('2班')).text).toBe(consentFor('第1校区 第1自治会 2班'))
    const said = (await agrees(phone)).text
    const resident = await registered(town, phone)
    expect(resident).toMatchObject({ standing: 'unlinked', areaId: 'd1a1b2', householdId: null, rosterId: 'd1a1' })
    const number = resident?.matchNumber ?? ''
    expect(number).toMatch(/^\d{4}$/)
    expect(said).toBe(text('ja', 'join.registeredUnlinked', { place: '第1校区 第1自治会 2班', number }))
    const roster = (await rosters(town.deps).doc('d1a1').get()).data()
    expect(roster?.members[phone.lineUserId]).toEqual({ householdId: null, blockId: 'd1a1b2', language: 'ja' })
    await town.publishes({ audience: ['d1a1b2'] })
    expect(town.line.timesSentTo(phone.lineUserId)).toBe(1)
  })

  it('registers for the association whoever does not know the block; its circulars come, those of single blocks do not', async () => {
    const town = await aTown({ residentsEach: 0 })
    const phone = aPhone(town)
    await withoutCode(phone)
    await phone.taps('第1校区')
    await phone.taps('第1自治会')
    await phone.taps('わからない')
    await agrees(phone)
    expect(await registered(town, phone)).toMatchObject({ standing: 'unlinked', areaId: 'd1a1' })
    await town.publishes({ audience: ['d1a1'] })
    await town.publishes({ audience: ['d1a1b1'] })
    expect(town.line.timesSentTo(phone.lineUserId)).toBe(1)
  })

  it('goes on where it stopped, on any day of the following month', async () => {
    const town = await aTown({ residentsEach: 0 })
    const phone = aPhone(town)
    await withoutCode(phone)
    await phone.taps('第1校区')
    const blocks = await phone.taps('第1自治会')
    town.clock.passes(29, 'days')
    expect(await phone.writes('こんにちは')).toEqual(blocks)
  })

  it('asks again when the place is none of the kind, or has gone before the consent', async () => {
    const town = await aTown({ residentsEach: 0 })
    const phone = aPhone(town)
    const districts = await withoutCode(phone)
    for (const data of [
      'do=join.district&districtId=d1a1',
      'do=join.area&areaId=d1',
      'do=join.area&areaId=d1a1b1h1',
      'do=join.place&areaId=city',
      'do=join.place&areaId=nowhere&page=99',
    ])
      expect(await phone.tapsOld(data), data).toEqual(districts)
    await phone.taps('第1校区')
    await phone.taps('自治会に入っていない')
    await town.deps.db.doc('areas/d1').delete()
    expect((await agrees(phone)).text).toBe(text('ja', 'join.askDistrict'))
    expect(await registered(town, phone)).toBeNull()
  })

  it('can be chosen instead of the household, even at the last moment', async () => {
    const town = await aTown({ residentsEach: 0 })
    const phone = aPhone(town)
    await phone.becomesFriend()
    await phone.taps('日本語')
    await phone.writes(await town.codeFor('d1a1b1h1'))
    await phone.taps('はい')
    await phone.tapsOld('do=join.without-code&page=0')
    await phone.taps('第1校区')
    await phone.taps('自治会に入っていない')
    await agrees(phone)
    expect(await registered(town, phone)).toMatchObject({ householdId: null, areaId: 'd1' })
  })
})

describe('joining without a code, by where one is', () => {
  const placed = async () => {
    const town = await aTown({ districts: 2, associations: 2, residentsEach: 0 })
    await areas(town.deps)
      .doc('d1')
      .update({ postalCodes: ['5730121'], position: HERE })
    await areas(town.deps)
      .doc('d1a2')
      .update({ postalCodes: ['5730121'], position: HERE })
    const phone = aPhone(town)
    await withoutCode(phone)
    return { town, phone }
  }
  const FOUND = { text: text('ja', 'join.askNear'), buttons: ['第2自治会', '第1校区', 'ほかの校区'] }

  it.each(['573-0121', '〒573-0121', '5730121', '５７３－０１２１', '〒 573 0121', '573ー0121'])(
    'finds the places of the postal code written as %s',
    async (written) => {
      const { phone } = await placed()
      expect(await phone.writes(written)).toEqual(FOUND)
      expect((await phone.taps('第2自治会')).buttons).toEqual(['1班', '2班', 'わからない'])
    },
  )

  it('takes a postal code instead of the registration code, too', async () => {
    const { phone } = await placed()
    await phone.tapsOld('do=join.language&language=ja')
    expect(await phone.writes('573-0121')).toEqual(FOUND)
  })

  it('says so when it knows no place of the postal code, and shows the districts', async () => {
    const { phone } = await placed()
    const shown = await phone.writes('100-0001')
    expect(shown.text).toContain('その近くの地域は見つかりませんでした。')
    expect(shown.buttons).toEqual([SEND_PLACE, '第1校区', '第2校区'])
  })

  it('finds the nearest places to a point on the map', async () => {
    const { phone } = await placed()
    expect(await phone.sends({ type: 'location', ...HERE, title: '家', address: '枚方市' })).toEqual(FOUND)
  })

  it.each([
    ['the sea', { latitude: 30, longitude: 140 }],
    ['the other end of the world', { latitude: -34.8, longitude: -44.3 }],
    ['the next town', { latitude: 34.8, longitude: 135.9 }],
  ])('knows nothing near %s', async (_, position) => {
    const { phone } = await placed()
    expect((await phone.sends({ type: 'location', ...position })).buttons).toContain('第2校区')
  })

  it('asks again for a point that is nowhere on earth', async () => {
    const { phone } = await placed()
    const waiting = await phone.writes('こんにちは')
    expect(await phone.sends({ type: 'location', latitude: 91, longitude: 0 })).toEqual(waiting)
  })
})
