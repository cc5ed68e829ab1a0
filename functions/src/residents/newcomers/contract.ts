import { z } from 'zod'
import { AreaName } from '../../areas/contract.ts'
import { endpoint } from '../../platform/endpoint.ts'
import { Language } from '../../platform/language.ts'
import { Id, Instant } from '../../platform/values.ts'

/** Somebody who registered without a household, as an officer sees them: no name, only what they tell. */
export const Newcomer = z.object({
  key: Id,
  areas: z.array(AreaName),
  matchNumber: z.string(),
  language: Language,
  registeredAt: Instant,
  /** The household whose fifth phone it would be; null: the person did not say. */
  requested: z.object({ householdId: Id, number: z.number().int(), label: z.string() }).nullable(),
})
export type Newcomer = z.infer<typeof Newcomer>

export const listNewcomers = endpoint({
  method: 'GET',
  path: '/api/newcomers',
  summary: 'Those who registered in an area without a household and wait for an officer to put them to theirs.',
  access: 'newcomer.link',
  query: z.object({ areaId: Id }),
  response: z.object({ newcomers: z.array(Newcomer) }),
})

export const linkNewcomer = endpoint({
  method: 'POST',
  path: '/api/newcomers/{key}/link',
  summary: 'Puts somebody to their household. They are told in LINE.',
  access: 'newcomer.link',
  params: z.object({ key: Id }),
  body: z.object({ householdId: Id }),
  response: z.object({ linked: z.literal(true) }),
})
