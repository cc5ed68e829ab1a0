import { z } from 'zod'
import { Position } from '../areas/area.ts'
import { Id } from '../platform/values.ts'

/** What a shelter is for: the kinds of danger of the city's list (災害対策基本法施行令 第20条の4). */
export const DANGERS = [
  'flood',
  'landslide',
  'stormSurge',
  'earthquake',
  'tsunami',
  'fire',
  'inlandFlood',
  'volcano',
] as const
export const Danger = z.enum(DANGERS)
export type Danger = z.infer<typeof Danger>

/** A designated place to go to in a disaster (指定緊急避難場所), as the city publishes it. */
export const Shelter = z.object({
  id: Id,
  name: z.string().min(1).max(100),
  kana: z.string().max(150),
  address: z.string().max(200),
  position: Position.nullable(),
  dangers: z.array(Danger),
  /** The district it stands in; null when the list does not say and no position tells. */
  districtId: Id.nullable(),
  /** E.g. 「グラウンドのみ」. */
  note: z.string().max(200),
})
export type Shelter = z.infer<typeof Shelter>
