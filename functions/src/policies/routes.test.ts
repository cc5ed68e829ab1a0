import { beforeEach, describe, expect, it } from 'vitest'
import { DEFAULT_POLICY, type OwnPolicy } from '../areas/policy.ts'
import { areas } from '../areas/store.ts'
import { auditEntries } from '../audit/write-audit.ts'
import type { Role } from '../officers/permissions.ts'
import { aTown, type Town } from '../testing/a-town.ts'
import type { PolicyView } from './contract.ts'

const association = { id: 'd1a1', kind: 'association', name: '第1自治会' }
const city = { id: 'city', kind: 'city', name: '見本市' }
const fridays = { weekdays: [5], times: ['18:00'] }

let town: Town
beforeEach(async () => {
  town = await aTown({ associations: 2 })
  // Nobody has settled anything, whatever the town begins with.
  for (const id of ['city', 'd1', 'd1a1']) await areas(town.deps).doc(id).update({ policy: {} })
})

const asked = async (role: Role, areaId = 'd1a1') =>
  (await town.as(town.officers[role])).get(`/api/areas/${areaId}/policy`)
const settled = async (body: object, { by = 'associationOfficer' as Role, areaId = 'd1a1' } = {}) =>
  (await town.as(town.officers[by])).put(`/api/areas/${areaId}/policy`, body)
const policyOf = async (areaId = 'd1a1'): Promise<PolicyView> => (await asked('cityStaff', areaId)).body
const lines = async () =>
  (await auditEntries(town.deps).get()).docs
    .map((doc) => doc.data())
    .filter(({ action }) => action === 'policy.changed')

describe('how an area hands out its circulars', () => {
  it('is the product’s own choice where nobody has settled anything', async () => {
    expect(await policyOf()).toEqual({
      area: association,
      own: {},
      effective: DEFAULT_POLICY,
      inherited: DEFAULT_POLICY,
      inheritedFrom: {
        holdSeconds: null,
        approval: null,
        quietHours: null,
        digest: null,
        remindDaysBefore: null,
        machineTranslation: null,
        hazardChat: null,
      },
      digestArea: null,
      nextDigestAt: null,
      mayWrite: true,
    })
  })

  it('is what the area settles, and for the rest what stands above, with who settled that', async () => {
    await settled({ holdSeconds: 180, approval: true }, { by: 'cityStaff', areaId: 'city' })
    const { body, status } = await settled({ approval: false, remindDaysBefore: [] })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      own: { approval: false, remindDaysBefore: [] },
      effective: { ...DEFAULT_POLICY, holdSeconds: 180, approval: false, remindDaysBefore: [] },
      inherited: { ...DEFAULT_POLICY, holdSeconds: 180, approval: true },
      inheritedFrom: {
        holdSeconds: city,
        approval: city,
        quietHours: null,
        digest: null,
        remindDaysBefore: null,
        machineTranslation: null,
        hazardChat: null,
      },
    })
    expect(await policyOf()).toEqual(body)
  })

  it('comes from above again once the area leaves it out', async () => {
    await settled({ holdSeconds: 30, approval: true })
    await settled({ approval: true })
    expect(await policyOf()).toMatchObject({ own: { approval: true }, effective: { holdSeconds: 60 } })
  })

  it('names the area whose digest its circulars wait for, and the next time', async () => {
    await settled({ digest: fridays }, { by: 'cityStaff', areaId: 'city' })
    // Friday 2026-11-20, 10 in the morning.
    expect(await policyOf()).toMatchObject({ digestArea: city, nextDigestAt: '2026-11-20T09:00:00.000Z' })
    await settled({ digest: { weekdays: [6], times: ['09:00'] } })
    expect(await policyOf()).toMatchObject({ digestArea: association, nextDigestAt: '2026-11-21T00:00:00.000Z' })
    await settled({ digest: null })
    expect(await policyOf()).toMatchObject({ digestArea: null, nextDigestAt: null, own: { digest: null } })
  })

  it('is kept in order, without anything twice', async () => {
    const digest = { weekdays: [5, 2, 5], times: ['18:00', '09:00', '18:00'] }
    await settled({ digest, remindDaysBefore: [1, 7, 1] })
    expect((await policyOf()).own).toEqual({
      digest: { weekdays: [2, 5], times: ['09:00', '18:00'] },
      remindDaysBefore: [7, 1],
    })
  })

  it('leaves a line in the record, one for each change', async () => {
    await settled({ approval: true })
    await settled({ approval: true })
    expect(await lines()).toMatchObject([
      {
        by: town.officers.associationOfficer,
        on: { kind: 'area', id: 'd1a1' },
        scopeIds: ['city', 'd1', 'd1a1'],
      },
    ])
  })
})

describe('two officers at the same time', () => {
  it('do not undo each other’s change unseen', async () => {
    const seen: OwnPolicy = (await policyOf()).own
    await settled({ approval: true, replaces: seen })
    const late = await settled({ holdSeconds: 30, replaces: seen })
    expect([late.status, late.body.code]).toEqual([409, 'policy-changed'])
    expect(late.body.detail).toMatch(/^ほかの人が、この決まりを変えました。/)
    expect((await policyOf()).own).toEqual({ approval: true })
    expect(await lines()).toHaveLength(1)
  })

  it('may settle the same, and asked twice it is settled once', async () => {
    const body = { approval: true, replaces: {} }
    expect((await settled(body)).status).toBe(200)
    expect((await settled(body)).status).toBe(200)
    expect(await lines()).toHaveLength(1)
  })
})

describe('rights', () => {
  it.each<[Role, string, boolean]>([
    ['cityStaff', 'city', true],
    ['cityStaff', 'd1a1', true],
    ['districtOfficer', 'd1', true],
    ['districtOfficer', 'd1a1', false],
    ['associationOfficer', 'd1a1', true],
    ['associationOfficer', 'd1a1b1', false],
    ['blockLeader', 'd1a1b1', false],
    ['ictPromoter', 'd1a1', false],
  ])('a %s reads it at %s, and may write it: %j', async (role, areaId, mayWrite) => {
    expect((await asked(role, areaId)).body.mayWrite).toBe(mayWrite)
    expect((await settled({ holdSeconds: 30 }, { by: role, areaId })).status === 200).toBe(mayWrite)
    expect('holdSeconds' in (await policyOf(areaId)).own).toBe(mayWrite)
  })

  it.each<[Role, string]>([
    ['associationOfficer', 'd1a2'],
    ['associationOfficer', 'd1'],
    ['districtOfficer', 'city'],
    ['blockLeader', 'd1a1'],
    ['cityStaff', 'nowhere'],
  ])('does not exist for a %s at %s', async (role, areaId) => {
    expect((await asked(role, areaId)).status).toBe(404)
  })
})

describe('what cannot be settled', () => {
  it.each<[string, object, string, string]>([
    ['a hold of an hour', { holdSeconds: 3600 }, 'holdSeconds', '待つ時間は、5分までにしてください。'],
    [
      'a clock with 25 hours',
      { quietHours: { from: '25:00', to: '07:00' } },
      'quietHours.from',
      '時刻を選んでください。',
    ],
    [
      'quiet hours without an hour',
      { quietHours: { from: '21:00', to: '21:00' } },
      'quietHours.to',
      '始まりと終わりを、ちがう時刻にしてください。',
    ],
    [
      'a digest without a day',
      { digest: { ...fridays, weekdays: [] } },
      'digest.weekdays',
      '曜日を1つ以上選んでください。',
    ],
    ['a digest without a time', { digest: { ...fridays, times: [] } }, 'digest.times', '時刻を1つ以上選んでください。'],
    [
      'a digest five times a day',
      { digest: { ...fridays, times: ['08:00', '10:00', '12:00', '14:00', '16:00'] } },
      'digest.times',
      '時刻は4つまでです。',
    ],
    [
      'a digest while people sleep',
      { digest: { ...fridays, times: ['18:00', '22:00'] } },
      'digest.times.1',
      '送らない時間に入っています。ほかの時刻を選んでください。',
    ],
    ['a reminder a month before', { remindDaysBefore: [30] }, 'remindDaysBefore.0', 'お知らせは、14日前からできます。'],
    ['four reminders', { remindDaysBefore: [4, 3, 2, 1] }, 'remindDaysBefore', 'お知らせは3回までです。'],
  ])('%s', async (_, body, path, detail) => {
    const answer = await settled(body)
    expect(answer.status).toBe(400)
    expect(answer.body.fields).toMatchObject([{ path, detail }])
    expect((await policyOf()).own).toEqual({})
  })

  it('a field that does not exist: it would silently give back what the area had settled', async () => {
    await settled({ holdSeconds: 30 })
    expect((await settled({ holdSecond: 180 })).status).toBe(400)
    expect((await settled({ replaces: { holdSeconds: 30 }, hold: 1 })).status).toBe(400)
    expect((await policyOf()).own).toEqual({ holdSeconds: 30 })
  })

  it('a digest by night is fine where by the area’s own word nobody is disturbed', async () => {
    const { status } = await settled({ quietHours: null, digest: { weekdays: [1], times: ['22:00'] } })
    expect(status).toBe(200)
  })
})
