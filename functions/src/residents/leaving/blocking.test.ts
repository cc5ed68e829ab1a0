import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { households } from '../../households/store.ts'
import { parseInstant, toInstant } from '../../platform/time.ts'
import { rosters } from '../../rosters/store.ts'
import { aPhone, type Phone } from '../../testing/a-phone.ts'
import { aTown, type Town } from '../../testing/a-town.ts'
import { text } from '../../texts/texts.ts'
import { restoreResident, suspendResident } from '../change-resident.ts'
import { findResident } from '../store.ts'

const at = (minute: number) => parseInstant('2026-11-20T10:00:00+09:00').add(minute, 'minute')
const minute = (count: number) => ({ timestamp: at(count).valueOf() })
const phoneOf = (town: Town, householdId: string) => aPhone(town, town.phonesOf(householdId)[0])

const standing = async (town: Town, { lineUserId }: Pick<Phone, 'lineUserId'>) => ({
  status: (await findResident(town.deps, lineUserId))?.status,
  onRoster: lineUserId in ((await rosters(town.deps).doc('d1a1').get()).data()?.members ?? {}),
  phones: (await households(town.deps).doc('d1a1b1h1').get()).data()?.residentCount,
})
const ACTIVE = { status: 'active', onRoster: true, phones: 1 }
const BLOCKED = { status: 'blocked', onRoster: false, phones: 0 }

describe('blocking the account', () => {
  it('stops everything at once; unblocking goes on as before', async () => {
    const town = await aTown()
    const phone = phoneOf(town, 'd1a1b1h1')
    expect((await phone.blocks(minute(1))).text).toBe('')
    expect(await standing(town, phone)).toEqual(BLOCKED)
    await town.publishes()
    expect(town.line.timesSentTo(phone.lineUserId)).toBe(0)

    expect((await phone.becomesFriend(minute(2))).text).toBe('お帰りなさい。前と同じ登録で、またお知らせが届きます。')
    expect(await standing(town, phone)).toEqual(ACTIVE)
    await town.publishes()
    expect(town.line.timesSentTo(phone.lineUserId)).toBe(1)
  })

  it('is believed over an older unblocking that comes late', async () => {
    const town = await aTown()
    const phone = phoneOf(town, 'd1a1b1h1')
    await phone.blocks(minute(1))
    await phone.blocks(minute(3))
    await phone.becomesFriend(minute(2))
    expect(await standing(town, phone)).toEqual(BLOCKED)
  })

  it('is history when a newer unblocking came first', async () => {
    const town = await aTown()
    const phone = phoneOf(town, 'd1a1b1h1')
    await phone.becomesFriend(minute(2))
    await phone.blocks(minute(1))
    expect(await standing(town, phone)).toEqual(ACTIVE)
  })

  it('before the registration was over does not end it', async () => {
    const town = await aTown({ residentsEach: 0 })
    const phone = aPhone(town)
    await phone.becomesFriend()
    await phone.taps('日本語')
    await phone.writes(await town.codeFor('d1a1b1h1'))
    await phone.taps('はい')
    await phone.taps('同意して登録する')
    await phone.blocks(minute(-1))
    expect(await standing(town, phone)).toEqual(ACTIVE)
  })

  it('by somebody who has only begun to join forgets what was begun', async () => {
    const town = await aTown()
    const phone = aPhone(town)
    await phone.becomesFriend()
    await phone.taps('English')
    await phone.blocks(minute(1))
    expect((await phone.becomesFriend(minute(2))).buttons).toContain('日本語')
  })

  it('ends where the newest event says, in whatever order and however often they arrive', async () => {
    const town = await aTown()
    const lineUserId = town.phonesOf('d1a1b1h1')[0] ?? ''
    let day = 0
    const arrivals = fc
      .uniqueArray(fc.nat(20), { minLength: 1, maxLength: 5 })
      .chain((minutes) => fc.shuffledSubarray([...minutes, ...minutes], { minLength: minutes.length }))
    await fc.assert(
      fc.asyncProperty(arrivals, fc.array(fc.boolean(), { minLength: 21, maxLength: 21 }), async (minutes, isBlock) => {
        const start = at(24 * 60 * ++day)
        for (const each of minutes) {
          const event = { lineUserId, at: toInstant(start.add(each, 'minute')) }
          await (isBlock[each] ? suspendResident : restoreResident)(town.deps, event)
        }
        expect(await standing(town, { lineUserId })).toEqual(isBlock[Math.max(...minutes)] ? BLOCKED : ACTIVE)
      }),
      { numRuns: 15 },
    )
  })
})

describe('changing the language', () => {
  it('changes the language messages come in, on the roster and in the chat', async () => {
    const town = await aTown()
    const phone = phoneOf(town, 'd1a1b1h1')
    await phone.tapsOld('do=settings')
    await phone.taps('言葉を変える')
    expect((await phone.taps('Tiếng Việt')).text).toBe(text('vi', 'leaving.languageChanged'))
    await town.publishes()
    const sent = town.line.accepted.filter(({ to }) => to.includes(phone.lineUserId))
    expect(JSON.stringify(sent.map(({ messages }) => messages))).toContain('Tôi đã đọc')
    const others = town.line.accepted.filter(({ to }) => !to.includes(phone.lineUserId))
    expect(JSON.stringify(others.map(({ messages }) => messages))).not.toContain('Tôi đã đọc')
  })

  it('while blocked waits for the return', async () => {
    const town = await aTown()
    const phone = phoneOf(town, 'd1a1b1h1')
    await phone.blocks(minute(1))
    await (await town.as(phone.lineUserId)).patch('/api/me', { language: 'pt' }).expect(200)
    expect(await standing(town, phone)).toEqual(BLOCKED)
    await phone.becomesFriend(minute(2))
    const roster = (await rosters(town.deps).doc('d1a1').get()).data()
    expect(roster?.members[phone.lineUserId]?.language).toBe('pt')
  })
})
