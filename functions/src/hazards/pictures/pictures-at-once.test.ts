import request from 'supertest'
import { describe, expect, it } from 'vitest'
import { aPicture } from '../../testing/a-picture.ts'
import { aStreet } from '../../testing/a-street.ts'
import { hazardPictures } from '../store.ts'

describe('pictures of one report', () => {
  it('are four, also where seven are sent at the same moment', async () => {
    const street = await aStreet()
    const sender = await street.neighbour(1)
    const photos = await Promise.all(
      [1, 2, 3, 4, 5, 6, 7].map((index) =>
        aPicture(16 + index, 16)
          .jpeg()
          .toBuffer(),
      ),
    )
    const answers = await Promise.all(photos.map((photo) => sender.upload('/api/hazard-pictures?key=hole', photo)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 201, 201, 201, 409, 409, 409])
    expect((await hazardPictures(street.deps).where('state', '==', 'kept').get()).size).toBe(4)
  })
})

describe('the picture inside', () => {
  it('is served under no spelling of its name', async () => {
    const street = await aStreet()
    await (await street.neighbour(1))
      .upload('/api/hazard-pictures?key=by-1', await aPicture(8, 8).jpeg().toBuffer())
      .expect(201)
    const [kept] = (await hazardPictures(street.deps).get()).docs.map((doc) => doc.data())
    const file = kept?.inside?.file ?? ''
    expect(await street.deps.files.get(file)).not.toBeNull()
    for (const path of [
      `/files/${file}`,
      `/files//${file}`,
      `/files/./${file}`,
      `/files/%2f${file}`,
      `/FILES/${file}`,
      `/files/pictures/../${file}`,
      `/files/pictures//${file}`,
      `/files/pictures%2f..%2f${file}`,
      `/files/pictures\\..\\${file}`,
      `/files/open-pictures/%2e%2e/${file}`,
      `/files/open-pictures%00/${file}`,
      `/files/${file.replace('/', '%2f')}`,
      `/files/${file.replace('/', '%252f')}`,
      `/files/${file.replace('inside', 'INSIDE')}`,
      `/files/${file.replace('i', '%69')}`,
    ])
      expect((await request(street.app).get(path)).status, path).toBe(404)
  })
})
