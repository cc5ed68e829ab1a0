import { describe, expect, it } from 'vitest'
import { readQuota } from '../../circulars/quota/read-quota.ts'
import { aNewsTown, type NewsTown } from '../../testing/a-news-town.ts'
import { RUN_LIMIT } from './news-run.ts'
import { newsRuns } from './news-store.ts'

const aReport = async (town: NewsTown) => {
  const [reporter = '', follower = '', stranger = ''] = town.people
  const id = await town.reports(reporter)
  await town.follows(follower, id)
  return { id, reporter, follower, stranger }
}

describe('news of a report', () => {
  it('comes to whoever told and whoever follows with the next full hour, once, and to nobody else', async () => {
    const town = await aNewsTown()
    const { id, reporter, follower, stranger } = await aReport(town)
    await town.moves(id, 'inProgress')
    expect(town.gotBy(reporter)).toHaveLength(0)
    await town.hourPasses()
    expect(town.gotBy(reporter).join()).toContain('進めています')
    expect(town.gotBy(follower)).toEqual(town.gotBy(reporter))
    expect(town.gotBy(stranger)).toHaveLength(0)
    await town.hourPasses()
    expect(town.gotBy(reporter)).toHaveLength(1)
  })

  it('is one message for all that happened within the hour: the last status and everything that was said', async () => {
    const town = await aNewsTown()
    const { id, reporter } = await aReport(town)
    await town.moves(id, 'inProgress', '明日見に行きます。')
    await town.says(id, '部品を頼みました。')
    await town.moves(id, 'resolved', '直しました。')
    const other = await town.reports(reporter, { category: 'mirror' })
    await town.moves(other, 'declined', '私有地のため、できません。')
    await town.hourPasses()
    expect(town.gotBy(reporter)).toHaveLength(1)
    const [got = ''] = town.gotBy(reporter)
    for (const said of ['明日見に行きます。', '部品を頼みました。', '直しました。', '✓ 直りました', '× 対応できません'])
      expect(got).toContain(said)
    expect(got).not.toContain('進めています')
    expect(got).toContain(`do=hazard.after&hazardId=${id}&answer=notRight`)
    expect(got).not.toContain(`do=hazard.after&hazardId=${other}`)
  })

  it('comes in the language of whoever reads it', async () => {
    const town = await aNewsTown({ language: 'en' })
    const { id, reporter } = await aReport(town)
    await town.moves(id, 'resolved', '直しました。')
    await town.hourPasses()
    const [got = ''] = town.gotBy(reporter)
    for (const said of ['✓ Fixed', 'Is it fixed?', 'The office’s own words are in Japanese.', '直しました。'])
      expect(got).toContain(said)
  })

  it('wakes nobody: what happens in the evening is told at eight in the morning', async () => {
    const town = await aNewsTown({ now: '2026-11-20T20:30:00+09:00' })
    const { id, reporter } = await aReport(town)
    await town.moves(id, 'inProgress')
    await town.hourPasses()
    expect(town.gotBy(reporter)).toHaveLength(0)
    town.clock.reaches('2026-11-21T07:59:00+09:00')
    await town.hourPasses()
    expect(town.gotBy(reporter)).toHaveLength(1)
  })

  it('is only what came after somebody began to follow, and not what they did themselves', async () => {
    const town = await aNewsTown()
    const { id, reporter } = await aReport(town)
    const [, , late = ''] = town.people
    await town.says(id, '先に言ったこと')
    await town.follows(late, id)
    await town.says(id, '後で言ったこと')
    await town.says(id, '自分で言ったこと', reporter)
    await town.hourPasses()
    expect(town.gotBy(late).join()).not.toContain('先に言ったこと')
    expect(town.gotBy(late).join()).toContain('自分で言ったこと')
    expect(town.gotBy(reporter).join()).toContain('先に言ったこと')
    expect(town.gotBy(reporter).join()).not.toContain('自分で言ったこと')
  })

  it('never carries what somebody wrote who told or follows', async () => {
    const town = await aNewsTown()
    const { id, follower, reporter } = await aReport(town)
    await town.moves(id, 'resolved')
    await town.hourPasses()
    const asReporter = await town.as(reporter)
    const said = { answer: 'notRight', words: '田中の家の前です' }
    await asReporter.post(`/api/hazards/${id}/after`, said).expect(200)
    await town.hourPasses()
    expect(town.gotBy(follower)).toHaveLength(2)
    expect(town.gotBy(follower).at(-1)).toContain('もう一度進めます')
    expect(town.gotBy(follower).join()).not.toContain('田中')
    expect(town.gotBy(reporter)).toHaveLength(1)
  })

  it('reaches those whose report was merged, by the number they know, once though they follow both', async () => {
    const town = await aNewsTown()
    const { id, reporter, follower, stranger } = await aReport(town)
    const own = await town.reports(stranger)
    await town.follows(follower, own)
    await town.merges(own, id)
    await town.hourPasses()
    expect(town.gotBy(stranger).join()).toContain('同じ場所の通報とまとめました')
    expect(town.gotBy(reporter)).toHaveLength(0)
    await town.says(id, 'まとめて直します。')
    await town.hourPasses()
    for (const who of [reporter, follower, stranger]) expect(town.gotBy(who).at(-1)).toContain('まとめて直します。')
    expect(town.gotBy(stranger).at(-1)).toContain(`/r/hazards/${own}`)
    expect(town.gotBy(reporter).at(-1)).toContain(`/r/hazards/${id}`)
    expect(town.gotBy(follower)).toHaveLength(2)
  })

  it('says nothing of a merge that was taken back within the hour', async () => {
    const town = await aNewsTown()
    const { id, stranger } = await aReport(town)
    const own = await town.reports(stranger)
    await town.merges(own, id)
    await town.unmerges(own)
    await town.hourPasses()
    expect(town.gotBy(stranger)).toHaveLength(0)
  })

  it('leaves those in peace who are on a pause; the others get it', async () => {
    const town = await aNewsTown()
    const { id, reporter, follower } = await aReport(town)
    await (await town.as(reporter)).patch('/api/me', { pausedUntil: '2026-12-01' }).expect(200)
    await town.moves(id, 'inProgress')
    await town.hourPasses()
    expect(town.gotBy(reporter)).toHaveLength(0)
    expect(town.gotBy(follower)).toHaveLength(1)
  })

  it('goes with the next hour where there is too much for one run', async () => {
    const town = await aNewsTown()
    const { id, reporter } = await aReport(town)
    await town.saysAll(
      id,
      Array.from({ length: RUN_LIMIT + 1 }, (_, n) => `${n}番目の返事`),
    )
    await town.hourPasses()
    expect(town.gotBy(reporter)).toHaveLength(1)
    await town.hourPasses()
    expect(town.gotBy(reporter).at(1)).toContain(`${RUN_LIMIT}番目の返事`)
    await town.hourPasses()
    expect(town.gotBy(reporter)).toHaveLength(2)
  })
})

describe('what news costs', () => {
  it('is not pushed where the month does not suffice, nor later; the run says so and the page has it', async () => {
    const town = await aNewsTown()
    const { id, reporter } = await aReport(town)
    town.line.month = { limit: 1, used: 0 }
    await town.moves(id, 'inProgress')
    await town.hourPasses()
    town.line.month = { limit: 100, used: 0 }
    await town.hourPasses()
    expect(town.gotBy(reporter)).toHaveLength(0)
    const [run] = (await newsRuns(town.deps).get()).docs.map((doc) => doc.data())
    expect(run).toMatchObject({ enough: false, people: 2, deliveryId: null })
    expect(town.logged.join()).toContain('the month does not suffice')
    const mine = await (await town.as(reporter)).get('/api/hazards').expect(200)
    expect(mine.body.hazards[0].status).toBe('inProgress')
  })

  it('counts as promised from the moment it is started: as many as it goes to', async () => {
    const town = await aNewsTown({ households: 10 })
    const { id } = await aReport(town)
    town.line.month = { limit: 100, used: 0 }
    await town.moves(id, 'inProgress')
    town.clock.reaches('2026-11-20T11:00:00+09:00')
    await town.schedules['tell-hazard-news']?.run()
    expect(await readQuota(town.deps)).toMatchObject({ reserved: 2, left: 98 })
    await town.work()
    expect(await readQuota(town.deps)).toMatchObject({ reserved: 0, used: 2, left: 98 })
  })
})
