import { beforeEach, describe, expect, it } from 'vitest'
import { areas, areasOfKind } from '../../areas/store.ts'
import { TooLarge } from '../../platform/failures.ts'
import { aTown, type Town } from '../../testing/a-town.ts'
import { aSquare } from '../../testing/an-open311-client.ts'
import { findPlace } from '../reporting/find-place.ts'
import { importShapes } from './import-shapes.ts'
import { shapes } from './shape-store.ts'

let town: Town
beforeEach(async () => {
  town = await aTown({ districts: 2 })
})

/** Two squares side by side, the first with a hole: a district that belongs to another city. */
const both = () => ({
  ...aSquare('d1'),
  features: [...aSquare('d1', { hole: 0.002 }).features, ...aSquare('d2', { east: 0.05 }).features],
})
const imports = async (content: unknown, by = town.officers.cityStaff) => {
  const file = typeof content === 'string' ? Buffer.from(content) : Buffer.from(JSON.stringify(content))
  return (await town.as(by)).replace('/api/district-shapes', file)
}
const districtAt = async (longitude: number, latitude = 34.81) => {
  try {
    const found = await findPlace(town.deps, { position: { latitude, longitude }, homeDistrictId: 'home' })
    return `${found.districtId} ${found.placedBy}`
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
}

describe('the outlines of the districts', () => {
  it('tell in which one a place lies, and what is outside the city', async () => {
    expect((await imports(both())).body).toEqual({ districts: 2, missing: [] })
    expect(await districtAt(135.7)).toBe('d1 polygon')
    expect(await districtAt(135.75)).toBe('d2 polygon')
    expect(await districtAt(135.9)).toBe('hazard-outside-city')
    expect(await districtAt(135.7, 34.8)).toBe('hazard-outside-city')
  })

  it('of two files sent at the same moment are those of one of them, and not a mixture', async () => {
    const [city] = await areasOfKind(town.deps, 'city')
    if (!city) throw new Error('there is no city')
    const sent = (square: object) =>
      importShapes(town.deps, { city, by: town.officers.cityStaff, file: Buffer.from(JSON.stringify(square)) })
    await Promise.all([sent(aSquare('d1')), sent(aSquare('d2', { east: 0.05 }))])
    expect((await shapes(town.deps).get()).size).toBe(1)
  })

  it('leave places in districts without one to the known points', async () => {
    await areas(town.deps)
      .doc('d2')
      .update({ position: { latitude: 34.81, longitude: 135.75 } })
    expect((await imports(aSquare('d1'))).body).toEqual({ districts: 1, missing: ['第2校区'] })
    expect(await districtAt(135.7)).toBe('d1 polygon')
    expect(await districtAt(135.75)).toBe('d2 point')
  })

  it.each(['name', 'S_NAME', '校区'])('are matched by the name under %s, however it is spelt', async (key) => {
    const square = aSquare('d1')
    const named = square.features.map((each) => ({ ...each, properties: { [key]: ' 第１小学校区' } }))
    expect((await imports({ ...square, features: named })).body).toMatchObject({ districts: 1 })
  })

  it('of one district may be several polygons', async () => {
    const squares = {
      ...aSquare('d1'),
      features: [aSquare('d1'), aSquare('d1', { east: 0.1 })].flatMap((each) => each.features),
    }
    expect((await imports(squares)).body).toMatchObject({ districts: 1 })
    expect(await districtAt(135.8)).toBe('d1 polygon')
  })

  it('are replaced as a whole', async () => {
    await imports(both())
    await imports(aSquare('d2'))
    const staff = await town.as(town.officers.cityStaff)
    expect((await staff.get('/api/hazard-settings')).body.shapes).toBe(1)
  })

  const [square] = aSquare('d1').features
  const shaped = (type: string, coordinates: unknown) => ({
    ...aSquare('d1'),
    features: [square, { ...square, geometry: { type, coordinates } }],
  })
  const point = [135.7, 34.8]
  it.each([
    ['is cut off', '{"type": "FeatureCollection",\n"features": [\n', 'shapes-not-json', 'line.3'],
    ['is no text', '\ud800', 'shapes-not-json', 'line.1'],
    ['is another list', [1], 'shapes-no-geojson', 'file'],
    ['has no features', { type: 'FeatureCollection', features: [] }, 'shapes-no-geojson', 'file'],
    ['has a feature that is none', { ...aSquare('d1'), features: [square, 7] }, 'shapes-feature', 'feature.2'],
    ['has points', shaped('Point', point), 'shapes-kind', 'feature.2'],
    ['has a line for an outline', shaped('Polygon', [[point, point]]), 'shapes-ring', 'feature.2'],
    [
      'has an open outline',
      shaped('Polygon', [[point, [135.8, 34.8], [135.8, 34.9], [135.7, 34.9]]]),
      'shapes-ring',
      'feature.2',
    ],
    ['has words for numbers', shaped('Polygon', [[['a', 'b']]]), 'shapes-ring', 'feature.2'],
    ['has latitude first', shaped('Polygon', [[[34.8, 135.7]]]), 'shapes-position', 'feature.2'],
    ['is in metres', shaped('Polygon', [[[-12_345, -133_000]]]), 'shapes-position', 'feature.2'],
    ['names nobody', { ...aSquare('d1'), features: [{ ...square, properties: null }] }, 'shapes-district', 'feature.1'],
    ['names a district we do not have', aSquare('d9'), 'shapes-district', 'feature.1'],
  ])('in a file that %s change nothing', async (_, content, code, path) => {
    await imports(both())
    const answer = await imports(content)
    expect([answer.status, answer.body.code, answer.body.fields]).toEqual([
      400,
      code,
      [expect.objectContaining({ path })],
    ])
    expect(await districtAt(135.75)).toBe('d2 polygon')
  })

  it('too fine for a document are refused', async () => {
    const ring = Array.from({ length: 60_000 }, (_, index) => [
      135.7 + index / 1_000_000,
      34.8 + (index % 7) / 1_000_000,
    ])
    const answer = await imports(shaped('Polygon', [[...ring, ring[0]]]))
    expect([answer.status, answer.body.code]).toEqual([400, 'shapes-too-large'])
  })

  it('in a file of many megabytes are refused, also where something before us has read it', async () => {
    const { features } = aSquare('d1')
    const file = Buffer.from(JSON.stringify({ ...aSquare('d1'), features, more: 'x'.repeat(5 * 1024 * 1024) }))
    const answer = await (await town.as(town.officers.cityStaff)).replace('/api/district-shapes', file)
    const [city] = await areasOfKind(town.deps, 'city')
    if (!city) throw new Error('there is no city')
    const imported = importShapes(town.deps, { city, by: town.officers.cityStaff, file })
    expect([answer.status, await imported.catch((error: unknown) => error)]).toEqual([
      413,
      new TooLarge('body-too-large'),
    ])
  })

  it('are the city’s to import', async () => {
    expect((await imports(both(), town.officers.associationOfficer)).status).toBe(403)
  })
})
