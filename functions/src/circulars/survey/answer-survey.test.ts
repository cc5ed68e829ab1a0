import { describe, expect, it } from 'vitest'
import { households } from '../../households/store.ts'
import { homeIn } from '../../residents/resident.ts'
import { residents } from '../../residents/store.ts'
import { anAskedTown, aSurvey, someAnswers } from '../../testing/a-survey.ts'

const FAMILY = { residentsEach: 2 }

describe('answering for a household', () => {
  it('is done by whoever of it answers, changed by whoever of it changes it, and counted once', async () => {
    const { town, answer, mine, seen } = await anAskedTown(FAMILY)
    const [mother = '', son = ''] = town.phonesOf('d1a1b1h1')
    expect((await answer(mother, someAnswers(2))).body).toMatchObject({ whyNot: null, confirmed: { via: 'line' } })
    expect((await mine(son)).body.answered.answers.come.people).toBe(2)
    expect((await answer(son, someAnswers(3, { words: { kind: 'text', text: '行きます' } }))).status).toBe(200)
    const { counts, written } = (await seen()).body
    expect(counts).toEqual({
      answered: 1,
      questions: [
        { kind: 'attendance', id: 'come', coming: 1, notComing: 0, people: 3 },
        { kind: 'choice', id: 'day', options: [1, 0] },
        { kind: 'several', id: 'help', options: [0, 1] },
        { kind: 'text', id: 'words', written: 1 },
      ],
    })
    expect(written.words).toMatchObject([{ text: '行きます', household: { householdId: 'd1a1b1h1', label: '世帯1' } }])
  })

  it('confirms the circular too, and the confirmation stays when the answer is taken back', async () => {
    const { town, id, answer, takeBack, mine, seen } = await anAskedTown()
    const [mother = ''] = town.phonesOf('d1a1b1h1')
    await answer(mother, someAnswers())
    expect((await takeBack(mother)).body).toEqual({ answered: null, whyNot: null })
    expect((await mine(mother)).body.answered).toBeNull()
    expect((await seen()).body.counts.answered).toBe(0)
    const { body } = await (await town.as(mother)).get(`/api/circulars/${id}`).expect(200)
    expect(body.mine).toMatchObject({ confirmed: { via: 'line' }, survey: { open: true, answeredAt: null } })
  })

  it('stands in the list of circulars, so that one sees what is still to be answered', async () => {
    const { town, answer } = await anAskedTown()
    const [mother = ''] = town.phonesOf('d1a1b1h1')
    const inList = async () => (await (await town.as(mother)).get('/api/circulars').expect(200)).body.circulars[0].mine
    expect((await inList()).survey).toEqual({ open: true, answeredAt: null })
    await answer(mother, someAnswers())
    expect((await inList()).survey).toEqual({ open: true, answeredAt: '2026-11-20T01:00:00.000Z' })
  })

  it('does not say who of the household answered', async () => {
    const { town, id, answer } = await anAskedTown(FAMILY)
    const [mother = ''] = town.phonesOf('d1a1b1h1')
    await answer(mother, someAnswers())
    const { docs } = await town.deps.db.collection(`circulars/${id}/answers`).get()
    expect(docs.map((doc) => doc.id)).toEqual(['d1a1b1h1'])
    expect(JSON.stringify(docs.map((doc) => doc.data()))).not.toContain(mother)
    expect(JSON.stringify(docs.map((doc) => doc.data()))).not.toContain('d1a1b1h1p')
  })
})

describe('answering for oneself', () => {
  it('is counted for each person, and nobody is shown whose answer it is', async () => {
    const { town, answer, mine, seen } = await anAskedTown(FAMILY, { survey: aSurvey({ per: 'person' }) })
    const [mother = '', son = ''] = town.phonesOf('d1a1b1h1')
    await answer(mother, someAnswers(1, { words: { kind: 'text', text: '足が悪いので' } }))
    expect((await mine(son)).body.answered).toBeNull()
    await answer(son, someAnswers(0))
    const { counts, households: named, written } = (await seen()).body
    expect(counts.answered).toBe(2)
    expect(counts.questions[0]).toMatchObject({ coming: 1, notComing: 1, people: 1 })
    expect(named).toBeNull()
    expect(written.words).toEqual([{ text: '足が悪いので', at: expect.any(String), household: null }])
  })

  it('is deleted with the registration, and the counts become less by it', async () => {
    const { town, answer, seen } = await anAskedTown(FAMILY, { survey: aSurvey({ per: 'person' }) })
    const [mother = '', son = ''] = town.phonesOf('d1a1b1h1')
    await answer(mother, someAnswers(4))
    await answer(son, someAnswers(1))
    await (await town.as(mother)).post('/api/me/leave').expect(200)
    expect((await seen()).body.counts).toMatchObject({ answered: 1, questions: [{ people: 1 }, {}, {}, {}] })
  })
})

describe('no answer is taken', () => {
  it('after the last day, which counts to its end in Japan', async () => {
    const { town, answer, mine, takeBack } = await anAskedTown()
    const [mother = ''] = town.phonesOf('d1a1b1h1')
    town.clock.reaches('2026-11-28T23:59:00+09:00')
    expect((await answer(mother, someAnswers())).status).toBe(200)
    town.clock.reaches('2026-11-29T00:00:00+09:00')
    expect((await answer(mother, someAnswers(1))).body).toMatchObject({ status: 409, code: 'survey-over' })
    expect((await takeBack(mother)).body.code).toBe('survey-over')
    expect((await mine(mother)).body).toMatchObject({
      whyNot: 'survey-over',
      answered: { answers: { come: { people: 2 } } },
    })
  })

  it('once the circular is withdrawn', async () => {
    const { town, id, answer, mine } = await anAskedTown()
    const [mother = ''] = town.phonesOf('d1a1b1h1')
    await (await town.as(town.officers.associationOfficer)).post(`/api/circulars/${id}/withdraw`, {
      reason: '日のまちがい',
    })
    expect((await answer(mother, someAnswers())).body).toMatchObject({ status: 409, code: 'circular-withdrawn' })
    expect((await mine(mother)).body.whyNot).toBe('circular-withdrawn')
  })

  it('to another circular than the one that was looked at', async () => {
    const { town, answer } = await anAskedTown()
    const [mother = ''] = town.phonesOf('d1a1b1h1')
    expect((await answer(mother, someAnswers(), 2)).body).toMatchObject({ status: 409, code: 'survey-changed' })
  })

  it('that does not fit: the answer says which field and why', async () => {
    const { town, answer, seen } = await anAskedTown()
    const [mother = ''] = town.phonesOf('d1a1b1h1')
    const { body } = await answer(mother, someAnswers(6))
    expect(body).toMatchObject({ status: 400, fields: [{ path: 'answers.come.people', code: 'people-too-many' }] })
    expect(body.fields[0].detail).toBe('人数が、決められた数より多くなっています。')
    for (const people of [-1, 10_000]) {
      const given = { ...someAnswers(), come: { kind: 'attendance', coming: true, people } }
      expect((await answer(mother, given)).status).toBe(400)
    }
    expect((await seen()).body.counts.answered).toBe(0)
  })

  it('where nothing is asked, of somebody elsewhere, or of nobody we know', async () => {
    const { town, id, answer } = await anAskedTown({ associations: 2 })
    const [elsewhere = ''] = town.phonesOf('d1a2b1h1')
    const [mother = ''] = town.phonesOf('d1a1b1h1')
    expect((await answer(elsewhere, someAnswers())).body).toMatchObject({ status: 404, code: 'circular-not-for-you' })
    expect((await answer(town.officers.associationOfficer, someAnswers())).body.code).toBe('not-registered')
    const silent = await town.publishes()
    expect((await (await town.as(mother)).get(`/api/circulars/${silent}/answer`)).body.code).toBe('no-survey')
    expect((await (await town.as(mother)).get(`/api/circulars/${id}x/answer`)).body.code).toBe('circular-gone')
  })

  it('from family elsewhere, unless the household lets them', async () => {
    const { town, answer, mine } = await anAskedTown()
    const home = town.households[0]
    const someone = town.residents[1]
    if (!home || !someone) throw new Error('nobody lives here')
    const daughter = { ...someone, ...homeIn(home), standing: 'watcher' as const }
    await residents(town.deps).doc(daughter.lineUserId).set(daughter)
    expect((await mine(daughter.lineUserId)).body.whyNot).toBe('answer-not-yours')
    expect((await answer(daughter.lineUserId, someAnswers())).body.code).toBe('answer-not-yours')
    await households(town.deps).doc(home.id).update({ watchersMayConfirm: true })
    expect((await answer(daughter.lineUserId, someAnswers())).status).toBe(200)
  })
})

describe('an officer', () => {
  it('moves the last day and closes, as often as they like, while the questions stay', async () => {
    const { town, id, answer } = await anAskedTown()
    const [mother = ''] = town.phonesOf('d1a1b1h1')
    const officer = await town.as(town.officers.associationOfficer)
    town.clock.reaches('2026-11-29T09:00:00+09:00')
    expect((await answer(mother, someAnswers())).body.code).toBe('survey-over')
    await officer.put(`/api/circulars/${id}/survey/until`, { until: '2026-11-30' }).expect(200)
    expect((await answer(mother, someAnswers())).status).toBe(200)
    const { body } = await officer.post(`/api/circulars/${id}/survey/close`).expect(200)
    expect(body.surveyClosedAt).toBe('2026-11-29T00:00:00.000Z')
    expect((await answer(mother, someAnswers(1))).body.code).toBe('survey-closed')
    await officer.put(`/api/circulars/${id}/survey/until`, { until: null }).expect(200)
    expect((await answer(mother, someAnswers(1))).status).toBe(200)
    const past = await officer.put(`/api/circulars/${id}/survey/until`, { until: '2026-11-28' })
    expect(past.body.fields).toMatchObject([{ path: 'until', code: 'until-past' }])
  })

  it('cannot change the questions of what was sent', async () => {
    const { town, id } = await anAskedTown()
    const officer = await town.as(town.officers.associationOfficer)
    const change = { audience: ['d1a1'], title: '回覧', text: '', category: 'notice', version: 1, survey: null }
    expect((await officer.put(`/api/circulars/${id}`, change)).body.code).toBe('circular-already-sent')
  })
})

describe('somebody without a household', () => {
  it('answers alone; once they are put to one, the answer is the household’s', async () => {
    const { town, answer, mine, seen } = await anAskedTown()
    const person = town.residents[0]
    const home = town.households[0]
    if (!person || !home) throw new Error('nobody lives here')
    const { lineUserId } = person
    const alone = { standing: 'unlinked' as const, householdId: null, receiptKey: 'own-key', matchNumber: '1234' }
    await residents(town.deps)
      .doc(lineUserId)
      .set({ ...person, ...alone })
    await answer(lineUserId, someAnswers(3))
    expect((await seen()).body.counts.answered).toBe(1)
    await residents(town.deps).doc(lineUserId).set(person)
    // Told again and again, it is settled once.
    for (const language of ['en', 'ja']) await (await town.as(lineUserId)).patch('/api/me', { language }).expect(200)
    expect((await mine(lineUserId)).body.answered.answers.come.people).toBe(3)
    const { body } = await seen()
    expect(body.counts).toMatchObject({ answered: 1, questions: [{ people: 3 }, {}, {}, {}] })
    expect(
      body.households.find((each: { householdId: string }) => each.householdId === home.id).answered,
    ).not.toBeNull()
  })

  it('whose household has answered already: that answer stays, and nobody counts twice', async () => {
    const { town, answer, seen } = await anAskedTown(FAMILY)
    const [mother = '', son = ''] = town.phonesOf('d1a1b1h1')
    const person = town.residents.find((each) => each.lineUserId === son)
    if (!person) throw new Error('nobody lives here')
    await residents(town.deps)
      .doc(son)
      .set({ ...person, standing: 'unlinked', householdId: null, receiptKey: 'own-key' })
    await answer(son, someAnswers(5))
    await answer(mother, someAnswers(1))
    expect((await seen()).body.counts.answered).toBe(2)
    await residents(town.deps).doc(son).set(person)
    await (await town.as(son)).patch('/api/me', { language: 'ja' }).expect(200)
    expect((await seen()).body.counts).toMatchObject({ answered: 1, questions: [{ people: 1 }, {}, {}, {}] })
  })
})

describe('what we know about somebody', () => {
  it('has what they answered and what their household answered, in words', async () => {
    const { town, answer } = await anAskedTown()
    const [mother = ''] = town.phonesOf('d1a1b1h1')
    await answer(mother, someAnswers(2, { words: { kind: 'text', text: '行きます' } }))
    const { body } = await (await town.as(mother)).get('/api/me/record').expect(200)
    const section = body.sections.find(({ title }: { title: string }) => title === 'おたずねへの答え')
    expect(section.lines.map(({ value }: { value: string }) => value)).toEqual([
      '参加する（2人）',
      '土曜',
      '片付け',
      '行きます',
    ])
  })
})
