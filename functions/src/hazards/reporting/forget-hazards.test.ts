import { beforeEach, describe, expect, it } from 'vitest'
import { expiry } from '../../platform/collection.ts'
import { LANGUAGES } from '../../platform/language.ts'
import { aHazardPhoto } from '../../testing/a-hazard-photo.ts'
import { aPhone } from '../../testing/a-phone.ts'
import { aStreet, closedAs, type Street } from '../../testing/a-street.ts'
import { tracesOf } from '../../testing/traces.ts'
import { hazardPictures, hazards } from '../store.ts'
import { freshDraft } from './chat/draft.ts'
import { hazardDrafts } from './chat/store.ts'
import { forgetHazards } from './forget-hazards.ts'

let street: Street
let own: string
let others: string
let who: string

/** Somebody has told of one thing with a picture, follows another one, has said something and is just telling a third. */
beforeEach(async () => {
  street = await aStreet()
  who = street.idOf(1)
  const first = await street.neighbour(1)
  const picture = await first.upload('/api/hazard-pictures?key=by-1', await aHazardPhoto()).expect(201)
  own = (await street.tells(1, { pictureIds: [picture.body.id] })).id
  others = (await street.tells(2, { category: 'gutter' })).id
  await first.post(`/api/hazards/${others}/follow`).expect(200)
  await street.becomes(own, closedAs(street, 'resolved'))
  await first.post(`/api/hazards/${own}/after`, { answer: 'notRight', words: 'まだです。' }).expect(200)
  await hazardDrafts(street.deps)
    .doc(who)
    .set({ ...freshDraft('draft'), words: 'かきかけ', expireAt: expiry(street.clock.now().add(1, 'hour')) })
})

describe('what is known of somebody’s reports', () => {
  it('is told line by line, and every document their LINE id stands in is there', async () => {
    const { sections, documents } = (await (await street.neighbour(1)).get('/api/me/record').expect(200)).body
    const { number } = await street.hazard(own)
    const { number: followed } = await street.hazard(others)
    const section = sections.find(({ title }: { title: string }) => title === '危ない所の通報')
    expect(section.lines).toEqual([
      { label: `道路の穴（${number}）11月20日(金) 午前10時`, value: '穴があります。' },
      { label: 'あなた（11月20日(金) 午前10時）', value: 'まだです。' },
      { label: '通報で送った写真の枚数', value: '1' },
      { label: '経過を受け取っている通報', value: `側溝 ${followed}` },
      { label: '書きかけの通報', value: 'かきかけ' },
    ])
    const stands = (await tracesOf(street.deps.db, who)).filter((path) => path.startsWith('hazard'))
    expect(stands.filter((path) => !(path in documents))).toEqual([])
    expect(stands.length).toBeGreaterThan(5)
    expect(JSON.stringify(documents)).not.toContain(street.officers.cityStaff)
  })

  it('is said in every language', async () => {
    const first = await street.neighbour(1)
    for (const language of LANGUAGES) {
      await first.patch('/api/me', { language }).expect(200)
      const { sections } = (await first.get('/api/me/record').expect(200)).body
      for (const { title, purpose, lines } of sections)
        for (const said of [title, purpose, ...lines.map(({ label }: { label: string }) => label)])
          expect(said).not.toMatch(/^$|{{|undefined/)
    }
  })
})

describe('whoever leaves', () => {
  it('is nowhere any more; their report stays, with its history and without their picture', async () => {
    const file = (await hazardPictures(street.deps).get()).docs[0]?.data().inside?.file ?? ''
    expect(await street.deps.files.get(file)).not.toBeNull()
    const phone = aPhone(street, who)
    await (await street.neighbour(1)).post('/api/me/leave').expect(200)
    expect(await tracesOf(street.deps.db, phone.lineUserId)).toEqual([])
    expect(await street.deps.files.get(file)).toBeNull()
    expect(await street.hazard(own)).toMatchObject({ by: null, words: '穴があります。', followerCount: 0 })
    expect(await street.hazard(others)).toMatchObject({ followerCount: 1 })
  })

  it('is forgotten twice as well as once: the counts stay right', async () => {
    for (let time = 0; time < 2; time++) await forgetHazards(street.deps, who)
    expect(await street.hazard(others)).toMatchObject({ followerCount: 1 })
    expect(await street.hazard(own)).toMatchObject({ followerCount: 0 })
  })

  it('of a picture in the open leaves what everybody sees, for the office too, and not what lies below', async () => {
    const staff = await street.as(street.officers.cityStaff)
    const [sent] = (await hazardPictures(street.deps).get()).docs
    const rectangles = [{ x: 0, y: 0, width: 1, height: 1 }]
    const { body } = await staff
      .put(`/api/office/hazard-pictures/${sent?.id}/published`, { rectangles, seen: null })
      .expect(200)
    const below = sent?.data().inside?.file ?? ''
    await (await street.neighbour(1)).post('/api/me/leave').expect(200)
    expect((await sent?.ref.get())?.data()).toMatchObject({ by: null, state: 'kept' })
    expect(await street.deps.files.get(below)).toBeNull()
    const bytes = async (path: string) => (await staff.get(path).buffer().expect(200)).body
    const shown = await bytes(body.published.url.replace('https://kairan.example', ''))
    expect(await bytes(body.inside.url)).toEqual(shown)
    const copy = encodeURIComponent(body.published.copy)
    await staff.delete(`/api/office/hazard-pictures/${sent?.id}/published?seen=${copy}`).expect(200)
    expect(await bytes(body.inside.url)).toEqual(shown)
  })

  it('an officer’s work stays the office’s', async () => {
    const officer = await street.as(street.officers.cityStaff)
    const told = { areaId: 'city', key: 'told', category: 'mirror', address: '駅前' }
    const { body } = await officer.post('/api/office/hazards', told).expect(201)
    await forgetHazards(street.deps, street.officers.cityStaff)
    expect((await hazards(street.deps).doc(body.id).get()).data()).toMatchObject({ by: street.officers.cityStaff })
  })
})
