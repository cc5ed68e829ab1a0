import { aTown, type Town } from '../testing/a-town.ts'
import type { Circulars } from './example-calls.ts'

/** A town of two associations with circulars in the states that the example calls need. */
export const aBusyTown = async (): Promise<{ town: Town; circulars: Circulars; resident: string }> => {
  const town = await aTown({ associations: 2 })
  // A plan with a limit, so that what waits is asked for too.
  town.line.month = { limit: 10_000, used: 0 }
  const officer = await town.as(town.officers.associationOfficer)
  const written = { senderAreaId: 'd1a1', audience: ['d1a1'], title: '回覧', text: '', category: 'notice' }
  const drafted = async () => (await officer.post('/api/circulars', written).expect(201)).body.id as string
  const sent = await town.publishes()
  town.line.willBehave(() => ({ kind: 'quotaReached', problem: '429 You have reached your monthly limit.' }))
  const paused = await town.publishes()
  const [resident] = town.phonesOf('d1a1b1h1')
  if (!resident) throw new Error('nobody lives here')
  return { town, circulars: { draft: await drafted(), thrownAway: await drafted(), sent, paused }, resident }
}
