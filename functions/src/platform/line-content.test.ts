import { createServer, type RequestListener, type Server } from 'node:http'
import { aFriend, runSimulator, userId } from '@kairan/simulator/testing/running-simulator.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { testSystem } from '../testing/test-system.ts'
import { lineContent } from './line-content.ts'

const LIMIT = 100_000
const { config } = testSystem().deps

let servers: Server[] = []
afterEach(() => {
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
  servers = []
})

/** LINE played by a plain server. */
const lineAnswering = async (listener: RequestListener, timeoutMs = 60_000) => {
  const line = createServer(listener)
  servers.push(line)
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve))
  const address = line.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const dataApiBaseUrl = `http://127.0.0.1:${address.port}`
  return lineContent({ line: { ...config.line, dataApiBaseUrl } }, { limit: LIMIT, timeoutMs })
}

describe('a file of a message', () => {
  it('is asked for under its id with the token of the channel', async () => {
    const asked: (string | undefined)[] = []
    const content = await lineAnswering(({ url, headers }, response) => {
      asked.push(url, headers.authorization)
      response.writeHead(200, { 'content-type': 'image/jpeg' }).end('the picture')
    })
    expect(await content('12345')).toEqual({ kind: 'ready', content: Buffer.from('the picture') })
    expect(asked).toEqual(['/v2/bot/message/12345/content', 'Bearer channel-token'])
  })

  it.each([
    [202, 'preparing'],
    [404, 'gone'],
    [410, 'gone'],
    [400, 'unknown'],
    [401, 'unknown'],
    [429, 'unknown'],
    [500, 'unknown'],
    [503, 'unknown'],
  ])('an answer %i means: %s', async (status, kind) => {
    const content = await lineAnswering((_, response) => response.writeHead(status).end('{"message":"x"}'))
    expect((await content('1')).kind).toBe(kind)
  })

  it('is too large by what LINE says of it, or by what comes when LINE does not say', async () => {
    const said = await lineAnswering((_, response) => {
      response.writeHead(200, { 'content-length': String(LIMIT + 1) })
      response.write('x')
    })
    expect(await said('1')).toEqual({ kind: 'tooLarge' })
    let sent = 0
    const unsaid = await lineAnswering((_, response) => {
      // For ever: whoever reads has to stop.
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(10_000))) sent += 10_000
      }
      response.writeHead(200).on('drain', more)
      more()
    })
    expect(await unsaid('1')).toEqual({ kind: 'tooLarge' })
    expect(sent).toBeLessThan(50 * LIMIT)
  })

  it('of exactly the limit is not too large', async () => {
    const content = await lineAnswering((_, response) => response.writeHead(200).end(Buffer.alloc(LIMIT)))
    expect((await content('1')).kind).toBe('ready')
  })

  it('that does not come, breaks off or has no server is unknown', async () => {
    const silent = await lineAnswering((_, response) => void response.writeHead(200).write('begins'), 50)
    expect(await silent('1')).toMatchObject({ kind: 'unknown', problem: expect.stringContaining('50 ms') })
    const broken = await lineAnswering((_, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('begins')
      response.destroy()
    })
    expect((await broken('1')).kind).toBe('unknown')
    const none = lineContent({ line: { ...config.line, dataApiBaseUrl: 'http://127.0.0.1:1' } })
    expect((await none('1')).kind).toBe('unknown')
  })
})

describe('the simulator', () => {
  it('gives files as LINE does: ready, late, taken back', async () => {
    const line = await runSimulator()
    try {
      line.addPeople([aFriend(1)])
      const picture = Buffer.from('a picture')
      const sent = await fetch(`${line.url}/simulator/api/phones/${userId(1)}/picture`, {
        method: 'POST',
        headers: { 'content-type': 'image/png' },
        body: picture,
      })
      const { chat } = z.object({ chat: z.array(z.object({ id: z.string() })) }).parse(await sent.json())
      const messageId = chat.at(-1)?.id ?? ''
      const content = lineContent({ line: { ...config.line, dataApiBaseUrl: line.url } })
      expect(await content(messageId)).toEqual({ kind: 'ready', content: picture })
      await line.control('PUT', `/content/${messageId}`, { status: 'preparing' })
      expect(await content(messageId)).toEqual({ kind: 'preparing' })
      await line.control('POST', `/phones/${userId(1)}/unsend`, { messageId })
      expect(await content(messageId)).toEqual({ kind: 'gone' })
    } finally {
      await line.close()
    }
  })
})
