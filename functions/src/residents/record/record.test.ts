import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../platform/language.ts'
import { lineUserIdOf } from '../../seed/chance.ts'
import { aPhone } from '../../testing/a-phone.ts'
import { aTown, type Town } from '../../testing/a-town.ts'
import { tracesOf } from '../../testing/traces.ts'
import type { MyRecord } from '../contract.ts'

const recordOf = async (town: Town, who: string): Promise<MyRecord> =>
  (await (await town.as(who)).get('/api/me/record').expect(200)).body
const lineOf = (record: MyRecord, label: string): string | undefined =>
  record.sections.flatMap(({ lines }) => lines).find((line) => line.label === label)?.value

describe('what is known about a person', () => {
  it('is told line by line, with why and how long', async () => {
    const town = await aTown({ districts: 2 })
    const who = town.phonesOf('d1a1b1h1')[0] ?? ''
    const page = await town.as(who)
    await page.patch('/api/me', { muted: ['event', 'garbage'], pausedUntil: '2026-12-01' }).expect(200)
    const where = { kind: 'code', code: await town.codeFor('d2a1b1h2') }
    await page.post('/api/join', { language: 'ja', where, consentVersion: '2026-11' }).expect(200)
    const record = await recordOf(town, who)
    expect(record.at).toBe('2026-11-20T01:00:00.000Z')
    expect(record.sections[0]?.lines).toEqual([
      { label: 'LINEの番号', value: who },
      { label: 'お届け', value: '届けています' },
      { label: 'お住まい', value: '見本市 第2校区 第1自治会 1班' },
      { label: 'お宅の番号', value: '2' },
      { label: 'お宅との関わり', value: 'このお宅の方' },
      { label: '言葉', value: '日本語' },
      { label: '登録した日', value: '10月1日(木) 午前9時' },
      { label: '同意した説明', value: '2026-11版（11月20日(金) 午前10時）' },
      { label: 'LINEで受け取らない種類', value: '行事, ごみ' },
      { label: 'お休みの最後の日', value: '12月1日(火)' },
      { label: '前のお住まい（11月20日(金) 午前10時まで）', value: '見本市 第1校区 第1自治会 1班' },
    ])
    for (const { title, purpose } of record.sections) expect(title && purpose).not.toBe('')
  })

  it('holds every document in which the LINE id stands, but for what is told in words', async () => {
    const town = await aTown()
    const who = town.phonesOf('d1a1b1h1')[0] ?? ''
    const phone = aPhone(town, who)
    await town.publishes()
    await phone.writes(await town.codeFor('d1a1b2h1'))
    await phone.writes('TSUDA35Z')
    await phone.writes('22222222')
    const question = { key: 'question-1', topic: 'area', text: 'ごみの日はいつですか。' }
    const { body: inquiry } = await (await town.as(who)).post('/api/inquiries', question).expect(201)
    const officer = await town.as(town.officers.associationOfficer)
    await officer
      .post(`/api/inquiries/${inquiry.id}/answer`, { key: 'answer-1', text: '火曜日です。', seen: 1 })
      .expect(200)
    await town.work()
    await phone.tapsOld('do=inquiry.topic&topic=area')
    const { documents } = await recordOf(town, who)
    const shown = Object.keys(documents).map((path) => path.split('#')[0])
    // The ledger of what was sent is told in words: 30 days, then it is gone.
    const stands = (await tracesOf(town.deps.db, who)).filter((path) => !path.startsWith('deliveries/'))
    expect(stands.filter((path) => !shown.includes(path))).toEqual([])
    expect(stands).toContain(`conversations/${who}`)
    expect(stands).toContain(`inquiries/${inquiry.id}`)
    expect(stands).toContain(`inquiryDrafts/${who}`)
    expect(JSON.stringify(documents)).not.toContain(town.officers.associationOfficer)
    expect(documents[`rosters/d1a1#${who}`]).toEqual({ householdId: 'd1a1b1h1', blockId: 'd1a1b1', language: 'ja' })
  })

  it('is shown to somebody on the way, who is not registered yet, too', async () => {
    const town = await aTown()
    const phone = aPhone(town)
    await phone.becomesFriend()
    await phone.taps('日本語')
    await phone.writes('22222222')
    const record = await recordOf(town, phone.lineUserId)
    expect(record.sections.map(({ title }) => title)).toContain('登録のとちゅうのやりとり')
    expect(lineOf(record, '回数')).toBe('1')
    expect(lineOf(record, '覚えておく期限')).toBe('12月20日(日) 午前10時')
  })

  it('of an officer names the offices and what was done', async () => {
    const town = await aTown()
    await town.writes()
    const record = await recordOf(town, town.officers.associationOfficer)
    expect(lineOf(record, '自治会の役員（第1自治会）')).toBe('4月1日(水)から')
    expect(lineOf(record, '役員としてしたこと')).toBe('1')
    expect(Object.keys(record.documents)).toContain('grants/grant-associationOfficer')
  })

  it.each(LANGUAGES)('is readable in %s, and holds nobody else', async (language) => {
    const town = await aTown({ residentsEach: 2 })
    const [who = '', partner = 'x'] = town.phonesOf('d1a1b1h1')
    await (await town.as(who)).patch('/api/me', { language }).expect(200)
    const record = await recordOf(town, who)
    const words = record.sections.flatMap(({ title, purpose, lines }) => [
      title,
      purpose,
      ...lines.map(({ label }) => label),
    ])
    if (!['ja', 'ja-easy', 'zh'].includes(language)) expect(words.join('')).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/)
    expect(JSON.stringify(record)).not.toContain(partner)
    expect(JSON.stringify(record)).not.toContain('世帯1')
  })

  it('is little for a stranger', async () => {
    const town = await aTown()
    const { documents, sections } = await recordOf(town, lineUserIdOf('stranger'))
    expect(documents).toEqual({})
    expect(sections[0]?.lines[0]?.value).toBe('登録はありません。')
  })
})
