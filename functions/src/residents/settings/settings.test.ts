import { describe, expect, it } from 'vitest'
import { rosters } from '../../rosters/store.ts'
import { aPhone } from '../../testing/a-phone.ts'
import { aTown } from '../../testing/a-town.ts'

const setUp = async () => {
  const town = await aTown()
  const who = town.phonesOf('d1a1b1h1')[0] ?? ''
  return { town, who, page: await town.as(who), phone: aPhone(town, who) }
}

describe('settings', () => {
  it('are shown in the chat as they are set, and the rest stands on the page', async () => {
    const { page, phone } = await setUp()
    await page.patch('/api/me', { muted: ['event', 'school'], pausedUntil: '2026-12-05' }).expect(200)
    expect(await phone.tapsOld('do=settings')).toEqual({
      text: [
        '登録と設定\n\n第1自治会 1班 1番\n言葉：日本語',
        'LINEで受け取らない種類：行事, 子ども・学校',
        'お休み：12月5日(土)まで',
      ].join('\n'),
      buttons: ['言葉を変える', '種類・お休み・家族', '登録をやめる'],
    })
  })

  it('show no pause that is over', async () => {
    const { town, page, phone } = await setUp()
    await page.patch('/api/me', { pausedUntil: '2026-11-20' }).expect(200)
    expect((await phone.tapsOld('do=settings')).text).toContain('お休み：11月20日(金)まで')
    town.clock.passes(1, 'day')
    expect((await phone.tapsOld('do=settings')).text).not.toContain('お休み')
  })

  it.each([
    ['today', '2026-11-20', 200],
    ['a year ahead', '2027-11-20', 200],
    ['yesterday', '2026-11-19', 400],
    ['a year and a day ahead', '2027-11-21', 400],
    ['a day that does not exist', '2026-11-31', 400],
    ['no day', 'tomorrow', 400],
    ['no pause', null, 200],
  ])('take a pause until %s, or do not', async (_, pausedUntil, status) => {
    const { page } = await setUp()
    expect((await page.patch('/api/me', { pausedUntil })).status).toBe(status)
  })

  it('say which days can be chosen', async () => {
    const { page } = await setUp()
    const { body } = await page.patch('/api/me', { pausedUntil: '2026-11-19' }).expect(400)
    expect(body.fields).toEqual([
      { path: 'pausedUntil', code: 'pause-range', detail: '今日から1年先までの日を選んでください。' },
    ])
  })

  it('know each category once, and never do without what is urgent', async () => {
    const { town, who, page } = await setUp()
    await page.patch('/api/me', { muted: ['event', 'event', 'garbage', 'event'] }).expect(200)
    expect((await page.get('/api/me')).body.resident.preferences.muted).toEqual(['event', 'garbage'])
    expect((await rosters(town.deps).doc('d1a1').get()).data()?.members[who]?.muted).toEqual(['event', 'garbage'])
    for (const muted of [['emergency'], ['weather'], 'event', Array(10).fill('event')])
      await page.patch('/api/me', { muted }).expect(400)
  })
})
