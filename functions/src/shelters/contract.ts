import { z } from 'zod'
import { endpoint } from '../platform/endpoint.ts'
import { Shelter } from './shelter.ts'

const ShelterView = Shelter.extend({
  /** The way as the crow flies, in metres; null when nobody said from where. */
  metres: z.number().int().nullable(),
  /** The place on a map, for the phone's own map. */
  mapUrl: z.string().nullable(),
})
export type ShelterView = z.infer<typeof ShelterView>

export const listShelters = endpoint({
  method: 'GET',
  path: '/api/shelters',
  summary:
    'Places to go to in a disaster: the nearest ones (`near=latitude,longitude`), else those of the own district.',
  access: 'signedIn',
  query: z.object({ near: z.string().max(50).optional() }),
  response: z.object({ shelters: z.array(ShelterView) }),
})

export const importShelters = endpoint({
  method: 'PUT',
  path: '/api/shelters',
  summary:
    "Replaces the city's list by a file in the form of the national recommended data set (指定緊急避難場所一覧, CSV as UTF-8 or Shift_JIS). Nothing changes when a line is wrong.",
  access: 'shelter.import',
  file: ['text/csv'],
  response: z.object({ shelters: z.number().int() }),
})
