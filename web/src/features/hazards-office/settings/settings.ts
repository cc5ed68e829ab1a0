import {
  CATEGORY_NAMES,
  type HazardCategory,
  OUTSIDE_KEEPERS,
  type OutsideKeeper,
} from '@kairan/functions/hazards/categories.ts'
import type { getHazardSettings, HazardSettings } from '@kairan/functions/hazards/settings/contract.ts'
import { queryOptions } from '@tanstack/react-query'
import { type CallOutput, call } from '../../../api/call.ts'

export type Settled = CallOutput<typeof getHazardSettings>

export const settingsQuery = queryOptions({
  queryKey: ['hazard-settings'],
  queryFn: ({ signal }) => call<typeof getHazardSettings>('GET', '/api/hazard-settings', { signal }),
  staleTime: 60_000,
  refetchOnWindowFocus: false,
})

/** The settings as they are typed. An empty number: as in the product. */
export interface Wishes {
  retired: HazardCategory[]
  days: Record<HazardCategory, string>
  contacts: Record<OutsideKeeper, { name: string; phone: string }>
  /** One host a line. */
  hosts: string
}

const everyOf = <Key extends string, Value>(keys: readonly Key[], value: (key: Key) => Value): Record<Key, Value> =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, Value>

export const wishesOf = ({ retired, deadlineDays, contacts, mediaHosts }: HazardSettings): Wishes => ({
  retired: CATEGORY_NAMES.filter((kind) => retired.includes(kind)),
  days: everyOf(CATEGORY_NAMES, (kind) => (deadlineDays[kind] === undefined ? '' : String(deadlineDays[kind]))),
  contacts: everyOf(OUTSIDE_KEEPERS, (keeper) => ({
    name: contacts[keeper]?.name ?? '',
    phone: contacts[keeper]?.phone ?? '',
  })),
  hosts: mediaHosts.join('\n'),
})

/** What somebody has touched. Everything else follows what is settled, also what others settle meanwhile. */
export interface Changes {
  taken: Partial<Record<HazardCategory, boolean>>
  days: Partial<Wishes['days']>
  contacts: Partial<Wishes['contacts']>
  hosts?: string
}

export const NO_CHANGES: Changes = { taken: {}, days: {}, contacts: {} }

export const withChanges = (wishes: Wishes, { taken, days, contacts, hosts = wishes.hosts }: Changes): Wishes => ({
  retired: CATEGORY_NAMES.filter((kind) => !(taken[kind] ?? !wishes.retired.includes(kind))),
  days: { ...wishes.days, ...days },
  contacts: { ...wishes.contacts, ...contacts },
  hosts,
})

const HOST = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i
const PHONE = /^[0-9#*-]{2,20}$/

/** Digits and lines as a Japanese keyboard writes them, too. */
const plain = (written: string): string =>
  written
    .normalize('NFKC')
    .replace(/[‐－ー−]/g, '-')
    .trim()

const hostsOf = (written: string): string[] =>
  written
    .split('\n')
    .map(plain)
    .filter((host) => host !== '')

export type Mistake = 'days' | 'contactName' | 'phone' | 'hosts'

/** What is wrong with what was typed: the field (`days.mirror`, `contacts.power`, `hosts`) and why. */
export function mistakesIn({ days, contacts, hosts }: Wishes): Map<string, Mistake> {
  const mistakes = new Map<string, Mistake>()
  for (const kind of CATEGORY_NAMES) {
    const number = plain(days[kind])
    if (number !== '' && !(/^\d+$/.test(number) && Number(number) >= 1 && Number(number) <= 90))
      mistakes.set(`days.${kind}`, 'days')
  }
  for (const keeper of OUTSIDE_KEEPERS) {
    const [name, phone] = [contacts[keeper].name.trim(), plain(contacts[keeper].phone)]
    if (phone !== '' && name === '') mistakes.set(`contacts.${keeper}.name`, 'contactName')
    if (phone !== '' && !PHONE.test(phone)) mistakes.set(`contacts.${keeper}.phone`, 'phone')
  }
  if (!hostsOf(hosts).every((host) => HOST.test(host))) mistakes.set('hosts', 'hosts')
  return mistakes
}

/** What was typed, as the server takes it. Only of what has no mistakes. */
export function settingsOf({ retired, days, contacts, hosts }: Wishes): HazardSettings {
  const deadlineDays: HazardSettings['deadlineDays'] = {}
  for (const kind of CATEGORY_NAMES) if (plain(days[kind]) !== '') deadlineDays[kind] = Number(plain(days[kind]))
  const settled: HazardSettings['contacts'] = {}
  for (const keeper of OUTSIDE_KEEPERS) {
    const { name, phone } = contacts[keeper]
    if (name.trim() !== '') settled[keeper] = { name: name.trim(), phone: plain(phone) === '' ? null : plain(phone) }
  }
  return {
    retired,
    deadlineDays,
    contacts: settled,
    mediaHosts: hostsOf(hosts).map((host) => host.toLowerCase()),
  }
}
