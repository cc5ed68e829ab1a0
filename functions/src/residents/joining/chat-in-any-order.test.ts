import fc from 'fast-check'
import { expect, it } from 'vitest'
import { INVITATION_USES } from '../../households/invite-household.ts'
import { invitations } from '../../households/store.ts'
import { lineUserIdOf } from '../../seed/chance.ts'
import { aTown, type Town } from '../../testing/a-town.ts'
import { followEvent, messageEvent, postbackEvent, textEvent, unfollowEvent } from '../../testing/events.ts'
import { residentBooks } from '../../testing/resident-books.ts'

const SEA = { latitude: 30, longitude: 140 }
const PEOPLE = ['one', 'other'].map(lineUserIdOf)

const tap = (data: string) => ({ does: 'tap' as const, data: `do=${data}` })
const TAPS = [
  'join.start',
  'join.language&language=en',
  'join.language&language=ja',
  'join.without-code&page=0',
  'join.district&districtId=d1',
  'join.place&areaId=d1&page=0',
  'join.place&areaId=d1a1b1&page=0',
  'join.area&areaId=d1a1',
  'join.go-on',
  'join.move&answer=yes',
  'join.move&answer=no',
  `${'%00あ'.repeat(20)}&do=leave.answer&answer=yes&`.padEnd(297, '\u{1F4A9}').slice(0, 297),
  'join.household&answer=yes',
  'join.household&answer=no',
  'join.consent&answer=yes',
  'join.consent&answer=no',
  'settings',
  'settings.language&language=vi',
  'leave.ask',
  'leave.answer&answer=yes',
  'leave.answer&answer=no',
  'help',
  'circular.confirm&circularId=unknown',
].map(tap)

const AGREE = tap('join.consent&answer=yes')
const MOVES = [{ does: 'code' as const }, tap('join.move&answer=yes')]
const REGISTERS = [{ does: 'code' as const }, tap('join.household&answer=yes'), AGREE]

/** What people do: single things at any moment, and the ways that lead to being registered. */
const DEEDS = [
  ...TAPS.map((each) => [each]),
  ...(['follow', 'block', 'sticker', 'place', 'postal', 'chat', 'code'] as const).map((does) => [{ does }]),
  ...Array.from({ length: 8 }, () => REGISTERS),
  ...Array.from({ length: 4 }, () => MOVES),
  ...Array.from({ length: 3 }, () => [tap('join.language&language=ja'), tap('join.area&areaId=d1a1'), AGREE]),
  ...Array.from({ length: 4 }, () => [tap('join.language&language=ko'), tap('join.district&districtId=d1'), AGREE]),
]
type Act = (typeof DEEDS)[number][number]
const acts = fc
  .array(fc.tuple(fc.constantFrom(...PEOPLE), fc.constantFrom(...DEEDS)), { minLength: 8, maxLength: 8 })
  .map((deeds) => deeds.flatMap(([who, deed]) => deed.map((act) => ({ who, act }))))

/** What the database says of everybody, and what it should say by the residents there are. */
const books = async (town: Town, code: string) => {
  const { registered, ...both } = await residentBooks(town.deps)
  return {
    ...both,
    atHome: registered.filter(({ householdId }) => householdId !== null).map(({ lineUserId }) => lineUserId),
    usesLeft: (await invitations(town.deps).doc(code).get()).data()?.usesLeft ?? 0,
  }
}

it('keeps its books whatever people tap and write in any order, with every event and every task twice', async () => {
  const town = await aTown({ blocks: 1, households: 1, residentsEach: 0 })
  const code = await town.codeFor('d1a1b1h1')
  town.queue.duplicates()
  let expectedUses = INVITATION_USES
  let before = await books(town, code)
  let time = Date.parse('2026-11-20T10:00:00+09:00')

  const eventOf = (who: string, act: Act) => {
    time += 1000
    const at = { timestamp: time }
    switch (act.does) {
      case 'tap':
        return postbackEvent(who, act.data, at)
      case 'code':
        return textEvent(who, code, at)
      case 'chat':
        return textEvent(who, 'こんにちは', at)
      case 'place':
        return messageEvent(who, { type: 'location', ...SEA } as { type: string }, at)
      case 'postal':
        return textEvent(who, '〒573-0121', at)
      case 'sticker':
        return messageEvent(who, { type: 'sticker' }, at)
      case 'follow':
        return followEvent(who, at)
      case 'block':
        return unfollowEvent(who, at)
    }
  }

  /** Somebody does something; it is delivered twice, answered once, and the books are right afterwards. */
  const happens = async (who: string, act: Act) => {
    const event = eventOf(who, act)
    await town.webhook(event)
    await town.webhook(event)
    const replies = town.line.replies.filter(({ replyToken }) => replyToken === event.replyToken)
    if (act.does !== 'block') expect(replies.map(({ messages }) => messages.length > 0)).toEqual([true])
    const now = await books(town, code)
    expect(now.said).toEqual(now.expected)
    expectedUses -= now.atHome.filter((each) => !before.atHome.includes(each)).length
    expect(now.usesLeft).toBe(expectedUses)
    before = now
  }

  const [somebody = ''] = PEOPLE
  for (const act of REGISTERS) await happens(somebody, act)
  expect(expectedUses).toBe(INVITATION_USES - 1)
  await fc.assert(
    fc.asyncProperty(acts, async (sequence) => {
      for (const { who, act } of sequence) await happens(who, act)
      expect(town.logged).toEqual([])
    }),
    { numRuns: 3, endOnFailure: true },
  )
})
