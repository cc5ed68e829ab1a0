import type { Me } from '@kairan/functions/residents/contract.ts'
import type { findPlaces, JoinPlace, lookUpPlace, WhereToJoin } from '@kairan/functions/residents/joining/contract.ts'
import { queryOptions } from '@tanstack/react-query'
import { type CallOutput, call } from '../../api/call.ts'

/** What a code or a choice means for the reader. Asked once for each: wrong codes are counted. */
export const placeQuery = (where: WhereToJoin) =>
  queryOptions({
    queryKey: ['join', 'place', where],
    queryFn: ({ signal }) => call<typeof lookUpPlace>('POST', '/api/join/place', { body: where, signal }),
    staleTime: 5 * 60_000,
    retryOnMount: false,
  })

/** Areas to choose from; nothing asked for: all districts. */
export const placesQuery = (query: { postalCode?: string; near?: string; under?: string }) =>
  queryOptions({
    queryKey: ['join', 'places', query],
    queryFn: ({ signal }) => call<typeof findPlaces>('GET', '/api/join/places', { query, signal }),
    staleTime: 5 * 60_000,
  })

export type FoundPlace = CallOutput<typeof findPlaces>['places'][number]

/** The areas by which people name a place: association and block, or the district of whoever is in none. */
export const namedAreas = <Area extends JoinPlace['areas'][number]>(areas: Area[]): Area[] => {
  const inAssociation = areas.filter(({ kind }) => kind === 'association' || kind === 'block')
  return inAssociation.length > 0 ? inAssociation : areas.slice(-1)
}

/** The choice that an area to live in means. A district is for those outside any association. */
export const choiceOf = ({ id, kind }: Pick<FoundPlace, 'id' | 'kind'>): WhereToJoin =>
  kind === 'district' ? { kind: 'district', districtId: id } : { kind: 'area', areaId: id }

/** Registered there already, in the same way: nothing is to be done. */
export const isSameHome = (resident: NonNullable<Me['resident']>, place: JoinPlace): boolean =>
  place.movesFrom === null ||
  (resident.standing === place.standing &&
    resident.householdNumber === place.number &&
    resident.areas.map(({ id }) => id).join() === place.areas.map(({ id }) => id).join())
