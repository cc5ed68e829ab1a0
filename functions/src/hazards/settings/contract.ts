import { z } from 'zod'
import { isVisible, writtenText } from '../../platform/characters.ts'
import { endpoint } from '../../platform/endpoint.ts'
import { Id, Instant } from '../../platform/values.ts'
import { CATEGORY_NAMES, OUTSIDE_KEEPERS } from '../categories.ts'

/** What a city settles about reports. What it leaves out stays as in categories.ts. */
export const HazardSettings = z.object({
  /** Kinds that are not taken any more. Old reports keep them. */
  retired: z.array(z.enum(CATEGORY_NAMES)).max(CATEGORY_NAMES.length).default([]),
  deadlineDays: z
    .partialRecord(z.enum(CATEGORY_NAMES), z.number().int().min(1, 'hazard-days').max(90, 'hazard-days'))
    .default({}),
  /** Whom to telephone for what is not the city's. */
  contacts: z
    .partialRecord(
      z.enum(OUTSIDE_KEEPERS),
      z.object({
        name: writtenText().trim().max(40).refine(isVisible),
        phone: z
          .string()
          .regex(/^[0-9#*-]{2,20}$/, 'hazard-phone')
          .nullable(),
      }),
    )
    .default({}),
  /** Hosts from which another program's pictures may be linked. */
  mediaHosts: z.array(z.hostname()).max(20).default([]),
})
export type HazardSettings = z.infer<typeof HazardSettings>

export const getHazardSettings = endpoint({
  method: 'GET',
  path: '/api/hazard-settings',
  summary: 'What the city has settled about reports.',
  access: 'hazard.settings',
  response: HazardSettings.extend({ shapes: z.number().int(), version: z.number().int() }),
})

export const setHazardSettings = endpoint({
  method: 'PUT',
  path: '/api/hazard-settings',
  summary: 'Settles it anew. `version` is the one that was read.',
  access: 'hazard.settings',
  body: HazardSettings.extend({ version: z.number().int() }),
  response: HazardSettings.extend({ shapes: z.number().int(), version: z.number().int() }),
})

export const importShapes = endpoint({
  method: 'PUT',
  path: '/api/district-shapes',
  summary:
    'The outlines of the districts as GeoJSON (WGS 84, polygons with the district’s name or id): by them a place finds its district. Nothing changes when something is wrong.',
  access: 'hazard.settings',
  file: ['application/geo+json', 'application/json'],
  response: z.object({ districts: z.number().int(), missing: z.array(z.string()) }),
})

/** What a program gets for a report it sent: its number at once, or a token by which it asks for the number. */
const AnswersWith = z.enum(['id', 'token'])

const Client = z.object({
  id: Id,
  name: z.string(),
  answersWith: AnswersWith,
  createdAt: Instant,
  lastUsedAt: Instant.nullable(),
})

export const listOpen311Clients = endpoint({
  method: 'GET',
  path: '/api/open311-clients',
  summary: 'The programs that may send reports by Open311.',
  access: 'hazard.settings',
  response: z.object({ clients: z.array(Client) }),
})

export const addOpen311Client = endpoint({
  method: 'POST',
  path: '/api/open311-clients',
  summary: 'Lets a program send reports. The key is shown this once; we keep only its hash.',
  access: 'hazard.settings',
  body: z.object({
    name: writtenText().trim().max(60).refine(isVisible, 'client-name'),
    answersWith: AnswersWith.default('id'),
  }),
  response: Client.extend({ apiKey: z.string() }),
  status: 201,
})

export const removeOpen311Client = endpoint({
  method: 'DELETE',
  path: '/api/open311-clients/{clientId}',
  summary: 'Its key is worth nothing any more; what it sent stays.',
  access: 'hazard.settings',
  params: z.object({ clientId: Id }),
  response: z.object({ deleted: z.literal(true) }),
})
