import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ConfigError } from '../config.ts'
import { readLocalSettings, SIMULATED_CHANNEL } from './local-environment.ts'

const folder = mkdtempSync(join(tmpdir(), 'kairan-settings-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const settings = (environment: Record<string, string>) => readLocalSettings({ DATA_DIR: folder, ...environment })

const PLATFORM = {
  LINE_API_BASE_URL: 'https://line.example.jp',
  LINE_CHANNEL_SECRET: 'secret',
  LINE_CHANNEL_ACCESS_TOKEN: 'token',
  LINE_LOGIN_CHANNEL_ID: '2000000009',
  LINE_LOGIN_CHANNEL_SECRET: 'login-secret',
  LIFF_ID: '2000000009-abc',
  LINE_BASIC_ID: '@123abcde',
}

describe('the settings of local mode', () => {
  it('need no variable at all: then LINE is played on this machine', () => {
    const { port, seed, simulated, config } = settings({})
    expect({ port, seed, simulated }).toEqual({ port: 8080, seed: 'demo', simulated: true })
    expect(config.publicUrl).toBe('http://localhost:8080')
    expect(config.line).toMatchObject({
      apiBaseUrl: 'http://localhost:8080',
      liffId: SIMULATED_CHANNEL.LIFF_ID,
      liffScriptUrl: '/simulator/liff.js',
    })
  })

  it('give the simulated plan a limit where one is named', () => {
    expect(settings({}).monthlyMessages).toBeNull()
    expect(settings({ MONTHLY_MESSAGES: '200' }).monthlyMessages).toBe(200)
  })

  it('count an empty variable as missing', () => {
    expect(settings({ PORT: '', SEED: '' })).toMatchObject({ port: 8080, seed: 'demo' })
  })

  it('take another platform where its address is given, with LINE’s own addresses for the rest', () => {
    const { simulated, config } = settings(PLATFORM)
    expect(simulated).toBe(false)
    expect(config.line).toMatchObject({
      apiBaseUrl: 'https://line.example.jp',
      accessBaseUrl: 'https://access.line.me',
      channelSecret: 'secret',
      liffScriptUrl: null,
    })
  })

  it('keep people signed in over a restart', () => {
    expect(settings({}).config.sessionSecret).toBe(settings({}).config.sessionSecret)
  })

  it.each([
    ['PORT', { PORT: 'eighty' }],
    ['PORT', { PORT: '0' }],
    ['PORT', { PORT: '70000' }],
    ['PORT', { PORT: '80.5' }],
    ['SEED', { SEED: 'village' }],
    ['MONTHLY_MESSAGES', { MONTHLY_MESSAGES: 'many' }],
    ['MONTHLY_MESSAGES', { MONTHLY_MESSAGES: '-1' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'kairan.example.jp' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'ftp://kairan.example.jp' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'https://kairan.example.jp/town' }],
    ['SESSION_SECRET', { SESSION_SECRET: 'short' }],
    ['TRUSTED_PROXIES', { TRUSTED_PROXIES: 'all' }],
    ['TRUSTED_PROXIES', { TRUSTED_PROXIES: '9' }],
    ['LINE_API_BASE_URL', { ...PLATFORM, LINE_API_BASE_URL: 'line' }],
    ['LINE_DATA_API_BASE_URL', { ...PLATFORM, LINE_DATA_API_BASE_URL: 'https://line.example.jp/data' }],
    ['LINE_LOGIN_CHANNEL_ID', { ...PLATFORM, LINE_LOGIN_CHANNEL_ID: 'abc' }],
    ['LIFF_ID', { ...PLATFORM, LIFF_ID: 'abc' }],
    ['LINE_BASIC_ID', { ...PLATFORM, LINE_BASIC_ID: '123abcde' }],
    ['LINE_BASIC_ID', { ...PLATFORM, LINE_BASIC_ID: '@a/../b' }],
  ])('name %s when it is malformed', (name, environment) => {
    const read = () => settings(environment)
    expect(read).toThrow(ConfigError)
    expect(read).toThrow(new RegExp(`^The variable ${name} is malformed: .+\\.$`))
  })

  it.each([
    'LINE_CHANNEL_SECRET',
    'LINE_CHANNEL_ACCESS_TOKEN',
    'LINE_LOGIN_CHANNEL_ID',
    'LINE_LOGIN_CHANNEL_SECRET',
    'LIFF_ID',
    'LINE_BASIC_ID',
  ])('name %s when another platform is given without it', (name) => {
    expect(() => settings({ ...PLATFORM, [name]: '' })).toThrow(`The variable ${name} is missing.`)
  })
})
