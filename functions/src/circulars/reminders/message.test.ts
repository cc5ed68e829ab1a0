import { messageRules } from '@kairan/simulator/messages/message.ts'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { LANGUAGES } from '../../platform/language.ts'
import { TEXTS } from '../../texts/texts.ts'
import { reminderMessage } from './message.ts'

/** What LINE refuses, this refuses too. @throws what LINE would say */
const lineTakes = messageRules({ allowHttpImages: false })

const context = {
  sender: '津田南町自治会',
  publicUrl: 'https://kairan.example',
  liffId: '1234567890-abcdefgh',
  today: '2026-11-26',
}
const circular = {
  id: '01KA0000000000000000000000',
  title: '秋の一斉清掃のお知らせ',
  text: '',
  category: 'event' as const,
  confirmBy: '2026-11-28',
}
const Shown = z.object({ altText: z.string().max(1_500) })
const shown = (...args: Parameters<typeof reminderMessage>) => {
  const message = reminderMessage(...args)
  lineTakes([message])
  return { lockScreen: Shown.parse(message).altText, bubble: JSON.stringify(message) }
}

describe.each(LANGUAGES)('the reminder in %s', (language) => {
  it('names the circular, its sender and the day, in the bubble and on the lock screen', () => {
    const { lockScreen, bubble } = shown(circular, language, context)
    for (const words of [circular.title, context.sender, '28']) {
      expect(lockScreen).toContain(words)
      expect(bubble).toContain(words)
    }
    expect(bubble).toContain(TEXTS[language].reminder.heading)
  })

  it('leads to the page, and lets one confirm in the chat, as the circular itself does', () => {
    const { bubble } = shown(circular, language, context)
    expect(bubble).toContain(`https://liff.line.me/1234567890-abcdefgh/r/circulars/${circular.id}`)
    expect(bubble).toContain(`do=circular.confirm&circularId=${circular.id}`)
  })

  it('says after the day that it is not too late, and nothing of a day where there is none', () => {
    const late = shown(circular, language, { ...context, today: '2026-11-29' })
    expect(late.bubble).not.toBe(shown(circular, language, context).bubble)
    expect(late.bubble).toContain('28')
    expect(shown({ ...circular, confirmBy: null }, language, context).bubble).not.toContain('28')
  })

  it.each([
    '👩🏻‍👩🏿‍👧🏻‍👦🏿'.repeat(60),
    '<b>"太字" & \'もの\'</b>',
    '{{sender}} $t(help.help) $1',
    `e${'\u0301'.repeat(900)}`,
  ])('is one LINE takes, with the title as it was written: %s', (title) => {
    const message = reminderMessage({ ...circular, title }, language, context)
    expect(() => lineTakes([message])).not.toThrow()
    expect(JSON.stringify(message)).toContain(JSON.stringify(title).slice(1, -1))
  })
})

it('reads as a neighbour would say it', () => {
  const { lockScreen } = shown(circular, 'ja', context)
  expect(lockScreen).toBe('【確認のお願い】秋の一斉清掃のお知らせ（津田南町自治会） 11月28日(土)まで')
})
