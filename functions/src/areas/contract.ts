import { z } from 'zod'
import { endpoint } from '../platform/endpoint.ts'
import { Id } from '../platform/values.ts'
import { Area, AreaKind } from './area.ts'

/** An area as other answers name it. */
export const AreaName = z.object({ id: Id, kind: AreaKind, name: z.string() })
export type AreaName = z.infer<typeof AreaName>

export const AreaView = Area.pick({
  id: true,
  kind: true,
  name: true,
  kana: true,
  parentId: true,
  households: true,
}).extend({
  /** From the city down to the parent. */
  path: z.array(AreaName),
  /** How many areas lie directly below. */
  childCount: z.number().int(),
})
export type AreaView = z.infer<typeof AreaView>

export const listAreas = endpoint({
  method: 'GET',
  path: '/api/areas',
  summary:
    'Areas of the tree. Without `under`: the areas one holds an office for. With it: the areas directly below that one.',
  access: 'area.read',
  query: z.object({ under: Id.optional() }),
  response: z.object({ areas: z.array(AreaView) }),
})
