import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, get, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { testSystem } from './testing/test-system.ts'

/** Asks the composed app over a Unix socket, where Node knows no address of the caller. */
const statusOverUnixSocket = async (path: string): Promise<number | undefined> => {
  const folder = await mkdtemp(join(tmpdir(), 'kairan-socket-'))
  const socketPath = join(folder, 'app.sock')
  const server = createServer(testSystem().app)
  onTestFinished(async () => {
    await new Promise((resolve) => server.close(resolve))
    await rm(folder, { recursive: true })
  })
  await new Promise<void>((resolve) => server.listen(socketPath, resolve))
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get({ socketPath, path, agent: false }, resolve).on('error', reject)
  })
  answer.resume()
  return answer.statusCode
}

describe('the composed app', () => {
  it('answers a caller whose address nobody knows, as in the functions emulator', async () => {
    expect(await statusOverUnixSocket('/api/health')).toBe(200)
  })
})
