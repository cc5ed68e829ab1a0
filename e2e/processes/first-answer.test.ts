import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoTown } from '@kairan/functions/seed/demo-town.ts'
import { expect, it } from 'vitest'
import { phonesAt } from '../../scripts/service/phones.ts'
import { freePort } from '../../scripts/service/program.ts'
import { runService } from '../../scripts/service/running-service.ts'
import { until } from '../../scripts/service/until.ts'

// It once said that it runs a second before the town of its first start stood: phones without people, offices without officers.
it('says that it runs only when the town stands', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kairan-first-'))
  const port = String(await freePort())
  const service = runService({ PORT: port, DATA_DIR: folder, SEED: 'demo' })
  const url = `http://localhost:${port}`
  try {
    await until('最初の返事', async () => {
      const answer = await fetch(`${url}/api/health`).catch(() => null)
      await answer?.arrayBuffer()
      return answer?.ok ? true : null
    })
    expect(await phonesAt(url).count()).toBe(demoTown().people.length)
  } finally {
    await service.kill()
    rmSync(folder, { recursive: true, force: true })
  }
})
