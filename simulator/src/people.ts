import type { NewPerson, Person } from './control-contract.ts'
import { webhookEvent } from './webhooks/event.ts'
import type { World } from './world.ts'

const sameFace = (a: Person, b: Person): boolean =>
  a.name === b.name && a.language === b.language && a.caption === b.caption && a.featured === b.featured

/**
 * Makes people known. Who is known already keeps friendship and chat and only gets the new name, language and caption:
 * seeding the same people at every start changes nothing. No webhook goes out: they have been what they are before.
 */
export const addPeople = (world: World, people: NewPerson[]): void => {
  const changed = people.flatMap((person): Person[] => {
    const known = world.state.people.get(person.userId)
    const next: Person = {
      userId: person.userId,
      name: person.name,
      language: person.language ?? known?.language ?? 'ja',
      caption: person.caption ?? known?.caption ?? '',
      featured: person.featured ?? known?.featured ?? false,
      friend: known?.friend ?? person.friend ?? false,
      blocked: known?.blocked ?? false,
    }
    return known && sameFace(known, next) ? [] : [next]
  })
  if (changed.length > 0) world.record({ type: 'people', people: changed })
}

/** Becomes a friend, or lifts a block: a follow event. Already a friend: nothing happens. */
export const follow = (world: World, person: Person): void => {
  if (person.friend && !person.blocked) return
  const { userId } = person
  world.record(
    { type: 'friendship', userId, friend: true, blocked: false },
    {
      type: 'event',
      event: webhookEvent({
        userId,
        now: world.now(),
        what: { type: 'follow', follow: { isUnblocked: person.blocked } },
      }),
    },
  )
}

/** Blocks the account: an unfollow event. Already blocked: nothing happens. */
export const block = (world: World, person: Person): void => {
  if (!person.friend || person.blocked) return
  const { userId } = person
  world.record(
    { type: 'friendship', userId, friend: true, blocked: true },
    { type: 'event', event: webhookEvent({ userId, now: world.now(), what: { type: 'unfollow' } }) },
  )
}
