import { beforeEach, describe, expect, it } from 'vitest'
import { uploads } from '../circulars/uploads.ts'
import { aPicture } from '../testing/a-picture.ts'
import { aTown, type Town } from '../testing/a-town.ts'

let town: Town
beforeEach(async () => {
  town = await aTown({ associations: 1 })
})

interface Photo {
  id: string
  url: string
  previewUrl: string
}
const officer = () => town.as(town.officers.associationOfficer)
const photo = async (): Promise<Photo> =>
  (await (await officer()).upload('/api/pictures', await aPicture(40, 30).jpeg().toBuffer()).expect(201)).body
const written = (pictureIds: string[]) => ({
  senderAreaId: 'd1a1',
  audience: ['d1a1'],
  title: '写真つき',
  text: '',
  category: 'notice',
  pictureIds,
})
const draft = async (...photos: Photo[]) =>
  (await (await officer()).post('/api/circulars', written(photos.map(({ id }) => id))).expect(201)).body
const isThere = async ({ url, previewUrl }: Photo) => {
  const nobody = await town.as(null)
  const found = await Promise.all([url, previewUrl].map((each) => nobody.get(new URL(each).pathname)))
  expect(new Set(found.map(({ status }) => status)).size).toBe(1)
  return found[0]?.status === 200
}
const nightOf = async (day: string) => {
  town.clock.reaches(`${day}T04:20:00+09:00`)
  await town.schedules['throw-away-uploads']?.run()
}
const waiting = async () => (await uploads(town.deps).get()).size

describe('a photo nobody put into a circular', () => {
  it('is there for a week and a day, then gone with both its files', async () => {
    const abandoned = await photo()
    await nightOf('2026-11-28')
    expect(await isThere(abandoned)).toBe(true)
    await nightOf('2026-11-29')
    expect(await isThere(abandoned)).toBe(false)
    expect(await waiting()).toBe(0)
  })

  it('cannot be taken any more once its week is over', async () => {
    const { id } = await photo()
    town.clock.reaches('2026-11-27T10:00:01+09:00')
    const answer = await (await officer()).post('/api/circulars', written([id]))
    expect(answer).toMatchObject({ status: 400, body: { code: 'picture-unknown' } })
  })

  it('is thrown away the next night when the first one broke off in the middle', async () => {
    const abandoned = await photo()
    const { files } = town.deps
    const broken = { ...files, delete: () => Promise.reject(new Error('the bucket does not answer')) }
    town.deps.files = broken
    await expect(nightOf('2026-11-29')).rejects.toThrow('the bucket does not answer')
    expect(await waiting()).toBe(1)
    town.deps.files = files
    await nightOf('2026-11-30')
    expect(await isThere(abandoned)).toBe(false)
    expect(await waiting()).toBe(0)
  })

  it('leaves nothing behind even where its upload broke off before it was answered', async () => {
    const { files } = town.deps
    town.deps.files = { ...files, put: () => Promise.reject(new Error('the bucket does not answer')) }
    const answer = await (await officer()).upload('/api/pictures', await aPicture(40, 30).jpeg().toBuffer())
    expect(answer.status).toBe(500)
    expect(await waiting()).toBe(1)
    town.deps.files = files
    await nightOf('2026-11-29')
    expect(await waiting()).toBe(0)
  })

  it('goes with hundreds of others in one night', async () => {
    await photo()
    const [one] = (await uploads(town.deps).get()).docs.map((doc) => doc.data())
    if (!one) throw new Error('no upload')
    for (let n = 0; n < 250; n += 1)
      await uploads(town.deps)
        .doc(`U${n}`)
        .set({ ...one, id: `U${n}` })
    await nightOf('2026-11-29')
    expect(await waiting()).toBe(0)
  })
})

describe('a photo in a circular', () => {
  it('stays with what was handed out, for good', async () => {
    const shown = await photo()
    const { id } = await draft(shown)
    await (await officer()).post(`/api/circulars/${id}/publish`, {}).expect(200)
    await town.work()
    for (const day of ['2026-11-29', '2026-12-07', '2027-11-29']) await nightOf(day)
    expect(await isThere(shown)).toBe(true)
    expect(await waiting()).toBe(0)
  })

  it('stays in a draft however long somebody writes at it', async () => {
    const [kept, takenOut] = [await photo(), await photo()]
    const { id } = await draft(kept, takenOut)
    for (const day of ['2026-11-29', '2026-12-07', '2026-12-15']) await nightOf(day)
    expect([await isThere(kept), await isThere(takenOut)]).toEqual([true, true])
    const { senderAreaId, ...change } = written([kept.id])
    await (await officer()).put(`/api/circulars/${id}`, { ...change, version: 1 }).expect(200)
    await nightOf('2027-01-15')
    expect([await isThere(kept), await isThere(takenOut)]).toEqual([true, false])
  })

  it('goes when the draft is thrown away', async () => {
    const gone = await photo()
    const { id } = await draft(gone)
    await (await officer()).delete(`/api/circulars/${id}`).expect(200)
    await nightOf('2026-11-29')
    expect(await isThere(gone)).toBe(false)
  })

  it('stays when one of two drafts with it is thrown away', async () => {
    const shared = await photo()
    const [first] = [await draft(shared), await draft(shared)]
    await (await officer()).delete(`/api/circulars/${first.id}`).expect(200)
    await nightOf('2026-11-29')
    expect(await isThere(shared)).toBe(true)
  })
})
