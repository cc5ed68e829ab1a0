import type { Person } from '../src/control-contract.ts'

const USER_ID = /^U[0-9a-f]{32}$/

/** The phones a page address asks for (`?phones=U…,U…`), each once and in order; null when it asks for none. */
export function phonesInAddress(search: string): string[] | null {
  const asked = new URLSearchParams(search).get('phones')
  if (asked === null) return null
  return [...new Set(asked.split(','))].filter((userId) => USER_ID.test(userId))
}

/** The address of this page with these phones, all other parameters kept. */
export function addressWithPhones(address: string, userIds: readonly string[]): string {
  const url = new URL(address)
  url.searchParams.delete('phones')
  const others = url.searchParams.toString()
  url.search = `?${others ? `${others}&` : ''}phones=${userIds.join(',')}`
  return url.toString()
}

/** People whose name or caption holds every word of the question; the featured ones first. */
export function findPeople(people: readonly Person[], question: string): Person[] {
  const asked = question.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean)
  const holds = (person: Person) => {
    const words = `${person.name} ${person.caption}`.normalize('NFKC').toLowerCase()
    return asked.every((word) => words.includes(word))
  }
  return people.filter(holds).sort((a, b) => Number(b.featured) - Number(a.featured))
}
