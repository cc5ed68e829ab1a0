import { describe, expect, it } from 'vitest'
import { readEnvironment } from './environment.ts'

const COMPLETE = {
  WEBHOOK_URL: 'http://127.0.0.1:3000/line/webhook',
  LIFF_ENDPOINT_URL: 'http://localhost:3000/r',
  LIFF_ID: 'liff',
  LINE_CHANNEL_SECRET: 'a',
  LINE_CHANNEL_ACCESS_TOKEN: 'b',
  LINE_LOGIN_CHANNEL_ID: 'c',
  LINE_LOGIN_CHANNEL_SECRET: 'd',
}
const faultsOf = (variables: Record<string, string | undefined>) => {
  const read = readEnvironment(variables)
  return 'faults' in read ? read.faults : []
}

describe('the environment', () => {
  it('is complete with the names LINE gives', () => {
    expect(readEnvironment(COMPLETE)).toMatchObject({
      port: 4100,
      options: { publicUrl: 'http://127.0.0.1:4100', storage: null, channel: { secret: 'a' } },
    })
  })

  it.each(Object.keys(COMPLETE))('names %s when it is missing or empty', (name) => {
    expect(faultsOf({ ...COMPLETE, [name]: undefined })).toEqual([`The variable ${name} is missing.`])
    expect(faultsOf({ ...COMPLETE, [name]: '' })).toEqual([`The variable ${name} is missing.`])
  })

  it.each([
    ['WEBHOOK_URL', 'example.com'],
    ['SIMULATOR_PORT', 'eighty'],
    ['SIMULATOR_PORT', '70000'],
    ['SIMULATOR_PUBLIC_URL', 'ftp://a'],
  ])('names %s when it is %s', (name, value) => {
    expect(faultsOf({ ...COMPLETE, [name]: value })).toEqual([expect.stringContaining(name)])
  })
})
