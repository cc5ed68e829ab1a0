import { expect, it } from 'vitest'
import { anAskedTown, aSurvey, someAnswers } from '../../testing/a-survey.ts'
import { tracesOf } from '../../testing/traces.ts'

it('a question and an answer on their way in the moment of leaving stayed behind', async () => {
  const { town, answer, seen } = await anAskedTown({ blocks: 1, households: 4 }, { survey: aSurvey({ per: 'person' }) })
  for (const { lineUserId, personKey } of town.residents) {
    const phone = await town.as(lineUserId)
    await Promise.all([
      phone.post('/api/me/leave').expect(200),
      answer(lineUserId, someAnswers(1)),
      phone.post('/api/inquiries', { key: 'k', topic: 'area', text: '粗大ごみはいつですか。' }),
    ])
    await town.work()
    expect(await tracesOf(town.deps.db, personKey)).toEqual([])
    // To whom was sent what is kept for 30 days.
    expect((await tracesOf(town.deps.db, lineUserId)).filter((path) => !path.startsWith('deliveries/'))).toEqual([])
  }
  expect((await seen()).body.counts.answered).toBe(0)
})
