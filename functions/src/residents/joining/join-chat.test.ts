import { describe, expect, it } from 'vitest'
import { displayCode } from '../../households/invitation-code.ts'
import { LANGUAGE_NAMES, LANGUAGES } from '../../platform/language.ts'
import { aPhone, type Phone } from '../../testing/a-phone.ts'
import { aTown } from '../../testing/a-town.ts'
import { text } from '../../texts/texts.ts'
import { findResident } from '../store.ts'

const newcomer = async () => {
  const town = await aTown({ blocks: 1, households: 2, residentsEach: 0, associations: 2 })
  return { town, phone: aPhone(town) }
}
const ASK_CODE = text('ja', 'join.askCode')
const ASK_CONSENT = text('ja', 'join.askConsent')
const ASK_HOUSEHOLD = '第1自治会 1班 1番のお宅ですね。'
const STALE = 'この質問は終わっています。下のボタンから進めてください。'

const getsToConsent = async (phone: Phone, code: string) => {
  await phone.becomesFriend()
  await phone.taps('日本語')
  await phone.writes(code)
  return phone.taps('はい')
}

describe('joining with a code', () => {
  it('goes from becoming a friend to registered, in every language', async () => {
    const { town } = await newcomer()
    for (const [index, language] of LANGUAGES.entries()) {
      // Two households: after four phones of one an officer is asked.
      const number = index < 4 ? 1 : 2
      const phone = aPhone(town, language)
      expect((await phone.becomesFriend()).buttons).toEqual(LANGUAGES.map((each) => LANGUAGE_NAMES[each]))
      expect((await phone.taps(LANGUAGE_NAMES[language])).text).toBe(text(language, 'join.askCode'))
      const place = { association: '第1自治会', block: '1班', number }
      const household = await phone.writes(displayCode(await town.codeFor(`d1a1b1h${number}`)))
      expect(household.text).toBe(text(language, 'join.askHousehold', place))
      expect((await phone.taps(text(language, 'join.yes'))).text).toBe(text(language, 'join.askConsent'))
      expect(await findResident(town.deps, phone.lineUserId)).toBeNull()

      const registered = await phone.taps(text(language, 'join.agree'))
      expect(registered.text).toBe(text(language, 'join.registeredHousehold', place))
      expect(await findResident(town.deps, phone.lineUserId)).toMatchObject({
        status: 'active',
        areaId: 'd1a1b1',
        ancestorIds: ['city', 'd1', 'd1a1'],
        householdId: `d1a1b1h${number}`,
        rosterId: 'd1a1',
        language,
        consent: { version: '2026-11', at: '2026-11-20T01:00:00.000Z' },
      })
    }
  })

  it('begins at once when the code is the first thing somebody writes', async () => {
    const { town, phone } = await newcomer()
    expect((await phone.writes(await town.codeFor('d1a1b1h1'))).text).toBe(ASK_HOUSEHOLD)
  })

  it('shows another association’s household as what it is, and 「ちがいます」 leads back to the code', async () => {
    const { town, phone } = await newcomer()
    await phone.becomesFriend()
    await phone.taps('日本語')
    expect((await phone.writes(await town.codeFor('d1a2b1h2'))).text).toBe('第2自治会 1班 2番のお宅ですね。')
    expect((await phone.taps('ちがいます')).text).toBe(ASK_CODE)
    expect((await phone.writes(await town.codeFor('d1a1b1h1'))).text).toBe(ASK_HOUSEHOLD)
    await phone.taps('はい')
    await phone.taps('同意して登録する')
    expect(await findResident(town.deps, phone.lineUserId)).toMatchObject({ householdId: 'd1a1b1h1' })
  })

  it('registers nobody who declines, and says how to begin again', async () => {
    const { town, phone } = await newcomer()
    const consent = await getsToConsent(phone, await town.codeFor('d1a1b1h1'))
    expect(consent.text).toBe(ASK_CONSENT)
    expect((await phone.taps('やめておく')).text).toBe(text('ja', 'join.declined'))
    expect(await findResident(town.deps, phone.lineUserId)).toBeNull()
    expect((await phone.taps('登録をはじめる')).buttons).toContain('日本語')
  })

  it('asks the waiting question again when something else is written or sent', async () => {
    const { town, phone } = await newcomer()
    const greeting = await phone.becomesFriend()
    expect(await phone.writes('こんにちは')).toEqual(greeting)
    await phone.taps('日本語')
    expect((await phone.writes('こんにちは')).text).toBe(text('ja', 'join.codeWrongForm'))
    expect((await phone.sends({ type: 'sticker', packageId: '1', stickerId: '2' })).text).toBe(ASK_CODE)
    await phone.writes(await town.codeFor('d1a1b1h1'))
    expect((await phone.writes('はい')).text).toBe(ASK_HOUSEHOLD)
    await phone.taps('はい')
    expect((await phone.writes('わかりました')).text).toBe(ASK_CONSENT)
  })

  it('is forgotten after a month, and begins anew', async () => {
    const { town, phone } = await newcomer()
    await getsToConsent(phone, await town.codeFor('d1a1b1h1'))
    const agree = phone.dataOf('同意して登録する')
    town.clock.passes(30, 'days')
    expect((await phone.tapsOld(agree)).buttons).toContain('日本語')
    expect(await findResident(town.deps, phone.lineUserId)).toBeNull()
  })
})

describe('taps on old questions', () => {
  it('say that the question is over and repeat the one that waits', async () => {
    const { town, phone } = await newcomer()
    await getsToConsent(phone, await town.codeFor('d1a1b1h1'))
    const again = await phone.tapsOld('do=join.household&answer=no')
    expect(again).toEqual({ text: `${STALE}\n\n${ASK_CONSENT}`, buttons: ['同意して登録する', 'やめておく'] })
    expect((await phone.taps('同意して登録する')).text).toContain('登録が終わりました。')
  })

  it('register nobody without the consent to the place chosen last', async () => {
    const { town, phone } = await newcomer()
    const agree = 'do=join.consent&answer=yes'
    await phone.becomesFriend()
    expect((await phone.tapsOld(agree)).buttons).toContain('日本語')
    await phone.taps('日本語')
    expect((await phone.tapsOld(agree)).text).toBe(`${STALE}\n\n${ASK_CODE}`)
    await phone.writes(await town.codeFor('d1a1b1h1'))
    expect((await phone.tapsOld(agree)).text).toBe(`${STALE}\n\n${ASK_HOUSEHOLD}`)
    expect(await findResident(town.deps, phone.lineUserId)).toBeNull()
  })

  it('tell somebody who is registered that all is done', async () => {
    const { town, phone } = await newcomer()
    await getsToConsent(phone, await town.codeFor('d1a1b1h1'))
    await phone.taps('同意して登録する')
    const resident = await findResident(town.deps, phone.lineUserId)
    for (const data of [
      'do=join.start',
      'do=join.language&language=en',
      'do=join.without-code&page=1',
      'do=join.household&answer=yes',
      'do=join.household&answer=no',
      'do=join.district&districtId=d1',
      'do=join.consent&answer=yes',
      'do=join.consent&answer=no',
    ])
      expect((await phone.tapsOld(data)).text, data).toBe('もう登録が済んでいます。')
    expect(await findResident(town.deps, phone.lineUserId)).toEqual(resident)
  })

  it('in any order are answered, never with an error, and register nobody unasked', async () => {
    const { town, phone } = await newcomer()
    const taps = [
      'do=join.household&answer=yes',
      'do=join.consent&answer=no',
      'do=join.district&districtId=d1',
      'do=join.district&districtId=nowhere',
      'do=join.language&language=ko',
      'do=settings.language&language=en',
      'do=leave.answer&answer=yes',
      'do=circular.confirm&circularId=unknown',
      'do=join.without-code&page=20',
      'do=leave.ask',
      'do=settings',
      'do=help',
      'do=join.start',
    ]
    for (const data of [...taps, ...taps.toReversed()]) expect((await phone.tapsOld(data)).text, data).not.toBe('')
    expect(await findResident(town.deps, phone.lineUserId)).toBeNull()
    expect(town.logged).toEqual([])
  })
})
