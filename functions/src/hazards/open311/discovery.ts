import { areasOfKind } from '../../areas/store.ts'
import type { Deps } from '../../deps.ts'
import { hazardSettings } from '../settings/store.ts'
import type { Answer } from './spark.ts'
import { w3cTime } from './w3c-time.ts'
import { CONTACT, KEY_SERVICE } from './words.ts'

/** When the kinds and their questions last changed in the program itself (categories.ts). */
const KINDS_CHANGED = '2026-11-21T00:00:00.000Z'

/** The city's name, as it stands in sentences. */
export const cityName = async (deps: Pick<Deps, 'db'>): Promise<string> =>
  (await areasOfKind(deps, 'city'))[0]?.name ?? '市'

/** GET discovery: where the service is, and since when its list of services is as it is. */
export const discovery = async (deps: Pick<Deps, 'db' | 'config'>): Promise<Answer> => {
  const [city, { settledAt }] = await Promise.all([cityName(deps), hazardSettings(deps)])
  const changeset = w3cTime(settledAt !== null && settledAt > KINDS_CHANGED ? settledAt : KINDS_CHANGED)
  return {
    name: 'discovery',
    value: {
      changeset,
      contact: CONTACT(city),
      key_service: KEY_SERVICE(city),
      endpoints: [
        {
          specification: 'http://wiki.open311.org/GeoReport_v2',
          url: `${deps.config.publicUrl}/open311/v2`,
          changeset,
          type: 'production',
          formats: ['text/xml', 'application/json'],
        },
      ],
    },
  }
}
