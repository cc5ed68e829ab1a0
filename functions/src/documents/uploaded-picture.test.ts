import { beforeAll, describe, expect, it } from 'vitest'
import { uploads } from '../circulars/uploads.ts'
import { aPicture } from '../testing/a-picture.ts'
import { aTown, type Town } from '../testing/a-town.ts'

let town: Town
beforeAll(async () => {
  town = await aTown({ associations: 2 })
})

const upload = async (content: Buffer, who: string) => (await town.as(who)).upload('/api/pictures', content)

describe('an uploaded photo', () => {
  const picture = async (who = town.officers.associationOfficer, width = 40) =>
    (await upload(await aPicture(width, 30).jpeg().toBuffer(), who)).body
  const write = async (pictureIds: string[], who = town.officers.associationOfficer, senderAreaId = 'd1a1') =>
    (await town.as(who)).post('/api/circulars', {
      senderAreaId,
      audience: [senderAreaId],
      title: '写真つき',
      text: '',
      category: 'notice',
      pictureIds,
    })

  it('goes into a circular in the order chosen, once each, and into the bubble', async () => {
    const [first, second] = [await picture(), await picture(undefined, 50)]
    const { status, body } = await write([second.id, first.id, second.id])
    expect(status).toBe(201)
    expect(body.pictures).toEqual([second, first])
    const officer = await town.as(town.officers.associationOfficer)
    const preview = (await officer.get(`/api/circulars/${body.id}/preview`)).body
    expect(preview.messages[0].contents.hero.url).toBe(second.previewUrl)
  })

  it('stays in a draft that a colleague changes, who cannot add somebody else’s', async () => {
    const [kept, other] = [await picture(), await picture()]
    const { body } = await write([kept.id])
    const colleague = await town.as(await town.appoints('associationOfficer', 'd1a1'))
    const change = { ...body, audience: ['d1a1'], version: 1 }
    const refused = await colleague.put(`/api/circulars/${body.id}`, { ...change, pictureIds: [kept.id, other.id] })
    expect(refused).toMatchObject({ status: 400, body: { code: 'picture-unknown' } })
    const taken = await colleague.put(`/api/circulars/${body.id}`, { ...change, pictureIds: [kept.id] })
    expect(taken).toMatchObject({ status: 200, body: { pictures: [kept] } })
  })

  it('cannot be used by somebody else', async () => {
    const { id } = await picture()
    const answer = await write([id], await town.appoints('associationOfficer', 'd1a2'), 'd1a2')
    expect(answer).toMatchObject({ status: 400, body: { fields: [{ path: 'pictureIds', code: 'picture-unknown' }] } })
  })

  it('has a name nobody can guess, under which everybody may fetch it for a year', async () => {
    const { id, url, previewUrl } = await picture()
    const name = /^https:\/\/kairan\.example\/files\/pictures\/([a-z2-9]{26})\.jpg$/
    expect(url).toMatch(name)
    expect(previewUrl).toBe(url.replace('.jpg', '-preview.jpg'))
    expect(url).not.toContain(id)
    expect((await picture()).url).not.toBe(url)
    const { headers } = await (await town.as(null)).get(new URL(url).pathname).expect(200)
    expect(headers).toMatchObject({
      'content-type': 'image/jpeg',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    })
  })

  it('is forgotten after a week when no circular takes it', async () => {
    const { id } = await picture()
    const kept = (await uploads(town.deps).doc(id).get()).data()
    expect(kept?.waitsUntil).toBe('2026-11-27T01:00:00.000Z')
  })

  it.each(['nothing.jpg', '..%2F..%2Fpackage.json', 'pictures', '%E0%A4%A', 'pictures/../pictures'])(
    'is the only thing that is served: not %s',
    async (name) => {
      expect((await (await town.as(null)).get(`/files/${name}`)).status).toBe(404)
    },
  )
})
