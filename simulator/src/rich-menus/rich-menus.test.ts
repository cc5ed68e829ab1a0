import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aPng } from '../testing/pictures.ts'
import { aFriend, CHANNEL, type RunningSimulator, runSimulator, userId } from '../testing/running-simulator.ts'

const SIZE = { width: 800, height: 540 }
const action = { type: 'postback', data: 'list' }
const area = { bounds: { x: 0, y: 0, width: 400, height: 540 }, action }
const aMenu = (more: object = {}) => ({
  size: SIZE,
  selected: true,
  name: 'residents-ja',
  chatBarText: 'メニュー',
  areas: [area],
  ...more,
})

let line: RunningSimulator
beforeEach(async () => {
  line = await runSimulator()
  line.addPeople([aFriend(1), { userId: userId(2), name: 'まだの人' }])
})
afterEach(() => line.close())

const upload = async (richMenuId: unknown, bytes: Buffer, mediaType = 'image/png') => {
  const response = await fetch(`${line.url}/v2/bot/richmenu/${richMenuId}/content`, {
    method: 'POST',
    headers: { authorization: `Bearer ${CHANNEL.accessToken}`, 'content-type': mediaType },
    body: new Uint8Array(bytes),
  })
  return { status: response.status, ...(await response.json()) }
}
const create = async (more: object = {}) => String((await line.line('POST', '/richmenu', aMenu(more))).body.richMenuId)
const createWithPicture = async (more: object = {}) => {
  const richMenuId = await create(more)
  await upload(richMenuId, aPng(SIZE.width, SIZE.height))
  return richMenuId
}
const shownTo = async (person: number) =>
  (await line.control('GET', `/phones/${userId(person)}`)).body.menu as { richMenuId: string; imageUrl: string } | null

describe('creating a menu', () => {
  it.each([
    ['no name', { name: undefined }, 'must be specified', 'name'],
    ['a bar text of 15', { chatBarText: 'x'.repeat(15) }, 'Length must be between 0 and 14', 'chatBarText'],
    ['a width of 799', { size: { width: 799, height: 500 }, areas: [] }, 'invalid size', 'size'],
    ['a shape too tall', { size: { width: 1000, height: 700 } }, 'invalid size', 'size'],
    ['21 areas', { areas: Array(21).fill(area) }, 'Size must be between 0 and 20', 'areas'],
    [
      'an area outside',
      { areas: [{ bounds: { x: 401, y: 0, width: 400, height: 540 }, action }] },
      'invalid bounds',
      'areas[0].bounds',
    ],
    [
      'a link with another scheme',
      { areas: [{ ...area, action: { type: 'uri', uri: 'ftp://a' } }] },
      'invalid uri',
      'areas[0].action.uri',
    ],
    [
      'a camera',
      { areas: [{ ...area, action: { type: 'camera', label: 'a' } }] },
      'invalid property',
      'areas[0].action.type',
    ],
    [
      'a label of 21',
      { areas: [{ ...area, action: { ...action, label: 'x'.repeat(21) } }] },
      'Length must be between 0 and 20',
      'areas[0].action.label',
    ],
  ])('refuses %s', async (_what, wrong, message, property) => {
    for (const path of ['/richmenu', '/richmenu/validate']) {
      expect(await line.line('POST', path, aMenu(wrong))).toMatchObject({
        status: 400,
        body: { message: 'The request body has 1 error(s)', details: [{ message, property }] },
      })
    }
  })

  it('keeps it, lists it and deletes it', async () => {
    const richMenuId = await create()
    expect(richMenuId).toMatch(/^richmenu-[0-9a-f]{32}$/)
    expect((await line.line('GET', `/richmenu/${richMenuId}`)).body).toEqual({ richMenuId, ...aMenu() })
    expect((await line.line('GET', '/richmenu/list')).body.richmenus).toHaveLength(1)
    expect((await line.line('DELETE', `/richmenu/${richMenuId}`)).status).toBe(200)
    expect((await line.line('GET', `/richmenu/${richMenuId}`)).body).toEqual({ message: 'Not found' })
  })
})

describe("a menu's picture", () => {
  it('is set once and comes back as it was', async () => {
    const richMenuId = await create()
    const picture = aPng(SIZE.width, SIZE.height)
    expect(await upload(richMenuId, picture)).toEqual({ status: 200 })
    expect(await upload(richMenuId, picture)).toEqual({
      status: 400,
      message: 'An image has already been uploaded to the richmenu',
    })
    const back = await fetch(`${line.url}/v2/bot/richmenu/${richMenuId}/content`, {
      headers: { authorization: `Bearer ${CHANNEL.accessToken}` },
    })
    expect(Buffer.from(await back.arrayBuffer()).equals(picture)).toBe(true)
  })

  it.each([
    ['another size', aPng(800, 541), 'image/png', 400, 'The image size is not allowed for richmenu'],
    ['more than 1 MB', aPng(800, 540, 1024 * 1024), 'image/png', 400, 'The image size is not allowed for richmenu'],
    ['a PNG called JPEG', aPng(800, 540), 'image/jpeg', 400, 'The image size is not allowed for richmenu'],
    [
      'something else called PNG',
      Buffer.from('<svg/>'),
      'image/png',
      400,
      'The image size is not allowed for richmenu',
    ],
    ['another type', aPng(800, 540), 'image/gif', 415, 'The content type, image/gif, is not supported'],
  ])('is refused: %s', async (_what, bytes, mediaType, status, message) => {
    expect(await upload(await create(), bytes, mediaType)).toEqual({ status, message })
  })

  it('must be there before anybody sees the menu', async () => {
    const richMenuId = await create()
    const message = 'must upload richmenu image before applying it to user'
    const byDefault = await line.line('POST', `/user/all/richmenu/${richMenuId}`)
    expect([byDefault.status, byDefault.body.message]).toEqual([400, message])
    expect((await line.line('POST', `/user/${userId(1)}/richmenu/${richMenuId}`)).body.message).toBe(message)
    expect((await line.line('POST', '/richmenu/alias', { richMenuAliasId: 'a', richMenuId })).body.message).toBe(
      'richmenu not found',
    )
  })
})

describe('who sees which menu', () => {
  it('the own one before the default one, and strangers none', async () => {
    const [usual, own] = [await createWithPicture(), await createWithPicture()]
    expect((await line.line('GET', '/user/all/richmenu')).body.message).toBe('no default richmenu')
    await line.line('POST', `/user/all/richmenu/${usual}`)
    expect(await shownTo(1)).toMatchObject({ richMenuId: usual })
    expect(await shownTo(2)).toBeNull()
    await line.line('POST', `/user/${userId(1)}/richmenu/${own}`)
    expect(await shownTo(1)).toMatchObject({ richMenuId: own })
    expect((await line.line('GET', `/user/${userId(1)}/richmenu`)).body).toEqual({ richMenuId: own })
    await line.line('DELETE', `/user/${userId(1)}/richmenu`)
    expect((await line.line('GET', `/user/${userId(1)}/richmenu`)).body.message).toBe('the user has no richmenu')
    await line.line('DELETE', '/user/all/richmenu')
    expect(await shownTo(1)).toBeNull()
  })

  it('links and unlinks many at once', async () => {
    const richMenuId = await createWithPicture()
    const bulk = (path: string, body: object) => line.line('POST', `/richmenu/bulk/${path}`, body)
    expect((await bulk('link', { richMenuId, userIds: [userId(1), userId(2)] })).status).toBe(202)
    expect(await shownTo(1)).toMatchObject({ richMenuId })
    expect((await line.line('GET', `/user/${userId(2)}/richmenu`)).status).toBe(404)
    expect((await bulk('link', { richMenuId, userIds: ['x'] })).body.message).toBe(
      "The property, 'userIds[0]', in the request body is invalid (line: -, column: -)",
    )
    expect((await bulk('link', { richMenuId, userIds: Array(501).fill(userId(1)) })).status).toBe(400)
    const unknown = `richmenu-${'0'.repeat(32)}`
    expect((await bulk('link', { richMenuId: unknown, userIds: [userId(1)] })).status).toBe(404)
    expect((await bulk('unlink', { userIds: [userId(1)] })).status).toBe(202)
    expect(await shownTo(1)).toBeNull()
  })
})

describe('tabs', () => {
  it('have names that are made, changed and deleted', async () => {
    const [first, second] = [await createWithPicture(), await createWithPicture()]
    const make = (richMenuAliasId: string, richMenuId: string) =>
      line.line('POST', '/richmenu/alias', { richMenuAliasId, richMenuId })
    expect((await make('tab-a', first)).status).toBe(200)
    expect((await make('tab-a', first)).body.message).toBe('conflict richmenu alias id')
    expect((await make('Tab A', first)).body.details).toEqual([
      { message: 'invalid richMenuAliasId', property: 'richMenuAliasId' },
    ])
    expect((await make('tab-b', 'menu')).body.details).toEqual([
      { message: 'invalid richMenuId', property: 'richMenuId' },
    ])
    await line.line('POST', '/richmenu/alias/tab-a', { richMenuId: second })
    expect((await line.line('GET', '/richmenu/alias/tab-a')).body).toEqual({
      richMenuAliasId: 'tab-a',
      richMenuId: second,
    })
    expect((await line.line('GET', '/richmenu/alias/list')).body.aliases).toHaveLength(1)
    expect((await line.line('DELETE', '/richmenu/alias/tab-a')).status).toBe(200)
    expect((await line.line('GET', '/richmenu/alias/tab-a')).body.message).toBe('richmenu alias not found')
  })

  it('switch the menu at a tap, as often as one likes', async () => {
    const [first, second] = [await createWithPicture(), await createWithPicture()]
    await line.line('POST', '/richmenu/alias', { richMenuAliasId: 'first', richMenuId: first })
    await line.line('POST', '/richmenu/alias', { richMenuAliasId: 'second', richMenuId: second })
    const tap = async (richMenuAliasId: string) =>
      line.control('POST', `/phones/${userId(1)}/tap`, {
        action: { type: 'richmenuswitch', richMenuAliasId, data: `to-${richMenuAliasId}` },
      })
    expect((await tap('second')).body.menu).toMatchObject({ richMenuId: second })
    expect((await tap('first')).body.menu).toMatchObject({ richMenuId: first })
    expect((await tap('third')).body.menu).toMatchObject({ richMenuId: first })
  })
})
