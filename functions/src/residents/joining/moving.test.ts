import { describe, expect, it } from 'vitest'
import { invitations } from '../../households/store.ts'
import { aPhone } from '../../testing/a-phone.ts'
import { aTown, type Town } from '../../testing/a-town.ts'
import { diesAt, interruptions } from '../../testing/interruptions.ts'
import { residentBooks } from '../../testing/resident-books.ts'
import { text } from '../../texts/texts.ts'
import { findResident } from '../store.ts'

const twoDistricts = () => aTown({ districts: 2, associations: 2 })
const mover = (town: Town) => town.phonesOf('d1a1b1h1')[0] ?? ''
const joins = async (town: Town, where: object, who = mover(town)) =>
  (await town.as(who)).post('/api/join', { language: 'ja', where, consentVersion: '2026-11' })
const movesTo = async (town: Town, householdId: string) => {
  const { body } = await joins(town, { kind: 'code', code: await town.codeFor(householdId) })
  await town.work()
  return body.me.resident
}
const inOrder = async (town: Town) => {
  const { said, expected } = await residentBooks(town.deps)
  expect(said).toEqual(expected)
}
const titles = async (town: Town) =>
  (await (await town.as(mover(town))).get('/api/circulars').expect(200)).body.circulars.map(
    ({ title }: { title: string }) => title,
  )

describe('moving house by the page', () => {
  it('says before where one moves from, and leaves the old home for the new one', async () => {
    const town = await twoDistricts()
    const code = await town.codeFor('d2a1b1h2')
    const { body } = await (await town.as(mover(town))).post('/api/join/place', { kind: 'code', code }).expect(200)
    expect(body.movesFrom.map(({ id }: { id: string }) => id)).toEqual(['city', 'd1', 'd1a1', 'd1a1b1'])
    expect(await movesTo(town, 'd2a1b1h2')).toMatchObject({
      householdNumber: 2,
      household: { phones: 2 },
      formerHomes: [{ until: '2026-11-20T01:00:00.000Z' }],
    })
    await inOrder(town)
  })

  it('brings the circulars of the new home from now on, and none of the old', async () => {
    const town = await twoDistricts()
    await movesTo(town, 'd1a2b1h1')
    await town.publishes({ audience: ['d1a1'] })
    expect(town.line.timesSentTo(mover(town))).toBe(0)
    const neighbour = await town.appoints('associationOfficer', 'd1a2')
    await town.publishes({ senderAreaId: 'd1a2', audience: ['d1a2'] }, neighbour)
    expect(town.line.timesSentTo(mover(town))).toBe(1)
  })

  it('keeps what came to the old home readable, as it was confirmed there, but not to be confirmed for it', async () => {
    const town = await twoDistricts()
    const read = await town.publishes({ audience: ['d1a1'], title: '読んだ回覧' })
    const unread = await town.publishes({ audience: ['d1a1b1'], title: '読んでいない回覧' })
    await (await town.as(mover(town))).post(`/api/circulars/${read}/receipts`).expect(200)
    town.clock.passes(1, 'hour')
    await movesTo(town, 'd2a1b1h1')
    town.clock.passes(1, 'hour')
    await town.publishes({ audience: ['d1a1'], title: '引っ越した後の回覧' })

    expect(await titles(town)).toEqual(['読んでいない回覧', '読んだ回覧'])
    const page = await town.as(mover(town))
    expect((await page.get(`/api/circulars/${read}`)).body.mine).toMatchObject({
      canConfirm: false,
      confirmed: { via: 'line' },
    })
    expect((await page.get(`/api/circulars/${unread}`)).body.mine).toMatchObject({ canConfirm: false, confirmed: null })
    expect((await page.post(`/api/circulars/${unread}/receipts`)).body.code).toBe('circular-not-for-you')
    expect((await aPhone(town, mover(town)).tapsOld(`do=circular.confirm&circularId=${unread}`)).text).toBe(
      text('ja', 'circular.notForYou'),
    )
  })

  it('forgets the oldest of four former homes', async () => {
    const town = await aTown({ districts: 5, associations: 1, blocks: 1, households: 1 })
    const city = await town.as(town.officers.cityStaff)
    const sends = async (areaId: string) => {
      const written = { senderAreaId: 'city', audience: [areaId], title: areaId, text: '', category: 'notice' }
      const { body } = await city.post('/api/circulars', written).expect(201)
      await city.post(`/api/circulars/${body.id}/publish`).expect(200)
      await town.work()
    }
    for (const [from, to] of [
      ['d1', 'd2'],
      ['d2', 'd3'],
      ['d3', 'd4'],
      ['d4', 'd5'],
    ] as const) {
      await sends(`${from}a1b1`)
      town.clock.passes(1, 'day')
      await movesTo(town, `${to}a1b1h1`)
    }
    // Thirteen areas: more than one query takes.
    expect(await titles(town)).toEqual(['d4a1b1', 'd3a1b1', 'd2a1b1'])
    await inOrder(town)
  })

  it('to where one lives already changes nothing and uses no code', async () => {
    const town = await twoDistricts()
    const before = await findResident(town.deps, mover(town))
    const code = await town.codeFor('d1a1b1h1')
    const here = [
      { kind: 'code', code },
      { kind: 'area', areaId: 'd1a1b1' },
      { kind: 'area', areaId: 'd1a1' },
    ]
    for (const where of here) {
      const { body } = await (await town.as(mover(town))).post('/api/join/place', where).expect(200)
      expect(body.movesFrom).toBeNull()
      await joins(town, where).then(({ status }) => expect(status).toBe(200))
    }
    expect(await findResident(town.deps, mover(town))).toEqual(before)
    expect((await invitations(town.deps).doc(code).get()).data()?.usesLeft).toBe(6)
  })

  it('out of any association, or to a block without a code, is possible too', async () => {
    const town = await twoDistricts()
    await joins(town, { kind: 'area', areaId: 'd2a2b1' })
    expect(await findResident(town.deps, mover(town))).toMatchObject({ standing: 'unlinked', areaId: 'd2a2b1' })
    await inOrder(town)
    await joins(town, { kind: 'district', districtId: 'd1' })
    expect(await findResident(town.deps, mover(town))).toMatchObject({ standing: 'district', matchNumber: null })
    await inOrder(town)
  })

  it('while the account is blocked counts nowhere', async () => {
    const town = await twoDistricts()
    await aPhone(town, mover(town)).blocks()
    town.line.strangers.add(mover(town))
    await movesTo(town, 'd2a1b1h1')
    expect(await findResident(town.deps, mover(town))).toMatchObject({ status: 'blocked', householdId: 'd2a1b1h1' })
    await inOrder(town)
  })

  it.each([['never happens'], ['happens unheard']] as const)(
    'in which the power goes (%s) leaves one home, whichever, and said again it is the new one',
    async (fate) => {
      for (let step = 1; step <= 5; step++) {
        const town = await twoDistricts()
        const code = await town.codeFor('d2a1b1h1')
        const power = interruptions(town.deps)
        power.decide(diesAt(fate, step))
        await joins(town, { kind: 'code', code })
        power.end()
        await inOrder(town)
        expect((await joins(town, { kind: 'code', code })).status).toBe(200)
        expect(await findResident(town.deps, mover(town))).toMatchObject({ householdId: 'd2a1b1h1' })
        expect((await invitations(town.deps).doc(code).get()).data()?.usesLeft).toBe(5)
        await inOrder(town)
      }
    },
  )
})

describe('moving house in the chat', () => {
  it('is asked, and done by a yes', async () => {
    const town = await twoDistricts()
    const phone = aPhone(town, mover(town))
    const way = { from: '第1自治会 1班 1番', to: '第2自治会 2班 3番' }
    expect((await phone.writes(await town.codeFor('d2a2b2h3'))).text).toBe(text('ja', 'join.askMove', way))
    expect((await phone.taps('はい')).text).toBe(
      text('ja', 'join.registeredHousehold', { association: '第2自治会', block: '2班', number: 3 }),
    )
    await inOrder(town)
    expect((await phone.tapsOld('do=join.move&answer=yes')).text).toBe('もう登録が済んでいます。')
  })

  it('is not done by a no, nor by a yes from another day', async () => {
    const town = await twoDistricts()
    const phone = aPhone(town, mover(town))
    const code = await town.codeFor('d2a1b1h1')
    await phone.writes(code)
    expect((await phone.taps('ちがいます')).text).toBe(text('ja', 'join.notMoved'))
    await phone.tapsOld('do=join.move&answer=yes')
    await phone.writes(code)
    town.clock.passes(31, 'days')
    await phone.tapsOld('do=join.move&answer=yes')
    expect(await findResident(town.deps, mover(town))).toMatchObject({ householdId: 'd1a1b1h1' })
  })

  it('is answered kindly when the code has ended before the yes', async () => {
    const town = await twoDistricts()
    const phone = aPhone(town, mover(town))
    const code = await town.codeFor('d2a1b1h1')
    await phone.writes(code)
    await invitations(town.deps).doc(code).update({ usesLeft: 0 })
    expect((await phone.taps('はい')).text).toBe(text('ja', 'failures.code-wrong'))
    expect((await phone.writes(code)).text).toBe(text('ja', 'failures.code-wrong'))
  })

  it('is not taken for a search, nor a search for it', async () => {
    const town = await twoDistricts()
    const phone = aPhone(town, mover(town))
    expect((await phone.writes(await town.codeFor('d1a1b1h1'))).text).toBe('もう登録が済んでいます。')
    for (const word of ['ごみ', '2026年11月', 'computer', '573-0121', 'transfer'])
      expect((await phone.writes(word)).text, word).not.toContain('お引っ越し')
  })
})
