import { beforeAll, describe, expect, it } from 'vitest'
import { areas } from '../../areas/store.ts'
import { lineUserIdOf } from '../../seed/chance.ts'
import { aTown, type Town } from '../../testing/a-town.ts'

let town: Town
beforeAll(async () => {
  town = await aTown({ districts: 3, associations: 2, residentsEach: 0 })
  const at = (id: string, latitude: number, more: object = {}) =>
    areas(town.deps)
      .doc(id)
      .update({ position: { latitude, longitude: 135.65 }, ...more })
  await at('d1', 34.81, { postalCodes: ['5730121'] })
  await at('d2', 34.85)
  await at('d1a1', 34.812, { postalCodes: ['5730121', '5730122'] })
  await at('d1a2', 34.808)
  await at('d2a1', 34.851)
  await at('d1a2', 34.808)
  await areas(town.deps).doc('d3').update({ validTo: '2026-03-31' })
})

const found = async (query: string) => {
  const { status, body } = await (await town.as(lineUserIdOf('anybody'))).get(`/api/join/places${query}`)
  return [
    status,
    status === 200 ? body.places.map(({ id }: { id: string }) => id) : (body.fields?.[0]?.code ?? body.code),
  ]
}

describe('places to choose from', () => {
  it.each<[string, string, number, string[] | string]>([
    ['all districts that there are today', '', 200, ['d1', 'd2']],
    ['the associations of a district', '?under=d1', 200, ['d1a1', 'd1a2']],
    ['the blocks of an association', '?under=d1a1', 200, ['d1a1b1', 'd1a1b2']],
    ['nothing below a block', '?under=d1a1b1', 200, []],
    ['no area', '?under=nowhere', 404, 'not-found'],
    ['those of a postal code, associations first', '?postalCode=573-0121', 200, ['d1a1', 'd1']],
    ['those of another', `?postalCode=${encodeURIComponent('〒５７３－０１２２')}`, 200, ['d1a1']],
    ['those of an unknown one', '?postalCode=100-0001', 200, []],
    ['no postal code', '?postalCode=57301', 400, 'postal-code'],
    ['the nearest ones, associations first', '?near=34.811,135.65', 200, ['d1a1', 'd1a2', 'd2a1', 'd1', 'd2']],
    ['nothing in the sea', '?near=30,140', 200, []],
    ['no position', '?near=here', 400, 'position'],
    ['nowhere on earth', '?near=99,135', 400, 'position'],
  ])('are %s', async (_, query, status, expected) => {
    expect(await found(query)).toEqual([status, expected])
  })

  it('come with where they lie and what lies below', async () => {
    const { body } = await (await town.as(lineUserIdOf('anybody'))).get('/api/join/places?postalCode=5730122')
    expect(body.places).toEqual([
      {
        id: 'd1a1',
        kind: 'association',
        name: '第1自治会',
        path: [
          { id: 'city', kind: 'city', name: '見本市' },
          { id: 'd1', kind: 'district', name: '第1校区' },
        ],
        position: { latitude: 34.812, longitude: 135.65 },
        childCount: 2,
      },
    ])
  })
})
