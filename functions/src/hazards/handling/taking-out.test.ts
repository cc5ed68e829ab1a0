import { beforeAll, expect, it } from 'vitest'
import { auditEntries } from '../../audit/write-audit.ts'
import { aPicture } from '../../testing/a-picture.ts'
import { aTown } from '../../testing/a-town.ts'
import { dieBefore } from '../../testing/die-before.ts'
import { watchFiles } from '../../testing/watch-files.ts'
import { publishPicture } from '../pictures/publish-picture.ts'
import { takeHazardPicture } from '../pictures/take-hazard-picture.ts'
import { throwAwayPictures } from '../pictures/throw-away-pictures.ts'
import { fileHazard } from '../reporting/file-hazard.ts'
import { hazardEvents, hazardPictures, hazards } from '../store.ts'

let content: Buffer
beforeAll(async () => {
  content = await aPicture(60, 40).jpeg().toBuffer()
})

/** Two reports in the open that stand for one another, each with a picture there, and an officer who takes them out. */
const inTheOpen = async () => {
  const town = await aTown()
  const { deps, clock } = town
  const names = watchFiles(deps)
  const by = town.officers.cityStaff
  const office = await town.as(by)
  const versionOf = async (id: string) => (await office.get(`/api/office/hazards/${id}`).expect(200)).body.version
  const step = async (id: string, verb: string, body: object) => {
    const seen = await versionOf(id)
    return office.post(`/api/office/hazards/${id}/${verb}`, { seen, ...body })
  }
  const reported = async (key: string) => {
    const { id } = await fileHazard(
      deps,
      { kind: 'officer', lineUserId: by, districtId: null, associationId: null },
      { key, category: 'mirror', option: null, position: null, address: `駅前 ${key}`, words: '', via: 'phone' },
    )
    const picture = await takeHazardPicture(deps, { hazardId: id, by, content, isMeasured: false })
    await publishPicture(deps, { pictureId: picture.id, rectangles: [], seen: null, by })
    await step(id, 'publish', { published: true, words: '鏡が割れています。' })
    return id
  }
  const [root, merged] = [await reported('a'), await reported('b')]
  await step(merged, 'merge', { into: root })
  return {
    ...town,
    root,
    takeOut: () => step(root, 'publish', { published: false }),
    /** What of both reports is approved for the open, by their documents. */
    shown: async () => {
      const [reports, pictures] = await Promise.all([hazards(deps).get(), hazardPictures(deps).get()])
      const approved = [
        ...reports.docs.map((doc) => doc.data().publishedAt !== null),
        ...pictures.docs.map((doc) => doc.data().published !== null),
      ]
      return approved.filter(Boolean).length
    },
    copies: () => [...names].filter((name) => name.startsWith('open-pictures/')),
    /** The next time somebody looks at pictures, in the night after. */
    night: async () => {
      clock.passes(20, 'hours')
      await throwAwayPictures(deps)
    },
  }
}

it('a report is out of the open with its group and all pictures or not at all, wherever the process dies; no copy is left after the night', async () => {
  let died = 0
  for (let ended = false; !ended; ) {
    const town = await inTheOpen()
    expect([await town.shown(), town.copies().length]).toEqual([4, 4])
    const process = dieBefore(town.deps, died + 1)
    ended = (await town.takeOut()).status === 200
    process.revive()
    const shown = await town.shown()
    expect([0, 4], `died before step ${died + 1}`).toContain(shown)
    await town.night()
    expect(town.copies().length, `the night after step ${died + 1}`).toBe(shown)
    if (!ended) died += 1
  }
  expect(died).toBeGreaterThan(3)
})

it('each report and each picture taken out stands in the history or the record once, however often it is taken out', async () => {
  const town = await inTheOpen()
  expect((await town.takeOut()).body).toMatchObject({ publishedAt: null, publicWords: null })
  await town.takeOut()
  expect(town.copies()).toEqual([])
  const lines = (await hazardEvents(town.deps).where('kind', '==', 'unpublished').get()).docs
  expect(new Set(lines.map((doc) => doc.data().hazardId)).size).toBe(lines.length)
  expect(lines.length).toBe(2)
  const { docs } = await auditEntries(town.deps).where('action', '==', 'hazard.unpublished').get()
  expect(docs.map((doc) => doc.data().on.kind).toSorted()).toEqual([
    'hazard',
    'hazard',
    'hazardPicture',
    'hazardPicture',
  ])
})
