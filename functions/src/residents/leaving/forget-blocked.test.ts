import { describe, expect, it } from 'vitest'
import { lineUserIdOf } from '../../seed/chance.ts'
import { aPhone } from '../../testing/a-phone.ts'
import { aTown, type Town } from '../../testing/a-town.ts'
import { diesAt, interruptions } from '../../testing/interruptions.ts'
import { residentBooks } from '../../testing/resident-books.ts'
import { tracesOf } from '../../testing/traces.ts'
import { findResident } from '../store.ts'

const night = (town: Town) => town.schedules['forget-blocked']?.run()
const now = (town: Town) => ({ timestamp: town.clock.now().valueOf() })
const inOrder = async (town: Town) => {
  const { said, expected } = await residentBooks(town.deps)
  expect(said).toEqual(expected)
}
/** Somebody who asked something, was written to, and then blocked the account. */
const blockedTown = async () => {
  const town = await aTown()
  const phone = aPhone(town, town.phonesOf('d1a1b1h1')[0])
  await town.publishes()
  const page = await town.as(phone.lineUserId)
  await page.post('/api/inquiries', { key: 'question-1', topic: 'area', text: 'ごみの日はいつですか。' }).expect(201)
  await phone.blocks(now(town))
  return { town, phone, who: phone.lineUserId }
}

describe('who has blocked the account', () => {
  it('is kept for 89 days and forgotten after 90, everywhere', async () => {
    const { town, who } = await blockedTown()
    town.clock.passes(89, 'days')
    await night(town)
    expect(await findResident(town.deps, who)).not.toBeNull()
    town.clock.passes(1, 'day')
    await night(town)
    await town.schedules['forget-recipients']?.run()
    expect(await tracesOf(town.deps.db, who)).toEqual([])
    await inOrder(town)
  })

  it('and comes back in between stays', async () => {
    const { town, phone, who } = await blockedTown()
    town.clock.passes(80, 'days')
    await phone.becomesFriend(now(town))
    town.clock.passes(30, 'days')
    await night(town)
    expect(await findResident(town.deps, who)).toMatchObject({ status: 'active' })
    await inOrder(town)
  })

  it('and blocked again is kept ninety days from then', async () => {
    const { town, phone, who } = await blockedTown()
    town.clock.passes(80, 'days')
    await phone.becomesFriend(now(town))
    town.clock.passes(1, 'day')
    await phone.blocks(now(town))
    town.clock.passes(89, 'days')
    await night(town)
    expect(await findResident(town.deps, who)).not.toBeNull()
  })

  it('and never became a friend after joining by the page is forgotten, too', async () => {
    const town = await aTown()
    const who = lineUserIdOf('stranger')
    town.line.strangers.add(who)
    const where = { kind: 'code', code: await town.codeFor('d1a1b1h1') }
    await (await town.as(who)).post('/api/join', { language: 'ja', where, consentVersion: '2026-11' }).expect(200)
    town.clock.passes(90, 'days')
    await night(town)
    expect(await tracesOf(town.deps.db, who)).toEqual([])
    await inOrder(town)
  })

  it('and comes back in the very moment stays: the last look decides', async () => {
    const { town, phone, who } = await blockedTown()
    town.clock.passes(91, 'days')
    const power = interruptions(town.deps)
    power.decide(async (step) => {
      // The registration is about to be deleted; LINE's event is a moment quicker.
      if (step === 'transaction') {
        power.end()
        await phone.becomesFriend(now(town))
      }
      return 'goes well' as const
    })
    await night(town)
    expect(await findResident(town.deps, who)).toMatchObject({ status: 'active' })
    await inOrder(town)
  })

  const FATES = ['never happens', 'happens unheard'] as const
  it.each(FATES.flatMap((fate) => [1, 2].map((step) => [fate, step] as const)))(
    'is forgotten by the next night when the power goes (%s: step %i)',
    async (fate, step) => {
      const { town, who } = await blockedTown()
      town.clock.passes(90, 'days')
      const power = interruptions(town.deps)
      power.decide(diesAt(fate, step))
      await expect(night(town)).rejects.toThrow()
      power.end()
      await inOrder(town)
      await night(town)
      await town.schedules['forget-recipients']?.run()
      expect(await tracesOf(town.deps.db, who)).toEqual([])
      await inOrder(town)
    },
  )
})
