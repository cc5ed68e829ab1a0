import { describe, expect, it } from 'vitest'
import { parseInstant, toInstant } from '../../platform/time.ts'
import { aNewsTown } from '../../testing/a-news-town.ts'
import { aPhone } from '../../testing/a-phone.ts'
import { newsTime } from '../news-time.ts'
import { getHazard } from '../store.ts'

const aRepair = async () => {
  const town = await aNewsTown()
  const [reporter = '', follower = '', stranger = ''] = town.people
  const id = await town.reports(reporter)
  await town.follows(follower, id)
  await town.moves(id, 'resolved', '直しました。')
  await town.hourPasses()
  const tap = (who: string, answer: string) =>
    aPhone(town, who).tapsOld(`do=hazard.after&hazardId=${id}&answer=${answer}`)
  return { town, id, reporter, follower, stranger, tap }
}

describe('「直りましたか」', () => {
  it('まだです by whoever told opens it again, and the follower hears so', async () => {
    const { town, id, reporter, follower, tap } = await aRepair()
    expect((await tap(reporter, 'notRight')).text).toContain('担当がもう一度見ます')
    expect((await getHazard(town.deps, id)).status).toBe('inProgress')
    await town.hourPasses()
    expect(town.gotBy(follower).at(-1)).toContain('もう一度進めます')
    expect(town.gotBy(reporter)).toHaveLength(1)
  })

  it('まだです by a follower is noted, 直っています is thanked for; both twice, and nobody is told', async () => {
    const { town, id, reporter, follower, tap } = await aRepair()
    expect((await tap(follower, 'notRight')).text).toContain('担当に伝えました')
    expect((await tap(follower, 'notRight')).text).toContain('担当に伝えました')
    expect((await tap(reporter, 'right')).text).toBe('教えていただき、ありがとうございます。')
    const { status, version } = await getHazard(town.deps, id)
    expect(status).toBe('resolved')
    await tap(reporter, 'right')
    expect((await getHazard(town.deps, id)).version).toBe(version)
    await town.hourPasses()
    expect(town.line.accepted).toHaveLength(1)
  })

  it('is nobody else’s to answer, and after 14 days whoever told is asked to tell anew', async () => {
    const { town, id, reporter, stranger, tap } = await aRepair()
    expect((await tap(stranger, 'notRight')).text).toContain('見つかりません')
    town.clock.passes(15, 'days')
    expect((await tap(reporter, 'notRight')).text).toContain('14日')
    expect((await getHazard(town.deps, id)).status).toBe('resolved')
  })
})

describe('the time of news', () => {
  it.each([
    ['2026-11-21T09:00:00+09:00', '2026-11-21T10:00:00+09:00'],
    ['2026-11-21T09:59:59+09:00', '2026-11-21T10:00:00+09:00'],
    ['2026-11-21T19:30:00+09:00', '2026-11-21T20:00:00+09:00'],
    ['2026-11-21T20:00:00+09:00', '2026-11-22T08:00:00+09:00'],
    ['2026-12-31T23:30:00+09:00', '2027-01-01T08:00:00+09:00'],
    ['2026-11-21T02:10:00+09:00', '2026-11-21T08:00:00+09:00'],
    ['2026-11-21T07:10:00+09:00', '2026-11-21T08:00:00+09:00'],
  ])('of what happens at %s is %s: the next full hour by day', (at, told) => {
    expect(toInstant(newsTime(parseInstant(at)))).toBe(toInstant(parseInstant(told)))
  })
})
