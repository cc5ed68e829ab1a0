import { beforeAll, describe, expect, it } from 'vitest'
import { lineUserIdOf } from '../../seed/chance.ts'
import { aPicture } from '../../testing/a-picture.ts'
import { aTown } from '../../testing/a-town.ts'
import { dieBefore } from '../../testing/die-before.ts'
import { isRegistered } from '../../testing/is-registered.ts'
import { testSystem } from '../../testing/test-system.ts'
import { tracesOf } from '../../testing/traces.ts'
import { watchFiles } from '../../testing/watch-files.ts'
import { fileHazard } from '../reporting/file-hazard.ts'
import { forgetHazards } from '../reporting/forget-hazards.ts'
import { hazardPictures } from '../store.ts'
import { noteChatPicture, takeBackPicture } from './chat-pictures.ts'
import { publishPicture, unpublishPicture } from './publish-picture.ts'
import { takeHazardPicture } from './take-hazard-picture.ts'
import { throwAwayPictures } from './throw-away-pictures.ts'

const by = lineUserIdOf('somebody')

let content: Buffer
beforeAll(async () => {
  content = await aPicture(60, 40).jpeg().toBuffer()
})

const aSystem = (system = testSystem()) => {
  const names = watchFiles(system.deps)
  const pictures = async () => (await hazardPictures(system.deps).get()).docs.map((doc) => doc.data())
  return {
    ...system,
    names,
    pictures,
    /** Files that no document names: nobody would ever find them. */
    lost: async () => {
      const known = new Set((await pictures()).flatMap(({ files }) => files))
      return [...names].filter((name) => !known.has(name))
    },
    /** The next night at which somebody looks at everything begun so far. */
    night: async () => {
      system.clock.passes(25, 'hours')
      await throwAwayPictures(system.deps)
    },
  }
}
type System = ReturnType<typeof aSystem>
/** Something done with a picture; `round` tells one from the other. */
type Act = (system: System, round: number) => Promise<unknown>

const chat: Act = async (system, round) => {
  const messageId = `m${round}`
  system.line.contents.set(messageId, { kind: 'ready', content })
  await noteChatPicture(system.deps, { hazardId: `draft${round}`, by, messageId, order: 1 })
  await system.work()
}
const upload: Act = ({ deps }, round) =>
  takeHazardPicture(deps, { hazardId: `draft${round}`, by, content, isMeasured: false })
const takenBack: Act = async (system, round) => {
  await chat(system, round)
  await takeBackPicture(system.deps, { messageId: `m${round}`, by })
}

/** Does it again and again, each time dying one step later, until it comes to its end. @returns how often it died */
const dyingAtEachStep = async (system: System, act: Act, afterwards: (round: number) => Promise<void>) => {
  for (let round = 1; round < 40; round++) {
    const process = dieBefore(system.deps, round)
    const ended = await act(system, round).then(
      () => true,
      () => false,
    )
    process.revive()
    expect(await system.lost(), `died before step ${round}`).toEqual([])
    if (ended) return round - 1
    await act(system, round)
    expect(await system.lost(), `again after step ${round}`).toEqual([])
    await afterwards(round)
  }
  throw new Error('it never came to its end')
}

describe('a process that dies', () => {
  it.each<[string, Act]>([
    ['fetches a picture from the chat', chat],
    ['takes an upload', upload],
    ['takes a picture back', takenBack],
  ])('while it %s loses no file, and after the night none is left', async (_, act) => {
    const system = aSystem()
    await isRegistered(system.deps, by)
    const died = await dyingAtEachStep(system, act, async (round) => {
      await system.night()
      expect([...system.names], `the night after step ${round}`).toEqual([])
      expect(await system.pictures()).toEqual([])
    })
    expect(died).toBeGreaterThan(3)
  })

  it('while it publishes a picture and takes it out again loses no file, and leaves none in the open', async () => {
    const town = await aTown()
    const system = aSystem(town)
    const { deps } = system
    const hazard = await fileHazard(
      deps,
      { kind: 'officer', lineUserId: town.officers.cityStaff, districtId: null, associationId: null },
      { key: 'k', category: 'mirror', option: null, position: null, address: '駅前', words: '', via: 'phone' },
    )
    const { id } = await takeHazardPicture(deps, { hazardId: hazard.id, by, content, isMeasured: false })
    const officer = lineUserIdOf('officer')
    const act: Act = async (_, round) => {
      const rectangle = { x: round / 100, y: 0, width: 0.5, height: 0.5 }
      const seen = async () => (await hazardPictures(deps).doc(id).get()).data()?.published?.file ?? null
      const step = async () => ({ pictureId: id, by: officer, seen: await seen() })
      await publishPicture(deps, { ...(await step()), rectangles: [rectangle] })
      await publishPicture(deps, { ...(await step()), rectangles: [] })
      await unpublishPicture(deps, await step())
    }
    const died = await dyingAtEachStep(system, act, async (round) => {
      await system.night()
      expect(
        [...system.names].map((name) => name.split('/')[0]),
        `step ${round}`,
      ).toEqual(['inside', 'inside'])
    })
    expect(died).toBeGreaterThan(10)
  })

  it('while somebody leaves, and begins again, has left of their pictures what everybody sees, and not their id', async () => {
    const town = await aTown()
    const system = aSystem(town)
    const { deps } = system
    const [sender = ''] = town.phonesOf('d1a1b1h1')
    const act: Act = async () => {
      await forgetHazards(deps, sender)
    }
    const begins = async (round: number) => {
      const at = `津田公園の${round}番の門`
      const told = {
        key: `k${round}`,
        category: 'mirror',
        option: null,
        position: null,
        address: at,
        words: '',
      } as const
      const teller = {
        kind: 'resident',
        lineUserId: sender,
        language: 'ja',
        districtId: 'd1',
        associationId: 'd1a1',
      } as const
      const hazard = await fileHazard(deps, teller, { ...told, via: 'page' })
      const [shown, inside] = [
        content,
        await aPicture(60, 40 + round)
          .jpeg()
          .toBuffer(),
      ]
      const sent = (photo: Buffer) =>
        takeHazardPicture(deps, { hazardId: hazard.id, by: sender, content: photo, isMeasured: false })
      await sent(inside)
      const { id } = await sent(shown)
      const rectangles = [{ x: 0, y: 0, width: 0.5, height: 0.5 }]
      await publishPicture(deps, { pictureId: id, rectangles, seen: null, by: town.officers.cityStaff })
    }
    await begins(1)
    const died = await dyingAtEachStep(system, act, async (round) => {
      expect(await tracesOf(deps.db, sender), `step ${round}`).not.toContainEqual(expect.stringMatching(/^hazard/))
      const [kept, ...others] = (await system.pictures()).filter(({ state }) => state === 'kept')
      expect(others).toEqual([])
      const covered = await deps.files.get(kept?.published?.file ?? '')
      expect((await deps.files.get(kept?.inside?.file ?? ''))?.content).toEqual(covered?.content)
      await system.night()
      expect([...system.names].length, `step ${round}`).toBe(4)
      for (const { id } of (await hazardPictures(deps).get()).docs) await hazardPictures(deps).doc(id).delete()
      for (const name of [...system.names]) await deps.files.delete(name)
      await begins(round + 1)
    })
    expect(died).toBeGreaterThan(10)
  })
})
