import type { Deps } from '../../deps.ts'
import { isCurrent } from '../../officers/grant.ts'
import { grants } from '../../officers/store.ts'
import { LANGUAGES, type Language } from '../../platform/language.ts'
import { japanDay } from '../../platform/time.ts'
import { rosters } from '../../rosters/store.ts'
import { menuAlias } from './definition.ts'

/** LINE takes at most 500 people in one request. */
const PEOPLE_AT_ONCE = 500

const officersToday = async (deps: Pick<Deps, 'db' | 'clock'>): Promise<Set<string>> => {
  const today = japanDay(deps.clock.now())
  const held = (await grants(deps).get()).docs.map((doc) => doc.data())
  return new Set(held.filter((grant) => isCurrent(grant, today)).map(({ lineUserId }) => lineUserId))
}

/** Everybody's language, from the rosters: hundreds of documents, not hundreds of thousands. */
const peopleByLanguage = async (deps: Pick<Deps, 'db'>): Promise<Map<Language, string[]>> => {
  const people = new Map<Language, string[]>(LANGUAGES.map((language) => [language, []]))
  for (const doc of (await rosters(deps).get()).docs)
    for (const [lineUserId, { language }] of Object.entries(doc.data().members)) people.get(language)?.push(lineUserId)
  return people
}

/**
 * Gives everybody on a roster, and every officer, the menu of the own language. Done again it changes nothing.
 * @param ids LINE's ids of the menus by alias
 */
export const linkAllMenus = async (
  deps: Pick<Deps, 'db' | 'line' | 'clock'>,
  ids: Record<string, string>,
): Promise<void> => {
  const [officers, people] = await Promise.all([officersToday(deps), peopleByLanguage(deps)])
  const onRosters = new Set([...people.values()].flat())
  people.get('ja')?.push(...[...officers].filter((lineUserId) => !onRosters.has(lineUserId)))
  for (const [language, all] of people)
    for (const menu of ['resident', 'resident-tab'] as const) {
      const id = ids[menuAlias(menu, language)]
      const group = all.filter((lineUserId) => officers.has(lineUserId) === (menu === 'resident-tab'))
      for (let from = 0; id && from < group.length; from += PEOPLE_AT_ONCE)
        await deps.line.linkRichMenuToMany(group.slice(from, from + PEOPLE_AT_ONCE), id)
    }
}
