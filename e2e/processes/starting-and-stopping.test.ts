import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { changeMe, getMe } from '@kairan/functions/residents/contract.ts'
import { castId } from '@kairan/functions/seed/cast.ts'
import { demoTown } from '@kairan/functions/seed/demo-town.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { signIn } from '../../scripts/service/api.ts'
import { phonesAt } from '../../scripts/service/phones.ts'
import { freePort, type Program } from '../../scripts/service/program.ts'
import { type RunningService, runService, startService } from '../../scripts/service/running-service.ts'
import { accepted, cityStaffAt } from './city-delivery.ts'

const folders: string[] = []
const services: (RunningService | Program)[] = []
const aFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'kairan-start-'))
  folders.push(folder)
  return folder
}
const aService = async (options: Parameters<typeof startService>[0]): Promise<RunningService> => {
  const service = await startService({ dataDir: aFolder(), ...options })
  services.push(service)
  return service
}
/** Starts it although it should not, and gives what it says when it ends by itself. */
const refusal = async (env: Record<string, string>): Promise<{ code: number | null; says: string }> => {
  const program = runService({ PORT: String(await freePort()), DATA_DIR: aFolder(), ...env })
  services.push(program)
  const code = await program.ended
  return { code, says: program.output().trim() }
}

afterEach(async () => {
  for (const service of services.splice(0)) await service.kill()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

describe('a start with wrong settings', () => {
  it.each([
    ['PORT', 'malformed', { PORT: 'eighty' }],
    ['PUBLIC_URL', 'malformed', { PUBLIC_URL: 'kairan.example.jp' }],
    ['LINE_CHANNEL_SECRET', 'missing', { LINE_API_BASE_URL: 'https://line.example.jp' }],
  ])('ends with one sentence that names %s when it is %s', async (name, fault, env) => {
    const { code, says } = await refusal(env)
    expect(code).toBe(1)
    expect(says).toMatch(new RegExp(`^The variable ${name} is ${fault}(: .+)?\\.$`))
  })

  it('ends with one sentence that names the port when somebody listens on it', async () => {
    const other: Server = createServer()
    await new Promise<void>((resolve) => other.listen(0, resolve))
    const address = other.address()
    const port = typeof address === 'object' ? address?.port : null
    const { code, says } = await refusal({ PORT: String(port) })
    await new Promise((resolve) => other.close(resolve))
    expect(code).toBe(1)
    expect(says).toBe(`The port ${port} is in use already; set the variable PORT to another one.`)
  })

  it('ends with one sentence that names the folder when another copy works in it', async () => {
    const dataDir = aFolder()
    const first = await aService({ dataDir, env: { SEED: 'none' } })
    const { code, says } = await refusal({ DATA_DIR: dataDir })
    expect(code).toBe(1)
    expect(says).toContain(dataDir)
    expect(says).toMatch(/is in use by another running copy\..+DATA_DIR/)
    expect(says.split('\n')).toHaveLength(1)
    expect(first.isAlive()).toBe(true)
  })
})

/** It gives itself two seconds; a busy machine needs its own. Whoever waited for what runs would wait the ten seconds of a slow LINE. */
const AT_ONCE_MS = 6_000

describe('Ctrl-C', () => {
  const pressedOn = async (service: Program): Promise<{ code: number | null; tookMs: number }> => {
    const pressedAt = performance.now()
    service.signal('SIGINT')
    const code = await service.ended
    return { code, tookMs: performance.now() - pressedAt }
  }

  it('ends it at once', async () => {
    const service = await aService({ env: { SEED: 'none' } })
    const { code, tookMs } = await pressedOn(service)
    expect(code).toBe(0)
    expect(tookMs).toBeLessThan(AT_ONCE_MS)
  })

  it('ends it at once while a delivery runs and phones are looked at', async () => {
    const service = await aService({})
    const staff = await cityStaffAt(service.url)
    const title = 'Ctrl-Cのとき'
    const circularId = await staff.writes(title)
    await staff.phones.switchFaults({ sending: { kind: 'slow', count: null } })
    const stream = await fetch(`${service.url}/simulator/api/stream`)
    await staff.publishes(circularId)
    await accepted(staff.phones, title, 1)
    const { code, tookMs } = await pressedOn(service)
    expect(code).toBe(0)
    expect(tookMs).toBeLessThan(AT_ONCE_MS)
    await stream.body?.cancel().catch(() => undefined)
  })
})

describe('the town', () => {
  it('is empty with SEED=none', async () => {
    const service = await aService({ env: { SEED: 'none' } })
    expect(await phonesAt(service.url).count()).toBe(0)
    expect(service.output()).not.toContain('登録番号')
  })

  it('is planted once: what people changed stands after a second start with the same folder', async () => {
    const dataDir = aFolder()
    const port = await freePort()
    const first = await aService({ dataDir, port })
    const phones = phonesAt(first.url)
    const midori = await signIn(first.url, await phones.idToken(castId('みどり'), '/r'))
    await midori.call(changeMe, { body: { language: 'vi' } })
    const people = await phones.count()
    await first.stop()

    await aService({ dataDir, port })
    const { resident } = await midori.call(getMe)
    expect(resident?.language).toBe('vi')
    expect(people).toBe(demoTown().people.length)
    expect(await phones.count()).toBe(people)
  })
})
