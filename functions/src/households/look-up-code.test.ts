import { beforeEach, describe, expect, it } from 'vitest'
import { aPhone, type Phone } from '../testing/a-phone.ts'
import { aTown, type Town } from '../testing/a-town.ts'
import { text } from '../texts/texts.ts'
import { invitationCode } from './invitation-code.ts'
import { INVITATION_DAYS, INVITATION_USES } from './invite-household.ts'
import { invitations } from './store.ts'

const RIGHT = '第1自治会 1班 1番のお宅ですね。'
const WRONG = text('ja', 'join.codeWrong')
const WRONG_FORM = text('ja', 'join.codeWrongForm')
const PAUSED = text('ja', 'join.codePaused')
/** Well-formed, but nobody's. */
const UNKNOWN = invitationCode('ZZZZZZZ')

let town: Town
let phone: Phone
let code: string
beforeEach(async () => {
  town = await aTown({ blocks: 1, households: 1, residentsEach: 0 })
  phone = aPhone(town)
  code = await town.codeFor('d1a1b1h1')
  await phone.becomesFriend()
  await phone.taps('日本語')
})

const fullWidth = (written: string) =>
  written.replace(/[0-9A-Za-z]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))

describe('a code in the chat', () => {
  it('is taken in full width, lower case, with blanks and hyphens', async () => {
    for (const written of [
      code.toLowerCase(),
      fullWidth(code),
      ` ${code.slice(0, 4)}－${code.slice(4)}　`,
      fullWidth(code.toLowerCase()).split('').join(' '),
    ])
      expect((await phone.writes(written)).text, written).toBe(RIGHT)
  })

  it('with one wrong character is sent back with what to look at, and counts against nobody', async () => {
    const misread = (code.startsWith('2') ? '3' : '2') + code.slice(1)
    for (let times = 0; times < 7; times++) expect((await phone.writes(misread)).text).toBe(WRONG_FORM)
    expect((await phone.writes(code)).text).toBe(RIGHT)
  })

  it('that is unknown, has expired or is used up is refused in the same words', async () => {
    expect((await phone.writes(UNKNOWN)).text).toBe(WRONG)
    await invitations(town.deps).doc(code).update({ usesLeft: 0 })
    expect((await phone.writes(code)).text).toBe(WRONG)
    await invitations(town.deps).doc(code).update({ usesLeft: INVITATION_USES })
    town.clock.passes(INVITATION_DAYS, 'days')
    await phone.becomesFriend()
    await phone.taps('日本語')
    expect((await phone.writes(code)).text).toBe(WRONG)
  })
})

describe('wrong codes', () => {
  it('five times in ten minutes are a pause, said kindly; ten minutes after the last one a right code is right again', async () => {
    for (let times = 1; times <= 4; times++) {
      expect((await phone.writes(UNKNOWN)).text).toBe(WRONG)
      town.clock.passes(2, 'minutes')
    }
    expect((await phone.writes(UNKNOWN)).text).toBe(PAUSED)
    expect((await phone.writes(code)).text).toBe(PAUSED)
    town.clock.passes(9, 'minutes')
    expect((await phone.writes(code)).text).toBe(PAUSED)
    town.clock.passes(1, 'minute')
    expect((await phone.writes(code)).text).toBe(RIGHT)
  })

  it('of one person do not make another one wait', async () => {
    for (let times = 0; times < 5; times++) await phone.writes(UNKNOWN)
    expect((await aPhone(town, 'somebody else').writes(code)).text).toBe(RIGHT)
  })

  it('cannot be hurried through by writing many at once', async () => {
    const many = Array.from({ length: 8 }, () => aPhone(town, 'in a hurry').writes(UNKNOWN))
    await Promise.all(many)
    expect((await aPhone(town, 'in a hurry').writes(code)).text).toBe(PAUSED)
  })

  it('leave the way without a code open', async () => {
    for (let times = 0; times < 5; times++) await phone.writes(UNKNOWN)
    expect((await phone.tapsOld('do=join.without-code&page=0')).buttons).toContain('第1校区')
  })
})
