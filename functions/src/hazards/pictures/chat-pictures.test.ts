import sharp from 'sharp'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { MessageContent } from '../../platform/line-content.ts'
import { lineUserIdOf } from '../../seed/chance.ts'
import { aHazardPhoto } from '../../testing/a-hazard-photo.ts'
import { aPicture } from '../../testing/a-picture.ts'
import { isRegistered } from '../../testing/is-registered.ts'
import { type TestSystem, testSystem } from '../../testing/test-system.ts'
import { watchFiles } from '../../testing/watch-files.ts'
import { PICTURE_LIMIT } from '../limits.ts'
import { hazardPictures, picturesOf } from '../store.ts'
import { chatPictureId, noteChatPicture, takeBackPicture } from './chat-pictures.ts'

const HAZARD = 'report'
const by = lineUserIdOf('somebody')

let system: TestSystem
let files: Set<string>
let photo: Buffer
beforeAll(async () => {
  photo = await aPicture(60, 40).jpeg().toBuffer()
})
beforeEach(async () => {
  system = testSystem()
  await isRegistered(system.deps, by)
  files = watchFiles(system.deps)
})

const lineHas = (messageId: string, content: MessageContent | (() => Promise<MessageContent>)) =>
  system.line.contents.set(messageId, content)
const note = (messageId: string, order = 0, hazardId = HAZARD) =>
  noteChatPicture(system.deps, { hazardId, by, messageId, order })
const takeBack = (messageId: string) => takeBackPicture(system.deps, { messageId, by })
const picture = async (messageId: string) =>
  (await hazardPictures(system.deps).doc(chatPictureId(messageId)).get()).data()
const content = async (name = '') => Buffer.from((await system.deps.files.get(name))?.content ?? [])
/** What is due, and what becomes due until then. */
const workUntil = (until: string) => system.queue.runAll(system.tasks, { until, clock: system.clock })

describe('a picture sent in the chat', () => {
  it('is kept upright in two sizes, without place and camera', async () => {
    lineHas('m1', { kind: 'ready', content: await aHazardPhoto() })
    expect(await note('m1')).toBe('noted')
    await system.work()
    const { state, inside } = (await picture('m1')) ?? {}
    expect([state, inside?.width, inside?.height]).toEqual(['kept', 600, 800])
    expect(inside?.file).toMatch(/^inside\/[a-z2-9]{26}\.jpg$/)
    const [large, small] = [await content(inside?.file), await content(inside?.thumb)]
    expect(await sharp(small).metadata()).toMatchObject({ format: 'jpeg', width: 360, height: 480 })
    for (const file of [large, small]) {
      const { exif, xmp, icc, orientation } = await sharp(file).metadata()
      expect([exif, xmp, icc, orientation]).toEqual([undefined, undefined, undefined, undefined])
      for (const secret of ['Exif', 'CAMERAMAKER', 'GPS']) expect(file.includes(secret)).toBe(false)
    }
  })

  it('is one picture, however often LINE tells of it and the queue runs', async () => {
    system.queue.duplicates()
    lineHas('m1', { kind: 'ready', content: photo })
    await note('m1')
    await note('m1')
    await system.work()
    expect(await note('m1')).toBe('noted')
    await system.work()
    expect(await picturesOf(system.deps, [HAZARD])).toHaveLength(1)
    expect(files.size).toBe(2)
  })

  it('is fetched when the message comes again after we stopped between noting and fetching', async () => {
    lineHas('m1', { kind: 'ready', content: photo })
    const { enqueue } = system.deps.tasks
    system.deps.tasks.enqueue = async () => {
      throw new Error('the queue is away')
    }
    await expect(note('m1')).rejects.toThrow('the queue is away')
    system.deps.tasks.enqueue = enqueue
    await note('m1')
    await system.work()
    expect((await picture('m1'))?.state).toBe('kept')
  })

  it.each([[[1, 2, 3]], [[3, 1, 2]], [[2, 3, 1]]])(
    'stands in its place among three, also in the order %j',
    async (arrival) => {
      for (const index of arrival) {
        lineHas(`m${index}`, { kind: 'ready', content: photo })
        await note(`m${index}`, index)
      }
      await system.work()
      const kept = await picturesOf(system.deps, [HAZARD])
      expect(kept.map(({ messageId, state }) => [messageId, state])).toEqual([
        ['m1', 'kept'],
        ['m2', 'kept'],
        ['m3', 'kept'],
      ])
    },
  )

  it('is one of four; one that never came or was taken back leaves its place to another', async () => {
    const ids = Array.from({ length: PICTURE_LIMIT }, (_, index) => `m${index}`)
    for (const id of ids) expect(await note(id)).toBe('noted')
    expect(await note('m9')).toBe('full')
    // LINE has none of them.
    await system.work()
    expect(await note('m9')).toBe('noted')
    expect(await note('another', 0, 'another-report')).toBe('noted')
  })

  it.each<[string, MessageContent]>([
    ['a video', { kind: 'ready', content: Buffer.from('\0\0\0\u0018ftypmp42\0\0\0\0mp42isom', 'latin1') }],
    ['nothing at all', { kind: 'ready', content: new Uint8Array() }],
    ['a text', { kind: 'ready', content: Buffer.from('これは写真ではありません') }],
    ['40 MB', { kind: 'tooLarge' }],
  ])('is refused when it is %s', async (_, answer) => {
    lineHas('m1', answer)
    await note('m1')
    await system.work()
    expect(await picture('m1')).toMatchObject({ state: 'refused', inside: null })
    expect(files.size).toBe(0)
  })

  it('is refused when it breaks off in the middle', async () => {
    const whole = await aPicture(900, 700).jpeg().toBuffer()
    lineHas('m1', { kind: 'ready', content: whole.subarray(0, whole.length / 2) })
    await note('m1')
    await system.work()
    expect((await picture('m1'))?.state).toBe('refused')
  })
})

describe('LINE', () => {
  it('is asked again while it prepares the picture', async () => {
    lineHas('m1', { kind: 'preparing' })
    await note('m1')
    await workUntil('2026-11-20T10:00:20+09:00')
    expect((await picture('m1'))?.state).toBe('coming')
    lineHas('m1', { kind: 'ready', content: photo })
    await workUntil('2026-11-20T10:01:00+09:00')
    expect((await picture('m1'))?.state).toBe('kept')
  })

  it('is not asked for ever when it does not answer, and once when it says that it is gone', async () => {
    let asked = 0
    const counted = (answer: MessageContent) => async () => {
      asked++
      return answer
    }
    lineHas('m1', counted({ kind: 'unknown', problem: '400 for a file' }))
    await note('m1')
    await workUntil('2026-11-20T10:30:00+09:00')
    expect([(await picture('m1'))?.state, asked]).toEqual(['gone', 13])
    expect(system.logged.join()).toContain('400 for a file')
    asked = 0
    lineHas('m2', counted({ kind: 'gone' }))
    await note('m2')
    await workUntil('2026-11-20T11:00:00+09:00')
    expect([(await picture('m2'))?.state, asked]).toEqual(['gone', 1])
  })
})

describe('a picture taken back by its sender', () => {
  const expectNothingLeft = async () => {
    expect(await picture('m1')).toMatchObject({ state: 'takenBack', inside: null, published: null })
    expect(files.size).toBe(0)
    expect(await note('m1')).toBe('takenBack')
    await system.work()
    expect((await picture('m1'))?.state).toBe('takenBack')
  }
  beforeEach(() => void lineHas('m1', { kind: 'ready', content: photo }))

  it('before we heard of it', async () => {
    await takeBack('m1')
    expect(await note('m1')).toBe('takenBack')
    await system.work()
    await expectNothingLeft()
  })

  it('before it is fetched', async () => {
    await note('m1')
    await takeBack('m1')
    await system.work()
    await expectNothingLeft()
  })

  it('while LINE hands it out', async () => {
    lineHas('m1', async () => {
      await takeBack('m1')
      return { kind: 'ready', content: photo }
    })
    await note('m1')
    await system.work()
    await expectNothingLeft()
  })

  it('while its files are written', async () => {
    const put = system.deps.files.put
    system.deps.files.put = async (name, ...rest) => {
      await put(name, ...rest)
      if (name.includes('thumb')) await takeBack('m1')
    }
    await note('m1')
    await system.work()
    await expectNothingLeft()
  })

  it('long after, twice', async () => {
    await note('m1')
    await system.work()
    expect(files.size).toBe(2)
    await takeBack('m1')
    await takeBack('m1')
    await expectNothingLeft()
  })

  it('but not by somebody else', async () => {
    await note('m1')
    await system.work()
    await takeBackPicture(system.deps, { messageId: 'm1', by: lineUserIdOf('somebody else') })
    expect((await picture('m1'))?.state).toBe('kept')
  })
})
