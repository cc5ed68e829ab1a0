import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { auditEntries } from '../../audit/write-audit.ts'
import { lineUserIdOf } from '../../seed/chance.ts'
import { aHazardPhoto, PLATE } from '../../testing/a-hazard-photo.ts'
import { aPicture } from '../../testing/a-picture.ts'
import { aTown, type Town } from '../../testing/a-town.ts'
import { watchFiles } from '../../testing/watch-files.ts'
import type { OfficePicture } from '../hazard-view.ts'
import { fileHazard } from '../reporting/file-hazard.ts'
import { forgetHazards } from '../reporting/forget-hazards.ts'
import { eventsOf, hazardPictures } from '../store.ts'

let town: Town
let resident: string
let staff: string
let files: Set<string>
let photo: Buffer
beforeAll(async () => {
  town = await aTown({ districts: 2, associations: 2 })
  files = watchFiles(town.deps)
  resident = town.phonesOf('d1a1b1h1')[0] ?? ''
  staff = town.officers.cityStaff
  photo = await aHazardPhoto()
})

let keys = 0
const newKey = () => `key${++keys}`
const send = async (content: Buffer, { key = newKey(), who = resident }: { key?: string; who?: string | null } = {}) =>
  (await town.as(who)).upload(`/api/hazard-pictures?key=${key}`, content)
const look = async (id: string, who: string | null = resident, size = 'page') =>
  (await (await town.as(who)).get(`/api/hazard-pictures/${id}?size=${size}`)).status
const officePath = (id: string) => `/api/office/hazard-pictures/${id}/published`
const seen = async (id: string) => (await hazardPictures(town.deps).doc(id).get()).data()?.published?.file ?? null
const publish = async (id: string, rectangles: object[], who: string = staff) =>
  (await town.as(who)).put(officePath(id), { rectangles, seen: await seen(id) })
const takeOut = async (id: string, copy: string | undefined) =>
  (await town.as(staff)).delete(`${officePath(id)}?seen=${encodeURIComponent(copy ?? '')}`)
const bytes = async (url: string, who: string | null = null): Promise<Buffer> =>
  (await (await town.as(who)).get(url.replace('https://kairan.example', '')).buffer().expect(200)).body
/** A report by the resident about a mirror, which is the city's, with one picture. */
const reported = async (content = photo) => {
  const key = newKey()
  const { id } = (await send(content, { key })).body as { id: string }
  const hazard = await fileHazard(
    town.deps,
    { kind: 'resident', lineUserId: resident, language: 'ja', districtId: 'd1', associationId: 'd1a1' },
    { key, category: 'mirror', option: null, position: null, address: `駅前 ${key}`, words: '', via: 'page' },
  )
  return { id, hazard }
}
/** How much the grey of a part's pixels differs: stripes of a plate far, one colour not at all. */
const detail = async (content: Buffer, part: typeof PLATE): Promise<number> => {
  const { width, height } = await sharp(content).metadata()
  const inset = 0.02
  const region = {
    left: Math.round((part.x + inset) * width),
    top: Math.round((part.y + inset) * height),
    width: Math.round((part.width - 2 * inset) * width),
    height: Math.round((part.height - 2 * inset) * height),
  }
  const { channels } = await sharp(await sharp(content).extract(region).greyscale().toBuffer()).stats()
  return channels[0]?.stdev ?? 0
}

describe('a photo for a report', () => {
  it('is seen by whoever sent it, and by nobody else before it is reported', async () => {
    const { status, body } = await send(photo)
    expect([status, body.state]).toEqual([201, 'kept'])
    const [own, neighbour] = [await look(body.id), await look(body.id, town.phonesOf('d1a1b1h3')[0])]
    expect([own, neighbour, await look(body.id, staff), await look(body.id, null)]).toEqual([200, 404, 404, 401])
  })

  it('is seen by the office of its place once it is reported, and is kept by nobody on the way', async () => {
    const { id } = await reported()
    const { headers } = await (await town.as(staff)).get(`/api/hazard-pictures/${id}`).expect(200)
    expect(headers).toMatchObject({ 'content-type': 'image/jpeg', 'cache-control': 'private, no-cache' })
    expect(await look(id, town.officers.districtOfficer)).toBe(200)
    // The city works on mirrors; the association does not see them.
    expect(await look(id, town.officers.associationOfficer)).toBe(404)
    expect(await look(id, await town.appoints('districtOfficer', 'd2'))).toBe(404)
  })

  it('stands upright in both sizes', async () => {
    const { id } = await reported()
    const page = await bytes(`/api/hazard-pictures/${id}?size=page`, staff)
    const thumb = await bytes(`/api/hazard-pictures/${id}?size=thumb`, staff)
    expect(await sharp(page).metadata()).toMatchObject({ width: 600, height: 800 })
    expect(await sharp(thumb).metadata()).toMatchObject({ width: 360, height: 480 })
    expect(await detail(page, PLATE)).toBeGreaterThan(60)
  })

  it('is the same when the page sends it again, and one of four', async () => {
    const key = newKey()
    const colours = ['#111111', '#444444', '#777777', '#aaaaaa', '#dddddd']
    const photos = await Promise.all(colours.map((colour) => aPicture(20, 20, colour).jpeg().toBuffer()))
    const answers = []
    for (const content of photos) answers.push(await send(content, { key }))
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 409])
    expect(answers[4]?.body.code).toBe('hazard-pictures-full')
    expect((await send(photos[0] ?? photo, { key })).body.id).toBe(answers[0]?.body.id)
    await (await town.as(resident)).delete(`/api/hazard-pictures/${answers[1]?.body.id}`).expect(200)
    expect((await send(photos[4] ?? photo, { key })).status).toBe(201)
  })

  it.each<[string, Buffer, number, string]>([
    ['a video', Buffer.from('\0\0\0\u0018ftypmp42\0\0\0\0mp42isom', 'latin1'), 400, 'picture-not-a-picture'],
    ['nothing', Buffer.alloc(0), 400, 'picture-not-a-picture'],
    ['21 MB', Buffer.alloc(21 * 1024 * 1024), 413, 'picture-too-large'],
  ])('is not %s', async (_, content, status, code) => {
    const key = newKey()
    const before = files.size
    expect(await send(content, { key })).toMatchObject({ status, body: { code } })
    expect(files.size).toBe(before)
  })

  it('is not taken of somebody who is not registered', async () => {
    expect(await send(photo, { who: lineUserIdOf('stranger') })).toMatchObject({
      status: 403,
      body: { code: 'not-registered' },
    })
  })

  it('is gone when whoever sent it takes it away, also after it was published', async () => {
    const { id, hazard } = await reported()
    const { published } = (await publish(id, [PLATE])).body as OfficePicture
    await (await town.as(town.phonesOf('d1a1b1h3')[0] ?? '')).delete(`/api/hazard-pictures/${id}`).expect(200)
    expect(await look(id)).toBe(200)
    await (await town.as(resident)).delete(`/api/hazard-pictures/${id}`).expect(200)
    expect(await look(id)).toBe(404)
    expect((await (await town.as(null)).get(new URL(published?.url ?? '').pathname)).status).toBe(404)
    expect((await eventsOf(town.deps, [hazard.id])).at(-1)).toMatchObject({ kind: 'picture', from: 'reporter' })
  })

  it('of somebody who leaves while it is covered anew stays as it was covered', async () => {
    const other = await aTown()
    const who = other.phonesOf('d1a1b1h1')[0] ?? ''
    const sent = await (await other.as(who)).upload('/api/hazard-pictures?key=mirror', photo).expect(201)
    const told = { key: 'mirror', category: 'mirror', address: '駅前', pictureIds: [sent.body.id] }
    await (await other.as(who)).post('/api/hazards', told).expect(201)
    const officer = await other.as(other.officers.cityStaff)
    const path = officePath(sent.body.id)
    const first = (await officer.put(path, { rectangles: [PLATE], seen: null }).expect(200)).body as OfficePicture
    const { files } = other.deps
    const { put } = files
    files.put = async (...file) => {
      files.put = put
      await forgetHazards(other.deps, who)
      await put(...file)
    }
    await officer.put(path, { rectangles: [], seen: first.published?.copy }).expect(409)
    const { inside, published } = (await hazardPictures(other.deps).doc(sent.body.id).get()).data() ?? {}
    expect(published?.file).toBe(first.published?.copy)
    expect((await files.get(inside?.file ?? ''))?.content).toEqual((await files.get(published?.file ?? ''))?.content)
  })

  it('is thrown away a day after when it was never reported', async () => {
    const other = await aTown()
    const names = watchFiles(other.deps)
    const who = other.phonesOf('d1a1b1h1')[0] ?? ''
    const answer = await (await other.as(who)).upload('/api/hazard-pictures?key=draft', photo).expect(201)
    other.clock.reaches('2026-11-21T04:25:00+09:00')
    await other.schedules['throw-away-hazard-pictures']?.run()
    expect(names.size).toBe(2)
    other.clock.reaches('2026-11-22T04:25:00+09:00')
    await other.schedules['throw-away-hazard-pictures']?.run()
    expect(names.size).toBe(0)
    expect((await hazardPictures(other.deps).doc(answer.body.id).get()).exists).toBe(false)
  })
})

describe('files inside', () => {
  it('are served to nobody by their name, however it is written', async () => {
    const { id } = await reported()
    const inside = (await hazardPictures(town.deps).doc(id).get()).data()?.inside
    const name = inside?.file ?? ''
    expect(await town.deps.files.get(name)).not.toBeNull()
    const ways = [
      name,
      name.replace('/', '%2F'),
      `pictures/../${name}`,
      `pictures/..%2F${name}`,
      `/${name}`,
      `./${name}`,
    ]
    for (const way of ways) {
      const { status } = await (await town.as(staff)).get(`/files/${way}`)
      expect(status, way).toBe(404)
    }
  })
})

describe('publishing a picture', () => {
  it('covers what the officer marked in both copies, and leaves the one inside as it was', async () => {
    const { id } = await reported()
    const before = await bytes(`/api/hazard-pictures/${id}`, staff)
    const { body, status } = await publish(id, [PLATE])
    expect(status).toBe(200)
    const { published } = body as OfficePicture
    expect(published?.rectangles).toEqual([PLATE])
    expect(published?.url).toMatch(/^https:\/\/kairan\.example\/files\/open-pictures\/[a-z2-9]{26}\.jpg$/)
    for (const url of [published?.url ?? '', published?.thumbUrl ?? '']) {
      expect(await detail(await bytes(url), PLATE)).toBeLessThan(1)
      expect((await sharp(await bytes(url)).metadata()).exif).toBeUndefined()
    }
    expect(await bytes(`/api/hazard-pictures/${id}`, staff)).toEqual(before)
    expect(await detail(before, PLATE)).toBeGreaterThan(60)
  })

  it('leaves the same grey whatever was below', async () => {
    const colourAfter = async (content: Buffer) => {
      const { id } = await reported(content)
      const { published } = (await publish(id, [PLATE])).body as OfficePicture
      const point = { left: 300, top: 450, width: 1, height: 1 }
      return [
        ...(await sharp(await bytes(published?.url ?? ''))
          .extract(point)
          .raw()
          .toBuffer()),
      ]
    }
    const [white, black] = ['#ffffff', '#000000'].map((colour) => aPicture(600, 800, colour).jpeg().toBuffer())
    expect(await colourAfter((await white) ?? photo)).toEqual(await colourAfter((await black) ?? photo))
  })

  it('covers what lies at the very edge, and a place of no width to speak of', async () => {
    const { id } = await reported()
    const edge = { x: 0.9999, y: 0.9999, width: 0.0001, height: 0.0001 }
    expect((await publish(id, [edge, { x: 0, y: 0, width: 1, height: 1 }])).status).toBe(200)
    expect((await publish(id, [{ x: 0.5, y: 0, width: 0.6, height: 1 }])).status).toBe(400)
    expect(
      (
        await publish(
          id,
          Array.from({ length: 41 }, () => PLATE),
        )
      ).status,
    ).toBe(400)
  })

  it('again with other places makes a new copy and deletes the one before; with the same it changes nothing', async () => {
    const { id, hazard } = await reported()
    const first = ((await publish(id, [PLATE])).body as OfficePicture).published
    expect(((await publish(id, [PLATE])).body as OfficePicture).published).toEqual(first)
    const second = ((await publish(id, [])).body as OfficePicture).published
    expect(second?.url).not.toBe(first?.url)
    for (const url of [first?.url, first?.thumbUrl])
      expect((await (await town.as(null)).get(new URL(url ?? '').pathname)).status).toBe(404)
    expect(await detail(await bytes(second?.url ?? ''), PLATE)).toBeGreaterThan(60)
    const events = (await eventsOf(town.deps, [hazard.id])).filter(({ kind }) => kind === 'picture')
    // Followers see that there is a picture once; nobody is told of it in LINE.
    expect(events.map(({ isPublic, news }) => [isPublic, news])).toEqual([
      [true, 'no'],
      [false, 'no'],
    ])
    const { docs } = await auditEntries(town.deps).where('on.id', '==', id).get()
    expect(docs.map((doc) => doc.data().action)).toEqual(['hazard.published', 'hazard.published'])
  })

  it('is taken back', async () => {
    const { id } = await reported()
    const { published } = (await publish(id, [])).body as OfficePicture
    const { headers } = await (await town.as(null)).get(new URL(published?.url ?? '').pathname).expect(200)
    // Nothing may hold it for long once it is taken out.
    expect(headers['cache-control']).toBe('public, max-age=300')
    const answer = await takeOut(id, published?.copy)
    expect(answer.body).toMatchObject({ id, published: null, inside: { width: 600, height: 800 } })
    expect((await (await town.as(null)).get(new URL(published?.url ?? '').pathname)).status).toBe(404)
    expect((await takeOut(id, published?.copy)).status).toBe(200)
    const inUse = (await hazardPictures(town.deps).doc(id).get()).data()?.inside
    expect(files.has(inUse?.file ?? '')).toBe(true)
  })

  it('never works over what somebody else has covered meanwhile', async () => {
    const { id } = await reported()
    const office = await town.as(staff)
    const face = { x: 0.1, y: 0.1, width: 0.2, height: 0.2 }
    const first = ((await publish(id, [PLATE])).body as OfficePicture).published
    // Both had the first copy before their eyes; one has covered a face as well.
    const second = ((await publish(id, [PLATE, face])).body as OfficePicture).published
    const kept = files.size
    const late = await office.put(officePath(id), { rectangles: [], seen: first?.copy })
    const neverSeen = await office.put(officePath(id), { rectangles: [], seen: null })
    const out = await takeOut(id, first?.copy)
    for (const { status, body } of [late, neverSeen, out]) expect([status, body.code]).toEqual([409, 'hazard-changed'])
    await (await town.as(null)).get(new URL(second?.url ?? '').pathname).expect(200)
    expect(files.size).toBe(kept)
    // No answer came to whoever was first: the same once more is no conflict.
    const again = await office.put(officePath(id), { rectangles: [PLATE, face], seen: first?.copy }).expect(200)
    expect(again.body.published).toEqual(second)
  })

  it('at one moment by two officers shows the one, and leaves no file of the other', async () => {
    const { id } = await reported()
    const before = files.size
    const answers = await Promise.all([publish(id, [PLATE]), publish(id, [])])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(files.size).toBe(before + 2)
  })

  it('goes with its report: taken out of the open, no copy answers under its address', async () => {
    const { id, hazard } = await reported()
    const office = await town.as(staff)
    const url = new URL(((await publish(id, [PLATE])).body as OfficePicture).published?.url ?? '').pathname
    const version = async () => (await office.get(`/api/office/hazards/${hazard.id}`).expect(200)).body.version
    const step = async (published: boolean) =>
      (await office.post(`/api/office/hazards/${hazard.id}/publish`, { seen: await version(), published }).expect(200))
        .body
    await step(true)
    await (await town.as(null)).get(url).expect(200)
    const { pictureList, publishedAt } = await step(false)
    expect([publishedAt, pictureList[0].published]).toEqual([null, null])
    expect((await (await town.as(null)).get(url)).status).toBe(404)
    await step(false)
  })

  it('is for the office that handles the report', async () => {
    const { id } = await reported()
    expect((await publish(id, [], town.officers.districtOfficer)).status).toBe(403)
    expect((await publish(id, [], await town.appoints('associationOfficer', 'd1a2'))).status).toBe(404)
    expect((await publish('nowhere', [])).status).toBe(404)
  })
})
