import { takeHazardPicture } from '../hazards/pictures/take-hazard-picture.ts'
import { fileHazard } from '../hazards/reporting/file-hazard.ts'
import { registerResident } from '../residents/joining/register-resident.ts'
import { lineUserIdOf } from '../seed/chance.ts'
import { aPicture } from '../testing/a-picture.ts'
import { aTown, type Town } from '../testing/a-town.ts'
import { letsIn } from '../testing/an-open311-client.ts'
import { changeHazard } from '../testing/change-hazard.ts'
import { type Circulars, SURVEY } from './example-calls.ts'

/** A street light the resident has told of, with two pictures: the association's own affair. */
const reported = async ({ deps }: Town, resident: string) => {
  const hazard = await fileHazard(
    deps,
    { kind: 'resident', lineUserId: resident, language: 'ja', districtId: 'd1', associationId: 'd1a1' },
    {
      key: 'light',
      category: 'streetLight',
      option: 'smallOnPole',
      position: null,
      address: '津田公園の入口',
      words: '三日前から消えています。',
      via: 'page',
    },
  )
  const pictured = async (colour: string) => {
    const content = await aPicture(8, 8, colour).jpeg().toBuffer()
    return (await takeHazardPicture(deps, { hazardId: hazard.id, by: resident, content, isMeasured: true })).id
  }
  return { hazard: hazard.id, picture: await pictured('#333333'), droppedPicture: await pictured('#cccccc') }
}

/** A report of a neighbour's that the resident follows, the city has resolved, and everybody may see. */
const aResolvedHazard = async (town: Town, resident: string): Promise<string> => {
  const neighbour = await town.as(town.phonesOf('d1a1b1h2')[0] ?? null)
  const told = { key: 'mirror', category: 'mirror', position: '34.81,135.65' }
  const id = (await neighbour.post('/api/hazards', told).expect(201)).body.id as string
  await changeHazard(town.deps, id, (hazard) => ({
    hazard: {
      ...hazard,
      status: 'resolved',
      closedAt: '2026-11-20T01:00:00.000Z',
      publishedAt: '2026-11-20T01:00:00.000Z',
    },
    happening: { kind: 'status', from: 'office', by: town.officers.cityStaff, isPublic: true, status: 'resolved' },
  }))
  await (await town.as(resident)).post(`/api/hazards/${id}/follow`).expect(200)
  return id
}

/** A neighbour's street light near the resident's, which the city has given to the association. */
const aHandledHazard = async ({ deps, phonesOf }: Town): Promise<string> => {
  const [lineUserId = ''] = phonesOf('d1a1b1h3')
  const hazard = await fileHazard(
    deps,
    { kind: 'resident', lineUserId, language: 'ja', districtId: 'd1', associationId: 'd1a1' },
    {
      key: 'handled',
      category: 'streetLight',
      option: 'smallOnPole',
      position: { latitude: 34.8, longitude: 135.69 },
      address: '津田公園の入口',
      words: '消えています。',
      via: 'page',
    },
  )
  return hazard.id
}

/** A town of two associations with circulars in the states that the example calls need. */
export const aBusyTown = async (): Promise<{ town: Town; circulars: Circulars; resident: string }> => {
  const town = await aTown({ associations: 2 })
  await letsIn(town.deps)
  // A plan with a limit, so that what waits is asked for too.
  town.line.month = { limit: 10_000, used: 0 }
  const officer = await town.as(town.officers.associationOfficer)
  const written = { senderAreaId: 'd1a1', audience: ['d1a1'], title: '回覧', text: '', category: 'notice' }
  const drafted = async () => (await officer.post('/api/circulars', written).expect(201)).body.id as string
  const sent = await town.publishes()
  const event = { day: '2026-11-29', lastDay: null, from: '09:00', until: '11:00', place: '津田公園' }
  const asking = await town.publishes({ survey: SURVEY, event })
  town.line.willBehave(() => ({ kind: 'quotaReached', problem: '429 You have reached your monthly limit.' }))
  const paused = await town.publishes()
  const handedIn = async (timing: object) => {
    const id = await drafted()
    await officer.post(`/api/circulars/${id}/publish`, { timing }).expect(200)
    return id
  }
  const tomorrow = { kind: 'at', at: '2026-11-21T01:00:00.000Z' }
  const waiting = { released: await handedIn(tomorrow), cancelled: await handedIn(tomorrow) }
  await officer.put('/api/areas/d1a1/policy', { approval: true }).expect(200)
  const awaiting = { approved: await handedIn({ kind: 'now' }), givenBack: await handedIn({ kind: 'now' }) }
  await officer.put('/api/areas/d1a1/policy', {}).expect(200)
  const [resident] = town.phonesOf('d1a1b1h1')
  if (!resident) throw new Error('nobody lives here')
  const { personKey: newcomer } = await registerResident(town.deps, {
    lineUserId: lineUserIdOf('newcomer'),
    language: 'ja',
    home: { kind: 'area', areaId: 'd1a1b1' },
    at: '2026-11-20T01:00:00.000Z',
  })
  const asked = { key: 'asked', topic: 'circular', circularId: sent, text: '何時からですか。' }
  const inquiry = (await (await town.as(resident)).post('/api/inquiries', asked).expect(201)).body.id as string
  const drafts = { draft: await drafted(), thrownAway: await drafted() }
  const hazards = {
    ...(await reported(town, resident)),
    resolvedHazard: await aResolvedHazard(town, resident),
    handledHazard: await aHandledHazard(town),
  }
  const circulars = { ...drafts, ...waiting, ...awaiting, ...hazards, sent, asking, paused, newcomer, inquiry }
  return { town, circulars, resident }
}
