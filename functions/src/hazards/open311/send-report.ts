import { createHash } from 'node:crypto'
import type { Deps } from '../../deps.ts'
import { read } from '../../platform/collection.ts'
import { toInstant } from '../../platform/time.ts'
import type { Hazard } from '../hazard.ts'
import { hazardIdOf } from '../hazard-id.ts'
import { takeHazardPicture } from '../pictures/take-hazard-picture.ts'
import { fileHazard } from '../reporting/file-hazard.ts'
import { hazards } from '../store.ts'
import type { SentReport } from './read-report.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'files'>

interface Sent {
  clientId: string
  report: SentReport
  media: Buffer[]
}

const hash = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex')

/**
 * Under which key it is filed. The standard knows none, and a program that heard no answer sends again: the same content from the
 * same program within an hour is the same report. The hour of the clock stands in the key; of the hour before, the report itself
 * tells whether it is still within it.
 */
const keyOf = async (deps: Needs, { clientId, report, media }: Sent): Promise<string> => {
  const now = deps.clock.now()
  const content = hash(JSON.stringify([report, media.map(hash)]))
  const key = (hour: number) => `${content} ${hour}`
  const hour = Math.floor(now.unix() / 3_600)
  const before = await read(hazards(deps).doc(hazardIdOf(clientId, key(hour - 1))))
  const isRepeated = before !== null && before.openedAt > toInstant(now.subtract(1, 'hour'))
  return key(isRepeated ? hour - 1 : hour)
}

/**
 * Files what a program has sent, with its pictures. Sent again within an hour it is the same report.
 * @throws Invalid and TooLarge for a place outside the city or what is no picture, also one of several; then nothing is filed
 */
export const sendReport = async (deps: Needs, sent: Sent): Promise<Hazard> => {
  const { clientId, report, media } = sent
  const key = await keyOf(deps, sent)
  const hazardId = hazardIdOf(clientId, key)
  // Before the report: what is no picture is refused with it, and those that belong to no report are thrown away by night.
  for (const content of media) await takeHazardPicture(deps, { hazardId, by: null, content, isMeasured: false })
  return fileHazard(deps, { kind: 'client', clientId }, { ...report, key, via: 'open311' })
}
