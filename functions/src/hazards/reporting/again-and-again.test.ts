import { beforeEach, describe, expect, it } from 'vitest'
import { aPicture } from '../../testing/a-picture.ts'
import { aStreet, closedAs, type Street } from '../../testing/a-street.ts'
import { eventsOf, hazardPictures } from '../store.ts'

let street: Street
beforeEach(async () => {
  street = await aStreet()
})

describe('again and again', () => {
  it('somebody changes their mind about 「直りましたか」 some times, and the office can still save', async () => {
    const { id } = await street.tells(1)
    await street.becomes(id, closedAs(street, 'resolved'))
    const follower = await street.neighbour(2)
    await follower.post(`/api/hazards/${id}/follow`).expect(200)
    const statuses: number[] = []
    for (let time = 0; time < 7; time++) {
      const answer = time % 2 ? 'right' : 'notRight'
      statuses.push((await follower.post(`/api/hazards/${id}/after`, { answer })).status)
    }
    expect(statuses).toEqual([...Array(6).fill(200), 429])
    const said = (await eventsOf(street.deps, [id])).filter(({ from }) => from === 'follower')
    expect(said).toHaveLength(6)
    // Whoever told of it can still open it again.
    const reporter = await street.neighbour(1)
    await reporter.post(`/api/hazards/${id}/after`, { answer: 'notRight' }).expect(200)
    expect((await street.hazard(id)).status).toBe('inProgress')
  })

  it('the same photo, taken away and sent anew, is drawn ten times and no more that day', async () => {
    const sender = await street.neighbour(1)
    const photo = await aPicture(8, 8).jpeg().toBuffer()
    const statuses: number[] = []
    for (let time = 0; time < 11; time++) {
      const sent = await sender.upload('/api/hazard-pictures?key=hole', photo)
      statuses.push(sent.status)
      if (sent.status === 201) await sender.delete(`/api/hazard-pictures/${sent.body.id}`).expect(200)
    }
    expect(statuses).toEqual([...Array(10).fill(201), 429])
    const [picture] = (await hazardPictures(street.deps).get()).docs.map((doc) => doc.data())
    expect(picture?.files).toHaveLength(20)
    expect((await sender.upload('/api/hazard-pictures?key=hole', await aPicture(9, 8).jpeg().toBuffer())).status).toBe(
      201,
    )
  })
})
