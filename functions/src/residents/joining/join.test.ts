import { describe, expect, it } from 'vitest'
import { invitationCode } from '../../households/invitation-code.ts'
import { households, invitations } from '../../households/store.ts'
import { lineUserIdOf } from '../../seed/chance.ts'
import { aPhone } from '../../testing/a-phone.ts'
import { aTown, type Town } from '../../testing/a-town.ts'
import { residentBooks } from '../../testing/resident-books.ts'
import { text } from '../../texts/texts.ts'
import { findResident } from '../store.ts'

const WHO = lineUserIdOf('newcomer')
/** Well-formed, but nobody's. */
const UNKNOWN = invitationCode('ZZZZZZZ')
const emptyTown = () => aTown({ associations: 2, residentsEach: 0 })
const byCode = (code: string) => ({ kind: 'code', code })

const joins = async (town: Town, where: object, who = WHO) =>
  (await town.as(who)).post('/api/join', { language: 'ja', where, consentVersion: '2026-11' })
const looksUp = async (town: Town, where: object, who = WHO) => (await town.as(who)).post('/api/join/place', where)
const inOrder = async (town: Town) => {
  const { said, expected } = await residentBooks(town.deps)
  expect(said).toEqual(expected)
}

describe('looking up where a code leads', () => {
  it('says the place, never a name', async () => {
    const town = await emptyTown()
    const { body } = await looksUp(town, byCode(await town.codeFor('d1a1b2h3')))
    expect(body).toEqual({
      standing: 'member',
      areas: [
        { id: 'city', kind: 'city', name: '見本市' },
        { id: 'd1', kind: 'district', name: '第1校区' },
        { id: 'd1a1', kind: 'association', name: '第1自治会' },
        { id: 'd1a1b2', kind: 'block', name: '2班' },
      ],
      number: 3,
      asksOfficer: false,
      movesFrom: null,
    })
  })

  it.each<[string, object, number, string]>([
    ['nothing', byCode(''), 400, 'code-malformed'],
    ['seven characters', byCode('TSUDA35'), 400, 'code-malformed'],
    ['a wrong check character', byCode('22222223'), 400, 'code-malformed'],
    ['Japanese', byCode('つだみなみちょう'), 400, 'code-malformed'],
    ['a hundred signs', byCode('<'.repeat(100)), 400, 'code-malformed'],
    ['a hundred and one', byCode('2'.repeat(101)), 400, 'invalid'],
    ['a code nobody has', byCode(UNKNOWN), 404, 'code-wrong'],
    ['a household as an area', { kind: 'area', areaId: 'd1a1b1h1' }, 409, 'area-gone'],
    ['a district as an area', { kind: 'area', areaId: 'd1' }, 409, 'area-gone'],
    ['an area that does not exist', { kind: 'area', areaId: 'nowhere' }, 409, 'area-gone'],
    ['an association as a district', { kind: 'district', districtId: 'd1a1' }, 409, 'district-gone'],
    ['the city as a district', { kind: 'district', districtId: 'city' }, 409, 'district-gone'],
    ['an id that is none', { kind: 'area', areaId: '../residents' }, 400, 'invalid'],
    ['another kind of thing', { kind: 'office', areaId: 'd1' }, 400, 'invalid'],
  ])('refuses %s', async (_, where, status, code) => {
    const town = await emptyTown()
    for (const answer of [await looksUp(town, where), await joins(town, where)])
      expect([answer.status, answer.body.code]).toEqual([status, code])
    expect(await findResident(town.deps, WHO)).toBeNull()
  })

  it('refuses a code that was used up or has ended', async () => {
    const town = await emptyTown()
    const code = await town.codeFor('d1a1b1h1')
    await invitations(town.deps).doc(code).update({ usesLeft: 0 })
    expect((await joins(town, byCode(code))).body.code).toBe('code-wrong')
    await invitations(town.deps).doc(code).update({ usesLeft: 1 })
    town.clock.passes(181, 'days')
    expect((await joins(town, byCode(code))).body.code).toBe('code-wrong')
  })

  it('makes one person wait after five wrong codes, and an address after thirty; right ones never count', async () => {
    const town = await emptyTown()
    const code = await town.codeFor('d1a1b1h1')
    for (let person = 0; person < 40; person++)
      expect((await looksUp(town, byCode(code), lineUserIdOf(`${person}`))).status).toBe(200)
    for (let times = 0; times < 5; times++) await looksUp(town, byCode(UNKNOWN), lineUserIdOf('guesser'))
    expect((await looksUp(town, byCode(code), lineUserIdOf('guesser'))).body.code).toBe('code-paused')
    for (let times = 0; times < 25; times++) await looksUp(town, byCode(UNKNOWN), lineUserIdOf(`guesser ${times % 7}`))
    expect((await looksUp(town, byCode(code))).body.code).toBe('code-paused')
    // The chat has no address; there the person alone counts.
    expect((await aPhone(town, WHO).writes(code)).text).toBe('第1自治会 1班 1番のお宅ですね。')
    town.clock.passes(10, 'minutes')
    expect((await looksUp(town, byCode(code))).status).toBe(200)
  })
})

describe('joining by the page', () => {
  it('registers a phone of the household, gives the menu and says where one becomes a friend', async () => {
    const town = await emptyTown()
    const { body } = await await joins(town, byCode(await town.codeFor('d1a1b1h1')))
    expect(body).toMatchObject({ friend: true, addFriendUrl: 'https://line.me/R/ti/p/@123abcde' })
    expect(body.me.resident).toMatchObject({ standing: 'member', status: 'active', householdNumber: 1 })
    await town.work()
    await town.publishes()
    expect(town.line.timesSentTo(WHO)).toBe(1)
    await inOrder(town)
  })

  it('twice, or twice at once, is one registration and one use of the code', async () => {
    const town = await emptyTown()
    const code = await town.codeFor('d1a1b1h1')
    const answers = await Promise.all([joins(town, byCode(code)), joins(town, byCode(code))])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect((await joins(town, byCode(code))).status).toBe(200)
    expect((await invitations(town.deps).doc(code).get()).data()?.usesLeft).toBe(5)
    await inOrder(town)
  })

  it('gives the last use of a code to one of two', async () => {
    const town = await emptyTown()
    const code = await town.codeFor('d1a1b1h1')
    await invitations(town.deps).doc(code).update({ usesLeft: 1 })
    const both = await Promise.all([joins(town, byCode(code)), joins(town, byCode(code), lineUserIdOf('other'))])
    const [first, second] = both.map(({ status }) => status).toSorted()
    expect(first).toBe(200)
    // Which of the two says no depends on who of them is how far: the code is wrong by then, or it was used meanwhile.
    expect([404, 409]).toContain(second)
    await inOrder(town)
  })

  it('makes the fifth phone wait for an officer: the block’s circulars come, the household is not counted for it', async () => {
    const town = await emptyTown()
    const code = await town.codeFor('d1a1b1h1')
    for (const name of ['1', '2', '3', '4']) await joins(town, byCode(code), lineUserIdOf(name))
    expect((await looksUp(town, byCode(code))).body).toMatchObject({
      standing: 'unlinked',
      asksOfficer: true,
      number: 1,
    })
    const { body } = await joins(town, byCode(code))
    expect(body.me.resident).toMatchObject({ standing: 'unlinked', householdNumber: null, household: null })
    expect(body.me.resident.matchNumber).toMatch(/^\d{4}$/)
    expect(await findResident(town.deps, WHO)).toMatchObject({ requestedHouseholdId: 'd1a1b1h1', areaId: 'd1a1b1' })
    expect((await households(town.deps).doc('d1a1b1h1').get()).data()?.residentCount).toBe(4)
    await town.publishes({ audience: ['d1a1b1'] })
    expect(town.line.timesSentTo(WHO)).toBe(1)
    await inOrder(town)
  })

  it('lets at most four of five who come at once be phones of the household', async () => {
    const town = await emptyTown()
    const code = await town.codeFor('d1a1b1h1')
    await Promise.all(['1', '2', '3', '4', '5'].map((name) => joins(town, byCode(code), lineUserIdOf(name))))
    const { registered } = await residentBooks(town.deps)
    expect(registered.map(({ standing }) => standing).toSorted()).toEqual([...Array(4).fill('member'), 'unlinked'])
    await inOrder(town)
  })

  it('needs the notice as it stands now', async () => {
    const town = await emptyTown()
    const where = byCode(await town.codeFor('d1a1b1h1'))
    const page = await town.as(WHO)
    const { body } = await page.post('/api/join', { language: 'ja', where, consentVersion: '2025-01' }).expect(400)
    expect(body.fields).toEqual([
      { path: 'consentVersion', code: 'consent-outdated', detail: text('ja', 'fields.consent-outdated') },
    ])
  })

  it('never gives two who wait in one association the same number', async () => {
    const town = await emptyTown()
    let drawn = 0
    town.deps.ids = { ...town.deps.ids, random: () => (drawn++ % 2 === 0 ? '9999' : '0000') }
    const areas = ['d1a1', 'd1a1b1', 'd1a1b2', 'd1a1', 'd1a1b1']
    await Promise.all(areas.map((areaId, index) => joins(town, { kind: 'area', areaId }, lineUserIdOf(`${index}`))))
    const numbers = (await residentBooks(town.deps)).registered.map(({ matchNumber }) => matchNumber)
    expect(new Set(numbers).size).toBe(5)
    await inOrder(town)
  })
})

describe('joining by the page before being a friend of the account', () => {
  it('counts only once one has become a friend, and says then what a newcomer is told', async () => {
    const town = await emptyTown()
    town.line.strangers.add(WHO)
    const { body } = await joins(town, byCode(await town.codeFor('d1a1b1h1')))
    expect(body.friend).toBe(false)
    expect(await findResident(town.deps, WHO)).toMatchObject({ status: 'blocked', standing: 'member' })
    await inOrder(town)
    await town.publishes()
    expect(town.line.timesSentTo(WHO)).toBe(0)

    town.line.strangers.delete(WHO)
    const place = { association: '第1自治会', block: '1班', number: 1 }
    const said = await aPhone(town, WHO).becomesFriend({ timestamp: town.clock.now().valueOf() + 1000 })
    expect(said.text).toBe(text('ja', 'join.registeredHousehold', place))
    await inOrder(town)
    await town.publishes()
    expect(town.line.timesSentTo(WHO)).toBe(1)
  })

  it('is noticed when it happens in the same moment', async () => {
    const town = await emptyTown()
    const code = await town.codeFor('d1a1b1h1')
    const asked: string[] = []
    town.deps.line = {
      ...town.deps.line,
      // Not yet at the first look, already at the second: nobody was there to hear the event in between.
      isFriend: async (lineUserId) => asked.push(lineUserId) > 1,
    }
    expect((await joins(town, byCode(code))).body.friend).toBe(true)
    expect(await findResident(town.deps, WHO)).toMatchObject({ status: 'active' })
    await inOrder(town)
  })

  it('is taken for granted when LINE does not say', async () => {
    const town = await emptyTown()
    town.line.hidesFriends(true)
    expect((await joins(town, byCode(await town.codeFor('d1a1b1h1')))).body.friend).toBeNull()
    expect(await findResident(town.deps, WHO)).toMatchObject({ status: 'active' })
  })
})
