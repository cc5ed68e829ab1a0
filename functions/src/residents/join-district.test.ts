import { describe, expect, it } from 'vitest'
import { rosters } from '../rosters/store.ts'
import { aPhone, type Phone } from '../testing/a-phone.ts'
import { aTown } from '../testing/a-town.ts'
import { text } from '../texts/texts.ts'
import { findResident } from './store.ts'

/** Hirakata has 45 school districts. */
const hirakata = () => aTown({ districts: 45, associations: 1, blocks: 1, households: 1, residentsEach: 0 })

const withoutCode = async (phone: Phone) => {
  await phone.becomesFriend()
  await phone.taps('日本語')
  return phone.taps('番号がない')
}

describe('joining without a code', () => {
  it('shows all districts in pages of at most 13 buttons, round and round', async () => {
    const phone = aPhone(await hirakata())
    const pages = [await withoutCode(phone)]
    for (let page = 1; page < 4; page++) pages.push(await phone.taps('ほかの校区'))
    for (const { buttons } of pages) expect(buttons.length).toBeLessThanOrEqual(13)
    const names = pages.flatMap(({ buttons }) => buttons.filter((label) => label !== 'ほかの校区'))
    expect(names).toHaveLength(45)
    expect(new Set(names)).toEqual(new Set(Array.from({ length: 45 }, (_, n) => `第${n + 1}校区`)))
    expect(await phone.taps('ほかの校区')).toEqual(pages[0])
  })

  it('registers for the district alone, which has a roster from then on', async () => {
    const town = await hirakata()
    await town.deps.db.doc('rosters/d7').delete()
    const phone = aPhone(town)
    for (let shown = await withoutCode(phone); !shown.buttons.includes('第7校区'); )
      shown = await phone.taps('ほかの校区')
    expect((await phone.taps('第7校区')).text).toBe(text('ja', 'join.askConsent'))
    expect((await phone.taps('同意して登録する')).text).toBe(
      '登録が終わりました。\n第7校区のお知らせが、これから届きます。',
    )
    const resident = await findResident(town.deps, phone.lineUserId)
    expect(resident).toMatchObject({ areaId: 'd7', ancestorIds: ['city'], householdId: null, rosterId: 'd7' })
    const roster = (await rosters(town.deps).doc('d7').get()).data()
    expect(roster).toMatchObject({ areaId: 'd7', kind: 'district', scopeIds: ['city', 'd7'], households: {} })
    expect(roster?.members[phone.lineUserId]).toEqual({ householdId: null, blockId: null, language: 'ja' })
  })

  it('asks again when the district is none, or has gone before the consent', async () => {
    const town = await aTown({ residentsEach: 0 })
    const phone = aPhone(town)
    await withoutCode(phone)
    expect((await phone.tapsOld('do=join.district&districtId=d1a1')).buttons).toEqual(['第1校区'])
    await phone.taps('第1校区')
    await town.deps.db.doc('areas/d1').delete()
    expect((await phone.taps('同意して登録する')).text).toBe(text('ja', 'join.askDistrict'))
    expect(await findResident(town.deps, phone.lineUserId)).toBeNull()
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
    await phone.taps('同意して登録する')
    expect(await findResident(town.deps, phone.lineUserId)).toMatchObject({ householdId: null, areaId: 'd1' })
  })
})
