import { describe, expect, it } from 'vitest'
import { households, invitations } from '../../households/store.ts'
import { rosters } from '../../rosters/store.ts'
import { aPhone, type Phone } from '../../testing/a-phone.ts'
import { aTown, type Town } from '../../testing/a-town.ts'
import { text } from '../../texts/texts.ts'
import { findResident } from '../store.ts'
import { registerResident } from './register-resident.ts'

const getsToConsent = async (phone: Phone, code: string) => {
  await phone.becomesFriend()
  await phone.taps('日本語')
  await phone.writes(code)
  await phone.taps('はい')
}
const agrees = (phone: Phone) => phone.taps('同意して登録する')

const books = async (town: Town, code: string) => ({
  usesLeft: (await invitations(town.deps).doc(code).get()).data()?.usesLeft,
  phones: (await households(town.deps).doc('d1a1b1h1').get()).data()?.residentCount,
  onRoster: Object.keys((await rosters(town.deps).doc('d1a1').get()).data()?.members ?? {}).toSorted(),
})

describe('registering', () => {
  it('takes every phone of a family under one code, each once', async () => {
    const town = await aTown({ blocks: 1, households: 1, residentsEach: 0 })
    const code = await town.codeFor('d1a1b1h1')
    const family = ['mother', 'father', 'child'].map((who) => aPhone(town, who))
    for (const phone of family) {
      await getsToConsent(phone, code)
      await agrees(phone)
    }
    const onRoster = family.map(({ lineUserId }) => lineUserId).toSorted()
    expect(await books(town, code)).toEqual({ usesLeft: 3, phones: 3, onRoster })
    await town.publishes()
    for (const { lineUserId } of family) expect(town.line.timesSentTo(lineUserId)).toBe(1)
  })

  it('gives the last use of a code to one of two who agree at once; the other is asked for a code again', async () => {
    const town = await aTown({ blocks: 1, households: 1, residentsEach: 0 })
    const code = await town.codeFor('d1a1b1h1')
    await invitations(town.deps).doc(code).update({ usesLeft: 1 })
    const both = [aPhone(town, 'one'), aPhone(town, 'other')]
    for (const phone of both) await getsToConsent(phone, code)
    const shown = await Promise.all(both.map(agrees))
    const registered = both.filter((_, index) => shown[index]?.text.startsWith('登録が終わりました。'))
    expect(registered).toHaveLength(1)
    expect(shown.map((each) => each.text)).toContain(text('ja', 'join.codeWrong'))
    expect(await books(town, code)).toEqual({
      usesLeft: 0,
      phones: 1,
      onRoster: registered.map(({ lineUserId }) => lineUserId),
    })
  })

  it('is one registration and one use of the code when every task runs twice', async () => {
    const town = await aTown({ blocks: 1, households: 1, residentsEach: 0 })
    town.queue.duplicates()
    const code = await town.codeFor('d1a1b1h1')
    const phone = aPhone(town)
    await getsToConsent(phone, code)
    expect((await agrees(phone)).text).toContain('登録が終わりました。')
    expect(await books(town, code)).toEqual({ usesLeft: 5, phones: 1, onRoster: [phone.lineUserId] })
  })

  it('is one registration when somebody taps twice at once', async () => {
    const town = await aTown({ blocks: 1, households: 1, residentsEach: 0 })
    const code = await town.codeFor('d1a1b1h1')
    const phone = aPhone(town)
    await getsToConsent(phone, code)
    const data = phone.dataOf('同意して登録する')
    const twice = [aPhone(town, phone.lineUserId), aPhone(town, phone.lineUserId)]
    const shown = await Promise.all(twice.map((hand) => hand.tapsOld(data)))
    for (const { text: said } of shown) expect(said).toMatch(/登録が終わりました。|もう登録が済んでいます。/)
    expect(await books(town, code)).toEqual({ usesLeft: 5, phones: 1, onRoster: [phone.lineUserId] })
  })

  it('done again gives the registration there is', async () => {
    const town = await aTown({ blocks: 1, households: 1, residentsEach: 0 })
    const code = await town.codeFor('d1a1b1h1')
    const { lineUserId } = aPhone(town)
    const home = { kind: 'household' as const, householdId: 'd1a1b1h1', code }
    const once = { lineUserId, language: 'ja' as const, home, at: '2026-11-20T01:00:00.000Z' }
    const first = await registerResident(town.deps, once)
    expect(await registerResident(town.deps, { ...once, at: '2026-11-20T01:01:00.000Z' })).toEqual(first)
    expect(await books(town, code)).toEqual({ usesLeft: 5, phones: 1, onRoster: [lineUserId] })
  })

  it('gives the menu of the own language', async () => {
    const town = await aTown({ blocks: 1, households: 1, residentsEach: 0 })
    await town.schedules['set-up-menus']?.run()
    const phone = aPhone(town)
    await phone.becomesFriend()
    await phone.taps('English')
    await phone.writes(await town.codeFor('d1a1b1h1'))
    await phone.taps('Yes')
    await phone.taps('Agree and register')
    expect(town.line.menuLinks.get(phone.lineUserId)).toBe(town.line.menuAliases.get('resident-en'))
    await phone.tapsOld('do=leave.answer&answer=yes')
    expect(town.line.menuLinks.has(phone.lineUserId)).toBe(false)
  })

  it('keeps no trace of the way there', async () => {
    const town = await aTown({ blocks: 1, households: 1, residentsEach: 0 })
    const phone = aPhone(town)
    await getsToConsent(phone, await town.codeFor('d1a1b1h1'))
    await agrees(phone)
    expect(await findResident(town.deps, phone.lineUserId)).not.toBeNull()
    expect((await town.deps.db.doc(`conversations/${phone.lineUserId}`).get()).exists).toBe(false)
  })
})
