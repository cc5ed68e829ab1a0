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

const EARTH_RADIUS_M = 6_371_000
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Metres between two points as the crow flies (haversine). */
export const metresBetween = (a: Position, b: Position): number => {
  const dLat = radians(b.latitude - a.latitude)
  const dLng = radians(b.longitude - a.longitude)
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(dLng / 2) ** 2
  return 2 * EARTH_RADIUS_M * Math.asin(Math.sqrt(h))
}

/** The shelters nearest to a point, nearest first, with the way in metres as the crow flies. Those without a position are left out. */
export const nearest = (shelters: Shelter[], from: Position, count: number): { shelter: Shelter; metres: number }[] =>
  shelters
    .flatMap((shelter) => (shelter.position ? [{ shelter, metres: metresBetween(from, shelter.position) }] : []))
    .sort((a, b) => a.metres - b.metres)
    .slice(0, count)
