import { describe, expect, it } from 'vitest'
import { invitations } from '../../households/store.ts'
import { lineUserIdOf } from '../../seed/chance.ts'
import { aPhone } from '../../testing/a-phone.ts'
import { aTown, type Town } from '../../testing/a-town.ts'
import { residentBooks } from '../../testing/resident-books.ts'
import { tracesOf } from '../../testing/traces.ts'
import { failureText, text } from '../../texts/texts.ts'
import { findResident } from '../store.ts'
import { endWatcher } from './end-watcher.ts'

const DAUGHTER = lineUserIdOf('daughter')
const mother = (town: Town) => town.as(town.phonesOf('d1a1b1h1')[0] ?? null)
const joins = async (town: Town, code: string, who = DAUGHTER) =>
  (await town.as(who)).post('/api/join', { language: 'ja', where: { kind: 'code', code }, consentVersion: '2026-11' })
const codeFromMother = async (town: Town): Promise<string> =>
  (await (await mother(town)).post('/api/me/household/watchers').expect(201)).body.code
const watches = async (town: Town, who = DAUGHTER) => (await joins(town, await codeFromMother(town), who)).body
const allows = async (town: Town, mayConfirm: boolean) =>
  (await mother(town)).put('/api/me/household/watchers', { mayConfirm }).expect(200)
const inOrder = async (town: Town) => {
  const { said, expected } = await residentBooks(town.deps)
  expect(said).toEqual(expected)
}
const reach = async (town: Town, id: string) =>
  (await (await town.as(town.officers.associationOfficer)).get(`/api/circulars/${id}/reach?areaId=d1a1`)).body.counts

describe('watching a household from elsewhere', () => {
  it('begins with a code for one person and a week', async () => {
    const town = await aTown()
    const { body } = await (await mother(town)).post('/api/me/household/watchers').expect(201)
    expect(body).toMatchObject({
      url: `https://liff.line.me/1234567890-abcdefgh/r/join?code=${body.code}`,
      expiresAt: '2026-11-27T01:00:00.000Z',
    })
    expect((await joins(town, body.code)).body.me.resident).toMatchObject({ standing: 'watcher', householdNumber: 1 })
    expect((await joins(town, body.code, lineUserIdOf('other'))).body.code).toBe('code-wrong')
    await inOrder(town)
  })

  it('in the chat asks for what it is', async () => {
    const town = await aTown()
    const phone = aPhone(town, DAUGHTER)
    await phone.becomesFriend()
    await phone.taps('日本語')
    const place = { association: '第1自治会', block: '1班', number: 1 }
    expect((await phone.writes(await codeFromMother(town))).text).toBe(text('ja', 'join.askWatching', place))
    await phone.taps('はい')
    expect((await phone.taps('同意して登録する')).text).toBe(text('ja', 'join.registeredWatcher', place))
    expect((await phone.tapsOld('do=settings')).text).toContain('第1自治会 1班 1番 のお宅を見守っています')
  })

  it('brings the household’s circulars, but does not make it reached, and cannot confirm for it', async () => {
    const town = await aTown({ residentsEach: 1 })
    await watches(town)
    await aPhone(town, town.phonesOf('d1a1b1h1')[0]).blocks()
    const id = await town.publishes({ audience: ['d1a1b1'] })
    expect(town.line.timesSentTo(DAUGHTER)).toBe(1)
    expect(await reach(town, id)).toMatchObject({ households: 3, notReached: 1 })

    const phone = aPhone(town, DAUGHTER)
    const refused = failureText('ja', 'watcher-cannot-confirm')
    expect((await phone.tapsOld(`do=circular.confirm&circularId=${id}`)).text).toBe(refused)
    const page = await town.as(DAUGHTER)
    expect((await page.post(`/api/circulars/${id}/receipts`)).body.code).toBe('watcher-cannot-confirm')
    expect((await page.get(`/api/circulars/${id}`)).body.mine).toMatchObject({ canConfirm: false, confirmed: null })
    expect((await page.get('/api/circulars')).body.circulars[0].mine).toMatchObject({ canConfirm: false })
  })

  it('speaks for the household once a member allows it, and no longer when they take it back', async () => {
    const town = await aTown()
    await watches(town)
    await allows(town, true)
    await inOrder(town)
    const id = await town.publishes()
    const page = await town.as(DAUGHTER)
    await page.post(`/api/circulars/${id}/receipts`).expect(200)
    expect(await reach(town, id)).toMatchObject({ line: 1 })
    expect((await (await mother(town)).get(`/api/circulars/${id}`)).body.mine.confirmed).toMatchObject({ via: 'line' })
    await allows(town, false)
    await inOrder(town)
    // Neither confirmed anew nor undone by somebody who has no voice any more.
    expect((await page.delete(`/api/circulars/${id}/receipts`)).body.code).toBe('watcher-cannot-confirm')
    expect(await reach(town, id)).toMatchObject({ line: 1 })
  })

  it('is for four at most, however they come', async () => {
    const town = await aTown()
    const codes = await Promise.all(Array.from({ length: 6 }, () => codeFromMother(town)))
    const fresh = [...new Set(codes)]
    const answers = await Promise.all(fresh.map((code, index) => joins(town, code, lineUserIdOf(`child ${index}`))))
    expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(4)
    for (let more = 0; more < 4; more++) {
      const { body } = await (await mother(town)).post('/api/me/household/watchers')
      if (body.code !== 'watchers-full') await joins(town, body.code, lineUserIdOf(`more ${more}`))
    }
    expect((await (await mother(town)).post('/api/me/household/watchers')).body.code).toBe('watchers-full')
    expect((await (await mother(town)).get('/api/me')).body.resident.household.watchers).toHaveLength(4)
    await inOrder(town)
  })

  it('never hands out more codes than there are places, and keeps them apart from the household’s own', async () => {
    const town = await aTown()
    const codes = []
    for (let times = 0; times < 7; times++) codes.push(await codeFromMother(town))
    expect(new Set(codes).size).toBe(4)
    const leader = await town.as(town.officers.blockLeader)
    const own = (await leader.post('/api/households/d1a1b1h1/invitation').expect(200)).body.code
    expect(codes).not.toContain(own)
    expect((await invitations(town.deps).doc(own).get()).data()?.kind).toBe('member')
  })

  it('is ended by any member; nothing of it is left', async () => {
    const town = await aTown({ residentsEach: 2 })
    await watches(town)
    const father = await town.as(town.phonesOf('d1a1b1h1')[1] ?? null)
    const [{ key }] = (await father.get('/api/me')).body.resident.household.watchers
    expect(
      (await father.delete(`/api/me/household/watchers/${key}`).expect(200)).body.resident.household.watchers,
    ).toEqual([])
    await father.delete(`/api/me/household/watchers/${key}`).expect(200)
    expect(await findResident(town.deps, DAUGHTER)).toBeNull()
    await town.work()
    expect(await tracesOf(town.deps.db, DAUGHTER)).toEqual([])
    await inOrder(town)
  })

  it('is not ended for a watcher who comes home in the same moment: their registration stays', async () => {
    const town = await aTown()
    await watches(town)
    const code = await town.codeFor('d1a1b1h1')
    const [watcher] = (await (await mother(town)).get('/api/me')).body.resident.household.watchers
    await endWatcher(town.deps, {
      lineUserId: town.phonesOf('d1a1b1h1')[0] ?? '',
      key: watcher.key,
      forgetters: [async () => void (await joins(town, code).then(({ status }) => expect(status).toBe(200)))],
    })
    expect(await findResident(town.deps, DAUGHTER)).toMatchObject({ standing: 'member', householdId: 'd1a1b1h1' })
    await inOrder(town)
  })

  it('is nobody else’s to end, to allow or to offer', async () => {
    const town = await aTown()
    await watches(town)
    const key = (await findResident(town.deps, DAUGHTER))?.personKey
    const neighbour = await town.as(town.phonesOf('d1a1b1h2')[0] ?? null)
    await neighbour.delete(`/api/me/household/watchers/${key}`).expect(200)
    expect(await findResident(town.deps, DAUGHTER)).not.toBeNull()
    await town.movesIn('outside', 'd1')
    for (const who of [DAUGHTER, lineUserIdOf('outside')]) {
      const page = await town.as(who)
      const answers = [
        await page.post('/api/me/household/watchers'),
        await page.put('/api/me/household/watchers', { mayConfirm: true }),
        await page.delete(`/api/me/household/watchers/${key}`),
      ]
      expect(answers.map(({ body }) => body.code)).toEqual(Array(3).fill('members-only'))
    }
    const stranger = await town.as(lineUserIdOf('stranger'))
    expect((await stranger.post('/api/me/household/watchers')).body.code).toBe('not-registered')
  })

  it('ends when the member comes home: a code of the household makes them a phone of it', async () => {
    const town = await aTown()
    await watches(town)
    const { body } = await joins(town, await town.codeFor('d1a1b1h1'))
    expect(body.me.resident).toMatchObject({ standing: 'member', formerHomes: [] })
    await inOrder(town)
  })
})
