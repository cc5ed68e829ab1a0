import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { CONTROL_PATH } from '../control-contract.ts'
import type { SimulatorOptions } from '../settings.ts'
import { createSimulator } from '../simulator.ts'

export const CHANNEL = { id: '2000000001', secret: 'channel-secret', accessToken: 'channel-token' }
export const LOGIN = { channelId: '2000000002', channelSecret: 'login-secret-of-32-characters-len' }

/** `U` and the number in 32 hexadecimal digits. */
export const userId = (number: number): string => `U${number.toString(16).padStart(32, '0')}`
export const aFriend = (number: number) => ({ userId: userId(number), name: `住民${number}`, friend: true })

/** Serves an application on a free port of this machine. */
export const serve = async (listener: RequestListener): Promise<{ url: string; close(): Promise<void> }> => {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** An answer of the simulator with its JSON, if it has any. */
export interface Answer {
  status: number
  headers: Headers
  // Tests look into many different shapes; what they expect of them is what is being tested.
  body: Record<string, unknown>
}

const read = async (response: Response): Promise<Answer> => {
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json') ?? false
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : { text } }
}

/** A simulator behind a real port, with short words for what tests say to it. */
export const runSimulator = async (options: Partial<SimulatorOptions> = {}) => {
  const simulator = createSimulator({
    channel: CHANNEL,
    login: LOGIN,
    liff: { id: '2000000002-kairan', endpointUrl: 'http://localhost:3000/r' },
    publicUrl: 'http://127.0.0.1',
    storage: null,
    allowHttpImages: false,
    ...options,
  })
  const server = await serve(express().use(simulator.app))
  const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    read(
      await fetch(server.url + path, {
        method,
        redirect: 'manual',
        headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    )
  const authorization = `Bearer ${CHANNEL.accessToken}`
  return {
    ...simulator,
    url: server.url,
    call,
    /** A request to the Messaging API under the channel's token. */
    line: (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
      call(method, `/v2/bot${path}`, body, { authorization, ...headers }),
    control: (method: string, path: string, body?: unknown) => call(method, CONTROL_PATH + path, body),
    close: async () => {
      await simulator.close()
      await server.close()
    },
  }
}
export type RunningSimulator = Awaited<ReturnType<typeof runSimulator>>

/** Asks until the answer is there; fails after a minute. */
export const eventually = async <T>(look: () => T | undefined | false | Promise<T | undefined | false>): Promise<T> => {
  const end = performance.now() + 60_000
  for (;;) {
    const found = await look()
    if (found !== undefined && found !== false) return found
    if (performance.now() > end) throw new Error('it did not happen within a minute')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
