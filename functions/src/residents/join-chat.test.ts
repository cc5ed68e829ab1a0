import { describe, expect, it } from 'vitest'
import { displayCode } from '../households/invitation-code.ts'
import { LANGUAGE_NAMES, LANGUAGES } from '../platform/language.ts'
import { aPhone } from '../testing/a-phone.ts'
import { aTown } from '../testing/a-town.ts'
import { text } from '../texts/texts.ts'
import { findResident } from './store.ts'

describe('joining with a code', () => {
  it.each(LANGUAGES)('goes from becoming a friend to registered, in %s', async (language) => {
    const town = await aTown({ blocks: 1, households: 1, residentsEach: 0 })
    const phone = aPhone(town)
    const greeting = await phone.becomesFriend()
    expect(greeting.buttons).toEqual(LANGUAGES.map((each) => LANGUAGE_NAMES[each]))

    expect((await phone.taps(LANGUAGE_NAMES[language])).text).toBe(text(language, 'join.askCode'))
    const place = { association: '第1自治会', block: '1班', number: 1 }
    const household = await phone.writes(displayCode(await town.codeFor('d1a1b1h1')))
    expect(household.text).toBe(text(language, 'join.askHousehold', place))
    expect((await phone.taps(text(language, 'join.yes'))).text).toBe(text(language, 'join.askConsent'))
    expect(await findResident(town.deps, phone.lineUserId)).toBeNull()

    const registered = await phone.taps(text(language, 'join.agree'))
    expect(registered.text).toBe(text(language, 'join.registeredHousehold', place))
    expect(await findResident(town.deps, phone.lineUserId)).toMatchObject({
      status: 'active',
      areaId: 'd1a1b1',
      ancestorIds: ['city', 'd1', 'd1a1'],
      householdId: 'd1a1b1h1',
      rosterId: 'd1a1',
      language,
    })
  })
})
