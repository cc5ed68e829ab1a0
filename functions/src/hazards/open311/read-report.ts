import type { Position } from '../../areas/area.ts'
import { Invalid, NotFound } from '../../platform/failures.ts'
import { HAZARD_CATEGORIES, type HazardCategory } from '../categories.ts'
import { ADDRESS_LIMIT, SENT_WORDS_LIMIT } from '../limits.ts'
import type { HazardSettings } from '../settings/contract.ts'
import { wrongField } from './failures.ts'
import { list, one, type Pairs } from './pairs.ts'
import { ATTRIBUTE, categoryOf } from './services.ts'

/** What a program reports, and nobody's name, address or number. */
export interface SentReport {
  category: HazardCategory
  option: string | null
  position: Position | null
  address: string
  words: string
  mediaUrl: string | null
}

/** Fields about people, with the longest that they can sensibly be. They are looked at and let go: we ask nobody who they are. */
const ABOUT_PEOPLE = {
  email: 254,
  phone: 50,
  first_name: 100,
  last_name: 100,
  account_id: 200,
  device_id: 200,
} as const
const MEDIA_URL_LIMIT = 500

const degrees = (written: string): number =>
  /^[+-]?\d{1,3}(\.\d{1,20})?$/.test(written) ? Number(written) : Number.NaN

const positionIn = (fields: Pairs): Position | null => {
  const [lat, long] = [one(fields, 'lat'), one(fields, 'long')]
  if (lat === '' && long === '') return null
  const [latitude, longitude] = [degrees(lat), degrees(long)]
  // A comparison with NaN is false.
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) throw wrongField('lat, long', 'open311-position')
  return { latitude, longitude }
}

/** `attribute[code]`, and `attribute[code][]` as it is written for lists. */
const ATTRIBUTE_FIELD = /^attribute\[([^[\]]{1,64})\](\[\d*\])?$/

const optionIn = (fields: Pairs, category: HazardCategory): string | null => {
  const chosen = new Set<string>()
  for (const name of fields.keys()) {
    const [, code] = ATTRIBUTE_FIELD.exec(name) ?? []
    const keys = code === undefined ? [] : list(fields, name)
    if (keys.length > 0 && code !== ATTRIBUTE) throw wrongField(name, 'open311-attribute')
    for (const key of keys) chosen.add(key)
  }
  const [option, ...others] = chosen
  if (option === undefined) return null
  const isKnown = HAZARD_CATEGORIES[category].options.some(({ id }) => id === option)
  if (!isKnown || others.length > 0) throw wrongField(`attribute[${ATTRIBUTE}]`, 'open311-attribute')
  return option
}

/** A link for the office's eyes, to hosts the city trusts. Nothing here ever asks for what is behind it. */
const mediaUrlIn = (fields: Pairs, hosts: string[]): string | null => {
  const written = one(fields, 'media_url', MEDIA_URL_LIMIT)
  if (written === '') return null
  const url = URL.canParse(written) ? new URL(written) : null
  const isPlain = url && ['http:', 'https:'].includes(url.protocol) && url.port === '' && !url.username && !url.password
  const isTrusted = url && hosts.some((host) => host.toLowerCase() === url.hostname)
  if (!isPlain || !isTrusted || url.href.length > MEDIA_URL_LIMIT) throw wrongField('media_url', 'open311-media-url')
  return url.href
}

const wordsIn = (fields: Pairs): string => {
  const words = one(fields, 'description', Number.POSITIVE_INFINITY)
  // Characters, as the standard says: 𠮷 is one, though JavaScript counts two.
  if ([...words].length > SENT_WORDS_LIMIT) throw wrongField('description', 'open311-description')
  return words
}

/**
 * Reads a report out of a form.
 * @throws Invalid naming the field; NotFound for a kind that is not taken
 */
export const readReport = (fields: Pairs, settings: Pick<HazardSettings, 'retired' | 'mediaHosts'>): SentReport => {
  const serviceCode = one(fields, 'service_code')
  if (serviceCode === '') throw wrongField('service_code', 'open311-service-missing')
  const category = categoryOf(settings, serviceCode)
  if (!category) throw new NotFound('open311-service')
  for (const [name, limit] of Object.entries(ABOUT_PEOPLE)) one(fields, name, limit)
  const position = positionIn(fields)
  const address = one(fields, 'address_string', ADDRESS_LIMIT)
  if (!position && address === '') {
    if (one(fields, 'address_id') !== '') throw wrongField('address_id', 'open311-address-id')
    throw new Invalid('open311-place')
  }
  return {
    category,
    option: optionIn(fields, category),
    position,
    address,
    words: wordsIn(fields),
    mediaUrl: mediaUrlIn(fields, settings.mediaHosts),
  }
}
