import { z } from 'zod'
import { AreaName } from '../areas/contract.ts'
import { endpoint } from '../platform/endpoint.ts'
import { Id } from '../platform/values.ts'

const Adoption = z.object({
  /** Every household living there, by the city's figures. */
  households: z.number().int(),
  /** Households in an association. */
  members: z.number().int(),
  /** Member households with at least one phone in LINE. */
  onLine: z.number().int(),
  /** Registered phones, those outside any association included. */
  residents: z.number().int(),
})

export const getAdoption = endpoint({
  method: 'GET',
  path: '/api/adoption',
  summary: 'Registered households and residents in an area and in each area directly below.',
  access: 'adoption.read',
  query: z.object({ areaId: Id }),
  response: z.object({
    area: AreaName,
    total: Adoption,
    /** `adoption` null: too few households to show without pointing at somebody. Asked for by itself it is not found. */
    parts: z.array(z.object({ area: AreaName, adoption: Adoption.nullable() })),
  }),
})
