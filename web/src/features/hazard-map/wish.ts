import { CATEGORY_NAMES, type HazardCategory } from '@kairan/functions/hazards/categories.ts'
import { type Language, languages } from '../../texts/languages.ts'

/** What the reader wants to see; it stands in the address, so that a link shows the same. */
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

/** The language a link asks for; null: the browser's. */
export const languageInAddress = (search: string): Language | null => {
  const wanted = new URLSearchParams(search).get('lang')
  return languages.find((language) => language === wanted) ?? null
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
