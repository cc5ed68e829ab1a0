import { areas } from '../areas/store.ts'
import type { Hazard } from '../hazards/hazard.ts'
import { hazards } from '../hazards/store.ts'
import { toInstant } from '../platform/time.ts'
import { aTown, type Town, type TownSize } from './a-town.ts'
import { changeHazard } from './change-hazard.ts'
import type { Caller } from './test-system.ts'

/** A point in the first district, and how far a step of one metre north is there, in degrees. */
const CORNER = { latitude: 34.81, longitude: 135.65 }
const METRE = 1 / 111_195

/** A point so many metres north of the corner, as pages send it. */
export const north = (metres: number): string => `${CORNER.latitude + metres * METRE},${CORNER.longitude}`

/** A town that knows where its districts lie, and residents who tell of things on its street. */
export interface Street extends Town {
  /** HTTP as the resident of a household of the first block: 1, 2 … */
  neighbour(number: number): Promise<Caller>
  /** LINE's id of that resident. */
  idOf(number: number): string
  /** Tells of a hole at the corner, unless told otherwise. @returns what the page gets */
  tells(number: number, told?: object): Promise<{ id: string; number: string; hint: string | null }>
  hazard(id: string): Promise<Hazard>
  /** The city has resolved it, or declined, or what is said. */
  becomes(id: string, change: Partial<Hazard>): Promise<void>
  /** The city settles something about reports. */
  settles(settings: object): Promise<void>
  /** One report stands for another, as the office merges them. */
  merges(id: string, into: string): Promise<void>
}

export const aStreet = async (size: TownSize = {}): Promise<Street> => {
  const town = await aTown({ districts: 2, ...size })
  await areas(town.deps).doc('d1').update({ position: CORNER })
  await areas(town.deps)
    .doc('d2')
    .update({ position: { latitude: 34.83, longitude: 135.67 } })
  const idOf = (number: number): string => {
    const [lineUserId] = town.phonesOf(`d1a1b1h${number}`)
    if (!lineUserId) throw new Error(`nobody lives at ${number}`)
    return lineUserId
  }
  const neighbour = (number: number) => town.as(idOf(number))
  const hazard = async (id: string) => {
    const found = (await hazards(town.deps).doc(id).get()).data()
    if (!found) throw new Error(`no report ${id}`)
    return found
  }
  const becomes: Street['becomes'] = async (id, change) => {
    await changeHazard(town.deps, id, (present) => ({
      hazard: { ...present, ...change },
      happening: {
        kind: 'status',
        from: 'office',
        by: town.officers.cityStaff,
        isPublic: true,
        status: change.status ?? null,
        text: 'お知らせします。',
      },
    }))
  }
  return {
    ...town,
    idOf,
    neighbour,
    hazard,
    becomes,
    tells: async (number, told = {}) => {
      const body = { key: `by-${number}`, category: 'roadHole', position: north(0), words: '穴があります。', ...told }
      return (await (await neighbour(number)).post('/api/hazards', body).expect(201)).body
    },
    settles: async (settings) => {
      const staff = await town.as(town.officers.cityStaff)
      const { version } = (await staff.get('/api/hazard-settings').expect(200)).body
      await staff.put('/api/hazard-settings', { ...settings, version }).expect(200)
    },
    merges: (id, into) => becomes(id, { status: 'merged', statusBefore: 'received', mergedInto: into, rootId: into }),
  }
}

/** What a report is when the city has closed it now. */
export const closedAs = ({ clock }: Pick<Town, 'clock'>, status: 'resolved' | 'declined'): Partial<Hazard> => ({
  status,
  closedAt: toInstant(clock.now()),
  ...(status === 'declined' && { reason: '私有地のためです。' }),
})
