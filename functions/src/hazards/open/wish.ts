import type { Language } from '../../platform/language.ts'
import { CATEGORY_NAMES, type HazardCategory } from '../categories.ts'

/** What the reader of the map wants to see; it stands in the address, with scripts and without, so that a link shows the same. */
export interface MapWish {
  category: HazardCategory | ''
  districtId: string
  status: 'open' | 'closed' | 'all'
}

const STATUSES = ['open', 'closed', 'all'] as const

/** Reads an address's query; what is none of ours is left out. */
export function wishIn(search: string): MapWish {
  const asked = new URLSearchParams(search)
  const districtId = asked.get('district') ?? ''
  return {
    category: CATEGORY_NAMES.find((name) => name === asked.get('kind')) ?? '',
    districtId: /^[\w-]{1,64}$/.test(districtId) ? districtId : '',
    status: STATUSES.find((name) => name === asked.get('status')) ?? 'open',
  }
}

/** The query of an address that shows this; what goes without saying is left out. */
export function addressOf({ category, districtId, status }: MapWish, language: Language): string {
  const search = new URLSearchParams({
    ...(category && { kind: category }),
    ...(districtId && { district: districtId }),
    ...(status !== 'open' && { status }),
    lang: language,
  })
  return `?${search}`
}
