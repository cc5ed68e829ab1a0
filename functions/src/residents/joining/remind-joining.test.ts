import { describe, expect, it } from 'vitest'
import { aPhone, type Phone } from '../../testing/a-phone.ts'
import { aTown, type Town } from '../../testing/a-town.ts'
import { diesAt, interruptions } from '../../testing/interruptions.ts'
import { text } from '../../texts/texts.ts'

const REMIND = text('ja', 'join.remind')
const begins = async (town: Town, who = 'somebody new'): Promise<Phone> => {
  const phone = aPhone(town, who)
  await phone.becomesFriend()
  await phone.taps('日本語')
  return phone
}
const morning = async (town: Town) => town.schedules['remind-joining']?.run()
const daysPass = async (town: Town, days: number) => {
  for (let day = 0; day < days; day++) {
    town.clock.passes(1, 'day')
    await morning(town)
  }
}

describe('a half-finished registration', () => {
  it('is reminded of once after a week, and the button goes on where it stopped', async () => {
    const town = await aTown()
    const phone = await begins(town)
    await phone.writes(await town.codeFor('d1a1b1h1'))
    await daysPass(town, 6)
    expect(town.line.timesSentTo(phone.lineUserId)).toBe(0)
    await daysPass(town, 20)
    const sent = town.line.accepted.filter(({ to }) => to.includes(phone.lineUserId))
    expect(sent.map(({ messages }) => messages[0]?.text)).toEqual([REMIND])
    expect((await phone.tapsOld('do=join.go-on')).text).toBe('第1自治会 1班 1番のお宅ですね。')
  })

  it('is never reminded of again, though it goes on and stops once more', async () => {
    const town = await aTown()
    const phone = await begins(town)
    await daysPass(town, 7)
    await phone.writes(await town.codeFor('d1a1b1h1'))
    await daysPass(town, 29)
    expect(town.line.timesSentTo(phone.lineUserId)).toBe(1)
  })

  it('is reminded of in the chosen language', async () => {
    const town = await aTown()
    const phone = aPhone(town)
    await phone.becomesFriend()
    await phone.taps('Tiếng Việt')
    await daysPass(town, 7)
    expect(JSON.stringify(town.line.accepted)).toContain(text('vi', 'join.goOn'))
  })

  it.each<[string, (phone: Phone, town: Town) => Promise<unknown>]>([
    [
      'finished',
      async (phone, town) => {
        await phone.writes(await town.codeFor('d1a1b1h1'))
        await phone.taps('はい')
        await phone.taps('同意して登録する')
      },
    ],
    [
      'finished by the page',
      async (phone, town) =>
        (await town.as(phone.lineUserId))
          .post('/api/join', {
            language: 'ja',
            where: { kind: 'district', districtId: 'd1' },
            consentVersion: '2026-11',
          })
          .expect(200),
    ],
    [
      'declined',
      async (phone, town) => {
        await phone.writes(await town.codeFor('d1a1b1h1'))
        await phone.taps('はい')
        await phone.taps('やめておく')
      },
    ],
    ['ended by blocking', async (phone) => phone.blocks()],
    ['of somebody who is no friend any more', async (phone, town) => town.line.strangers.add(phone.lineUserId)],
    ['forgotten on wish', async (phone, town) => (await town.as(phone.lineUserId)).post('/api/me/leave').expect(200)],
  ])('that is %s is not reminded of', async (_, happens) => {
    const town = await aTown()
    const phone = await begins(town)
    await happens(phone, town)
    await daysPass(town, 10)
    expect(town.line.timesSentTo(phone.lineUserId)).toBe(0)
  })

  it('of somebody who has only become a friend is none', async () => {
    const town = await aTown()
    const phone = aPhone(town)
    await phone.becomesFriend()
    await daysPass(town, 10)
    expect(town.line.timesSentTo(phone.lineUserId)).toBe(0)
  })

  it('stops at the month’s limit and goes on when there is room again', async () => {
    const town = await aTown()
    const phones = [await begins(town, 'one'), await begins(town, 'other')]
    town.line.month = { limit: 1, used: 0 }
    await daysPass(town, 9)
    const times = () => phones.map(({ lineUserId }) => town.line.timesSentTo(lineUserId)).toSorted()
    expect(times()).toEqual([0, 1])
    town.line.month = { limit: 10, used: 0 }
    await daysPass(town, 3)
    expect(times()).toEqual([1, 1])
  })

  it('is asked for once more when LINE’s answer was not heard, under the same key', async () => {
    const town = await aTown()
    const phone = await begins(town)
    town.line.willBehave(() => 'accepted unheard')
    await daysPass(town, 9)
    expect(town.line.timesSentTo(phone.lineUserId)).toBe(1)
    expect(town.line.attempts).toHaveLength(2)
  })

  const FATES = ['never happens', 'happens unheard'] as const
  it.each(FATES.flatMap((fate) => [1, 2, 3].map((step) => [fate, step] as const)))(
    'is reminded of at most once though the power goes (%s: step %i)',
    async (fate, step) => {
      const town = await aTown()
      const phone = await begins(town)
      town.clock.passes(7, 'days')
      const power = interruptions(town.deps)
      power.decide(diesAt(fate, step))
      await expect(morning(town)).rejects.toThrow()
      power.end()
      await morning(town)
      await daysPass(town, 20)
      expect(town.line.timesSentTo(phone.lineUserId)).toBe(1)
    },
  )

  it('left half-sent for a day is not sent again: nobody can say whether it came', async () => {
    const town = await aTown()
    const phone = await begins(town)
    town.clock.passes(7, 'days')
    const power = interruptions(town.deps)
    power.decide(diesAt('happens unheard', 2))
    await expect(morning(town)).rejects.toThrow()
    power.end()
    await daysPass(town, 5)
    expect(town.line.timesSentTo(phone.lineUserId)).toBe(1)
  })
})
