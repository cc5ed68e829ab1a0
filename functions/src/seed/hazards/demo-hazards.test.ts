import request from 'supertest'
import { describe, expect, it } from 'vitest'
import { metresBetween } from '../../areas/nearest.ts'
import { CATEGORY_NAMES } from '../../hazards/categories.ts'
import { isLate } from '../../hazards/handling/describe-lines.ts'
import { Follow, Hazard, HazardEvent } from '../../hazards/hazard.ts'
import { HazardPicture } from '../../hazards/hazard-picture.ts'
import { HAZARD_STATUSES } from '../../hazards/limits.ts'
import { japanDay, parseInstant } from '../../platform/time.ts'
import { testSystem } from '../../testing/test-system.ts'
import { castId } from '../cast.ts'
import { demoTown } from '../demo-town.ts'
import { plant } from '../plant.ts'
import { demoHazards } from './demo-hazards.ts'

const town = demoTown()
const now = parseInstant('2026-11-21T00:05:00+09:00')
const { hazards, events, follows, pictures } = demoHazards(town, now)

describe('the reports of the demo town', () => {
  it('are made of what the database takes, and nothing of them lies ahead', () => {
    for (const each of hazards) Hazard.parse(each)
    for (const each of events) HazardEvent.parse(each)
    for (const each of follows) Follow.parse(each)
    for (const { picture } of pictures) HazardPicture.parse(picture)
    expect([...events, ...pictures.map(({ picture }) => picture)].filter(({ at }) => parseInstant(at) > now)).toEqual(
      [],
    )
  })

  it('show every state and every kind, some late, some merged, some with pictures in the open', () => {
    expect(new Set(hazards.map(({ status }) => status))).toEqual(new Set(HAZARD_STATUSES))
    expect(new Set(hazards.map(({ category }) => category))).toEqual(new Set(CATEGORY_NAMES))
    expect(hazards.filter((each) => isLate(each, japanDay(now))).length).toBeGreaterThan(2)
    expect(hazards.filter(({ mergedInto }) => mergedInto).length).toBeGreaterThan(2)
    expect(pictures.filter(({ picture }) => picture.published).length).toBeGreaterThan(2)
  })

  it('have a history without gaps, in the order of time, and as many followers as they say', () => {
    for (const { id, version, followerCount } of hazards) {
      const own = events.filter(({ hazardId }) => hazardId === id)
      expect(own.map(({ number }) => number)).toEqual(Array.from({ length: version }, (_, index) => index + 1))
      expect(own.map(({ at }) => at)).toEqual(own.map(({ at }) => at).toSorted())
      expect(follows.filter(({ hazardId }) => hazardId === id)).toHaveLength(followerCount)
    }
    expect(new Set(follows.map(({ id }) => id)).size).toBe(follows.length)
  })

  it('lie in their districts', () => {
    for (const { position, districtId } of hazards) {
      const middle = town.areas.find(({ id }) => id === districtId)?.position
      expect(position && middle && metresBetween(position, middle)).toBeLessThan(500)
    }
  })

  it('stand in the office’s list and on everybody’s map with their drawings, and nobody gets news of the past', async () => {
    const { deps, app, as, schedules, work, line } = testSystem()
    await plant(deps, town)
    const office = await as(castId('市民活動課'))
    const list = (await office.get('/api/office/hazards?areaId=hirakata&status=all').expect(200)).body.hazards
    expect(list).toHaveLength(hazards.filter(({ status }) => status !== 'merged').length)
    const open = (await (await as(null)).get('/api/map/hazards?status=all').expect(200)).body.hazards
    const shown = open.flatMap((each: { pictures: { url: string }[] }) => each.pictures)
    expect(shown.length).toBeGreaterThan(2)
    for (const { url } of shown) await request(app).get(new URL(url).pathname).expect(200)
    const mine = (await (await as(castId('みどり'))).get('/api/hazards').expect(200)).body.hazards
    expect(mine.length).toBeGreaterThan(1)
    await schedules['tell-hazard-news']?.run()
    await work()
    expect(line.accepted).toEqual([])
  })
})
