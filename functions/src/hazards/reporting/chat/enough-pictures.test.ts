import { beforeEach, describe, expect, it } from 'vitest'
import { aPicture } from '../../../testing/a-picture.ts'
import { aTown, type Town } from '../../../testing/a-town.ts'
import { type Telling, tellsOfDanger } from '../../../testing/tells-of-danger.ts'
import { text } from '../../../texts/texts.ts'
import { PICTURE_LIMIT, REPORTS_A_DAY } from '../../limits.ts'
import { hazardPictures } from '../../store.ts'

let town: Town
let phone: Telling
beforeEach(async () => {
  town = await aTown()
  phone = tellsOfDanger(town, town.phonesOf('d1a1b1h1')[0])
})

describe('pictures beyond the measure of a day', () => {
  /** They have sent as many as somebody with every report of a day would, one of them with another report just now. */
  const hasSentTheDays = async () => {
    await phone.begins()
    await phone.tapsAll('🕳️ 道路の穴', 'とばす')
    await phone.sendsPicture('first')
    const [first] = (await hazardPictures(town.deps).get()).docs.map((doc) => doc.data())
    if (!first) throw new Error('the first picture is missing')
    for (let n = 1; n < REPORTS_A_DAY * PICTURE_LIMIT; n++)
      await hazardPictures(town.deps)
        .doc(`sent${n}`)
        .set({ ...first, id: `sent${n}`, hazardId: `other${n}` })
  }

  it('are not fetched; the report goes on without them, and they are taken again the day after', async () => {
    await hasSentTheDays()
    const asked: string[] = []
    const content: typeof town.deps.line.content = (id) => {
      asked.push(id)
      return town.line.content(id)
    }
    town.deps.line = { ...town.deps.line, content }
    const { text: said, buttons } = await phone.sendsPicture('second')
    expect(said.startsWith(text('ja', 'hazardChat.enoughPictures'))).toBe(true)
    expect(buttons).toContain('今いる場所を送る')
    town.clock.passes(11, 'hours')
    await phone.writes('まだあります。')
    town.clock.passes(11, 'hours')
    await phone.writes('いまもあります。')
    town.clock.passes(3, 'hours')
    await phone.sendsPicture('third')
    expect(asked).toEqual(['third'])
    expect((await phone.shown()).text).not.toContain(text('ja', 'hazardChat.enoughPictures'))
  })

  it('are counted with those of the page, and only for who sent them', async () => {
    await hasSentTheDays()
    const photo = await aPicture(8, 8).jpeg().toBuffer()
    const { body } = await (await town.as(phone.lineUserId)).upload('/api/hazard-pictures?key=page', photo).expect(429)
    expect(body.code).toBe('hazards-too-many')
    const other = tellsOfDanger(town, town.phonesOf('d1a1b1h2')[0])
    await other.begins()
    expect((await other.sendsPicture('others')).text).toMatch(/^写真を受け取りました/)
  })
})
