import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Timestamp } from 'firebase-admin/firestore'
import { beforeAll, describe, expect, it } from 'vitest'
import { aPhone } from '../testing/a-phone.ts'
import type { Town } from '../testing/a-town.ts'
import { aBusyTown } from './a-busy-town.ts'
import { call, exampleCalls } from './example-calls.ts'
import { IndexFile, missingIndex, needsComposite, serves } from './query-shape.ts'
import { type QueryRecord, recordQueries } from './recorded-queries.ts'

const SOURCE = join(import.meta.dirname, '..')
const file = IndexFile.parse(JSON.parse(readFileSync(join(SOURCE, '../../firestore.indexes.json'), 'utf8')))

/**
 * Milliseconds for one tour through the whole program: five seconds on an idle machine, more than half a minute where twenty processes
 * want two cores.
 */
const TOUR_TIMEOUT = 120_000

let town: Town
let record: QueryRecord

/** Once through everything the service does: every endpoint, the chat, every task and schedule. */
beforeAll(async () => {
  const busy = await aBusyTown()
  town = busy.town
  const recording = recordQueries(town.deps.db)
  town.deps.db = recording.db
  record = recording.record

  const newcomer = aPhone(town)
  await newcomer.becomesFriend()
  await newcomer.taps('日本語')
  await newcomer.writes('2222-2222')
  await newcomer.taps('番号がない')
  await newcomer.writes('573-0121')
  for (const example of exampleCalls(busy.circulars, busy.resident)) {
    const who = { resident: busy.resident, nobody: null, ...town.officers }[example.by]
    await call(await town.as(who), example)
    await town.work()
  }
  const staff = await town.as(town.officers.cityStaff)
  const { entries } = (await staff.get('/api/audit?areaId=city').expect(200)).body
  await staff.get(`/api/audit?areaId=city&before=${entries[0].id}`).expect(200)
  for (const direction of ['in', 'waiting', 'approve'])
    await staff.get(`/api/office/circulars?areaId=d1a1&direction=${direction}`).expect(200)
  await staff.get('/api/areas').expect(200)
  const reader = await town.as(town.phonesOf('d1a1b1h3')[0] ?? null)
  await reader.get('/api/circulars?before=2026-11-20T00:00:00.000Z').expect(200)
  for (const filter of ['category=event', 'senderAreaId=d1a1', 'category=event&senderAreaId=d1a1&words=a'])
    await reader.get(`/api/circulars?${filter}`).expect(200)
  await reader.post('/api/inquiries', { key: 'tour', topic: 'area', text: '回覧はいつ届きますか。' }).expect(201)
  await aPhone(town, town.phonesOf('d1a1b1h3')[0]).tapsOld('do=inquiry.topic&topic=app')
  await aPhone(town, town.phonesOf('d1a1b1h3')[0]).tapsOld('do=hazard.start')
  const light = { category: 'streetLight', position: '34.81,135.65' }
  for (const key of ['told', 'told-again']) await reader.post('/api/hazards', { key, ...light }).expect(201)
  const officer = await town.as(town.officers.associationOfficer)
  await officer.get('/api/help-texts?areaId=d1a1').expect(200)
  await (await town.as(null)).get('/open311/v2/requests.json').expect(200)
  for (const narrowed of ['category=roadHole', 'districtId=d1', 'category=roadHole&districtId=d1', 'status=all'])
    await (await town.as(null)).get(`/api/map/hazards?${narrowed}`).expect(200)
  const { hazards } = (await staff.get('/api/office/hazards?areaId=city').expect(200)).body
  for (const narrowed of [
    'category=mirror',
    'section=lights',
    'category=mirror&section=lights',
    'from=2026-11-01&until=2026-11-30',
  ])
    await staff.get(`/api/office/hazards?areaId=city&before=${hazards[0].id}&${narrowed}`).expect(200)
  for (const schedule of Object.values(town.schedules)) await schedule.run()
  await town.work()
}, TOUR_TIMEOUT)

/** Lines of our own source that make a query narrower or put it in order. */
const linesThatAsk = (): string[] =>
  globSync('**/*.ts', { cwd: SOURCE })
    .filter((path) => !/\.test\.ts$|^(guards|testing)\/|^platform\/local\//.test(path))
    .flatMap((path) =>
      readFileSync(join(SOURCE, path), 'utf8')
        .split('\n')
        .flatMap((line, index) => (/\.(where|orderBy)\(/.test(line) ? [`${path}:${index + 1}`] : [])),
    )

describe('firestore.indexes.json', () => {
  it('is held against every query there is: each line that asks was run', () => {
    expect([...record.places].toSorted()).toEqual(linesThatAsk().toSorted())
  })

  it('has what each query needs', () => {
    expect(record.ran.map((shape) => missingIndex(file, shape)).filter((missing) => missing !== null)).toEqual([])
  })

  it('has no index that no query uses', () => {
    const wanting = record.ran.filter(needsComposite)
    expect(file.indexes.filter((index) => !wanting.some((shape) => serves(index, shape)))).toEqual([])
  })

  it('lets Firestore throw away whatever has a day on which it expires', async () => {
    const collections = [...(await town.deps.db.listCollections())]
    const expiring = await Promise.all(
      collections.map(async (each) => {
        const { docs } = await each.get()
        return docs.some((doc) => doc.get('expireAt') instanceof Timestamp) ? [each.id] : []
      }),
    )
    const thrownAway = file.fieldOverrides.filter(({ ttl, fieldPath }) => ttl && fieldPath === 'expireAt')
    expect(expiring.flat().toSorted()).toEqual(thrownAway.map(({ collectionGroup }) => collectionGroup).toSorted())
  })
})
