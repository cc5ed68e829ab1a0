import { parse } from 'csv-parse/sync'
import iconv from 'iconv-lite'
import { beforeAll, describe, expect, it } from 'vitest'
import { type AskedTown, anAskedTown, aSurvey, someAnswers } from '../../testing/a-survey.ts'

describe('what officers see of the answers', () => {
  let asked: AskedTown
  /** Of the first association all households but one answer, of the second two. */
  beforeAll(async () => {
    const town = await anAskedTown({ associations: 2 })
    const { town: built } = town
    const id = await built.publishes(
      { senderAreaId: 'city', audience: ['city'], survey: aSurvey(), title: '=1+1/市の調べ' },
      built.officers.cityStaff,
    )
    asked = {
      ...town,
      id,
      seen: async (officer = built.officers.associationOfficer, areaId = 'd1a1') =>
        (await built.as(officer)).get(`/api/circulars/${id}/answers?areaId=${areaId}`),
      answer: async (who, answers) =>
        (await built.as(who)).put(`/api/circulars/${id}/answer`, { circularVersion: 1, answers }),
    }
    const homes = built.households.map((each) => each.id)
    for (const [index, home] of homes.entries()) {
      const [phone = ''] = built.phonesOf(home)
      if (home === 'd1a1b2h3' || (home.startsWith('d1a2') && index % 6 > 1)) continue
      const text = home === 'd1a1b1h1' ? { words: { kind: 'text', text: '=HYPERLINK("x"), 〜🎌' } } : {}
      expect((await asked.answer(phone, someAnswers(2, text))).status).toBe(200)
    }
  })

  it('an association: counts, its blocks, and every household by name, those that have not answered too', async () => {
    const { body } = await asked.seen()
    expect(body.counts.answered).toBe(5)
    expect(
      body.parts.map((part: { area: { id: string }; counts: { answered: number } }) => [
        part.area.id,
        part.counts.answered,
      ]),
    ).toEqual([
      ['d1a1b1', 3],
      ['d1a1b2', 2],
    ])
    expect(body.households).toHaveLength(6)
    expect(body.households[0]).toMatchObject({
      householdId: 'd1a1b1h1',
      label: '世帯1',
      answered: { answers: { come: { people: 2 } } },
    })
    expect(body.households[5]).toMatchObject({ householdId: 'd1a1b2h3', answered: null })
    expect(body.canMoveDeadline).toBe(false)
  })

  it('a block leader: the own block alone', async () => {
    const leader = asked.town.officers.blockLeader
    const { body } = await asked.seen(leader, 'd1a1b1')
    expect(body.counts.answered).toBe(3)
    expect(body.households.map(({ householdId }: { householdId: string }) => householdId)).toEqual([
      'd1a1b1h1',
      'd1a1b1h2',
      'd1a1b1h3',
    ])
    expect((await asked.seen(leader, 'd1a1b2')).status).toBe(404)
  })

  it('the city: counts without names, and none of fewer than five', async () => {
    const { body } = await asked.seen(asked.town.officers.cityStaff, 'd1')
    expect(body).toMatchObject({ counts: { answered: 7 }, households: null })
    expect(body.parts).toMatchObject([
      // Five, and the two of the other from the seven of the whole: shown, it would tell them.
      { area: { id: 'd1a1' }, counts: null },
      { area: { id: 'd1a2' }, counts: null },
    ])
    expect((await asked.seen(asked.town.officers.cityStaff, 'd1a1')).body.counts).toBeNull()
    expect((await asked.seen(asked.town.officers.cityStaff, 'city')).body).toMatchObject({
      counts: { answered: 7 },
      parts: [{ area: { id: 'd1' }, counts: { answered: 7, questions: [{ coming: 7, people: 14 }, {}, {}, {}] } }],
    })
    expect(body.written.words).toMatchObject([{ household: null }])
    const few = (await asked.seen(asked.town.officers.cityStaff, 'd1a2')).body
    expect(few).toMatchObject({ counts: null, households: null, written: {} })
  })

  it('the sender moves the last day; nobody else does', async () => {
    expect((await asked.seen(asked.town.officers.cityStaff, 'city')).body.canMoveDeadline).toBe(true)
    const officer = await asked.town.as(asked.town.officers.associationOfficer)
    expect((await officer.put(`/api/circulars/${asked.id}/survey/until`, { until: null })).status).toBe(404)
  })

  const file = async (officer: string, query: string) => {
    const response = await (await asked.town.as(officer))
      .get(`/api/circulars/${asked.id}/answers.csv?${query}`)
      .buffer()
      .parse((answer, done) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => void parts.push(part))
        answer.on('end', () => done(null, Buffer.concat(parts)))
      })
      .expect(200)
    return { bytes: response.body as Buffer, headers: response.headers }
  }

  it('as a file: a line for each household, with nothing a spreadsheet would run', async () => {
    const { bytes, headers } = await file(asked.town.officers.associationOfficer, 'areaId=d1a1')
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(decodeURIComponent(headers['content-disposition'] ?? '')).toContain('回答_=1+1 市の調べ.csv')
    const lines: string[][] = parse(bytes.subarray(3))
    expect(lines).toHaveLength(7)
    expect(lines[0]).toEqual([
      '班',
      '番',
      '世帯',
      '答えた日時',
      '清掃に参加しますか',
      '清掃に参加しますか（人数）',
      'どちらの日がよいですか',
      'お手伝いできること',
      'ひとこと',
    ])
    expect(lines[1]).toEqual([
      '1班',
      '1',
      '世帯1',
      '2026-11-20 10:00',
      '参加する',
      '2',
      '土曜',
      '片付け',
      `'=HYPERLINK("x"), 〜🎌`,
    ])
    expect(lines[6]?.slice(0, 5)).toEqual(['2班', '3', '世帯3', '', ''])
  })

  it('as a file for older programs: what they cannot write becomes a question mark', async () => {
    const { bytes, headers } = await file(asked.town.officers.associationOfficer, 'areaId=d1a1&encoding=cp932')
    expect(headers['content-type']).toBe('text/csv; charset=Shift_JIS')
    const [, line]: string[][] = parse(iconv.decode(bytes, 'cp932'))
    expect(line?.[8]).toBe(`'=HYPERLINK("x"), ～?`)
  })

  it('as a file of a circular whose title ends in half a character', async () => {
    const { town, id } = await anAskedTown({}, { title: '清掃\ud83d' })
    const officer = await town.as(town.officers.associationOfficer)
    await officer.get(`/api/circulars/${id}/answers.csv?areaId=d1a1`).expect(200)
  })

  it('as a file from above: a line for each area, and too few are not said', async () => {
    const { bytes } = await file(asked.town.officers.cityStaff, 'areaId=d1')
    const lines: string[][] = parse(bytes.subarray(3), { relax_column_count: true })
    expect(lines[0]?.slice(0, 5)).toEqual([
      '地域',
      '答えた数',
      '清掃に参加しますか（参加する）',
      '清掃に参加しますか（参加しない）',
      '清掃に参加しますか（人数）',
    ])
    expect(lines.slice(1).map((line) => line.slice(0, 3))).toEqual([
      ['第1自治会', '少数のため出しません'],
      ['第2自治会', '少数のため出しません'],
      ['第1校区', '7', '7'],
    ])
    expect(JSON.stringify(lines)).not.toContain('世帯')
  })
})
