import { beforeEach, describe, expect, it } from 'vitest'
import { aStreet, type Street } from '../../../testing/a-street.ts'
import { allHazards, draftIdOf, type Telling, tellsOfDanger } from '../../../testing/tells-of-danger.ts'
import { hazardPictures } from '../../store.ts'

const CORNER = { latitude: 34.81, longitude: 135.65 }

let street: Street
let phone: Telling
beforeEach(async () => {
  street = await aStreet()
  phone = tellsOfDanger(street, street.idOf(1))
})

describe('a yes under a picture of long ago', () => {
  it('shows the report it has become, and begins no other one under its key', async () => {
    await phone.sendsPicture('m1')
    const yes = phone.dataOf('はい')
    await phone.taps('はい')
    await phone.taps('🕳️ 道路の穴')
    await phone.taps('浅い・小さい')
    await phone.sendsPlace(CORNER)
    await phone.taps('書かない')
    await phone.taps('送る')
    const [filed] = await allHazards(street)
    street.clock.passes(2, 'days')
    await phone.tapsOld(yes)
    expect(phone.reads()).toContain(filed?.number)
    await expect(draftIdOf(street, phone.lineUserId)).rejects.toThrow('no report')
    // What is told from now on is a report of its own.
    await phone.tellsAll({ latitude: 34.812, longitude: 135.65 })
    await phone.taps('送る')
    expect(await allHazards(street)).toHaveLength(2)
  })
})

describe('a picture of somebody else', () => {
  it('is not taken back by another person, in the chat or on the page', async () => {
    await phone.tapsOld('do=hazard.start')
    await phone.sendsPicture('m1')
    const [picture] = (await hazardPictures(street.deps).get()).docs.map((doc) => doc.data())
    const other = tellsOfDanger(street, street.idOf(2))
    await other.tapsOld('do=hazard.start')
    await other.takesBack('m1')
    const draft = await draftIdOf(street, phone.lineUserId)
    for (const data of ['hazard.correct&what=picture', 'hazard.cancel', 'hazard.send', 'hazard.anew'])
      await other.tapsOld(`do=${data}&draft=${draft}`)
    await (await street.neighbour(2)).delete(`/api/hazard-pictures/${picture?.id}`).expect(200)
    await (await street.neighbour(2)).get(`/api/hazard-pictures/${picture?.id}`).expect(404)
    const after = (
      await hazardPictures(street.deps)
        .doc(picture?.id ?? '')
        .get()
    ).data()
    expect([after?.state, after?.by]).toEqual(['kept', phone.lineUserId])
    expect(await draftIdOf(street, phone.lineUserId)).toBe(draft)
  })
})
