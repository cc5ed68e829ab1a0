import { beforeAll, describe, expect, it } from 'vitest'
import { aPhone, type Phone } from '../testing/a-phone.ts'
import { aTown, type Town } from '../testing/a-town.ts'
import { text } from '../texts/texts.ts'

const NOT_UNDERSTOOD = text('ja', 'help.notUnderstood')
const WHAT_ONE_CAN_DO = ['お知らせ', 'さがす', '危険を知らせる', '質問する', '登録と設定', '使い方']

let town: Town
let resident: Phone
let stranger: Phone
beforeAll(async () => {
  town = await aTown()
  resident = aPhone(town, town.phonesOf('d1a1b1h1')[0])
  stranger = aPhone(town)
})

describe('anything that is sent is answered', () => {
  it.each([
    { type: 'sticker', packageId: '1', stickerId: '2', stickerResourceType: 'STATIC' },
    { type: 'image', id: '../x', contentProvider: { type: 'line' } },
    { type: 'video', duration: 6000, contentProvider: { type: 'line' } },
    { type: 'audio', duration: 6000, contentProvider: { type: 'line' } },
    { type: 'file', fileName: '回覧.pdf', fileSize: 2138 },
    { type: 'a type LINE invents next year' },
    { type: 'text', text: '' },
    { type: 'text', text: '\u202e😀👨‍👩‍👧❤️1️⃣'.slice(0, -3) },
    { type: 'text', text: '。、！？　\n\t・・・' },
  ])('$type', async (message) => {
    expect(await resident.sends(message)).toEqual({ text: NOT_UNDERSTOOD, buttons: WHAT_ONE_CAN_DO })
    expect((await stranger.sends(message)).buttons).toContain('日本語')
    expect(town.logged).toEqual([])
  })

  it.each([
    'rubbish',
    'x'.repeat(300),
    'do=__proto__&constructor=prototype',
    'do=circular.confirm',
    'do=help&do=nothing',
  ])('a tap on a button that is not ours: %j', async (data) => {
    expect(await resident.tapsOld(data)).toEqual({ text: NOT_UNDERSTOOD, buttons: WHAT_ONE_CAN_DO })
    expect((await stranger.tapsOld(data)).buttons).toContain('日本語')
  })

  it('but a change of the menu’s tab, which shows by itself', async () => {
    expect((await resident.tapsOld('do=menu.tab')).text).toBe('')
  })
})

describe('the chat of a resident', () => {
  it('explains how it works, in the own language', async () => {
    expect((await resident.tapsOld('do=help')).text).toBe(text('ja', 'help.howTo'))
    await resident.tapsOld('do=settings.language&language=zh')
    expect((await resident.tapsOld('do=help')).text).toBe(text('zh', 'help.howTo'))
    expect((await resident.writes('?')).text).toBe(text('zh', 'help.notUnderstood'))
    await resident.tapsOld('do=settings.language&language=ja')
  })

  it('shows the own place in words without a name, and the language', async () => {
    expect(await resident.tapsOld('do=settings')).toEqual({
      text: '登録と設定\n\n第1自治会 1班 1番\n言葉：日本語',
      buttons: ['言葉を変える', '種類・お休み・家族', '登録をやめる'],
    })
  })

  it('asks somebody who writes another household’s code whether they move', async () => {
    const shown = await resident.writes(await town.codeFor('d1a1b2h1'))
    expect(shown).toMatchObject({
      text: expect.stringContaining('お引っ越しですか。'),
      buttons: ['はい', 'ちがいます'],
    })
  })
})

describe('the chat of somebody not registered', () => {
  it.each(['do=settings', 'do=settings.languages', 'do=leave.ask', 'do=circular.confirm&circularId=x'])(
    'leads from %s to the registration',
    async (data) => {
      expect((await aPhone(town, data).tapsOld(data)).buttons).toContain('日本語')
    },
  )

  it('explains how it works in the language chosen on the way', async () => {
    const phone = aPhone(town, 'half registered')
    expect((await phone.tapsOld('do=help')).text).toBe(text('ja', 'help.howTo'))
    await phone.tapsOld('do=join.language&language=en')
    expect((await phone.tapsOld('do=help')).text).toBe(text('en', 'help.howTo'))
  })
})
