import { createHash } from 'node:crypto'

/** Numbers that look random and are the same at every run (mulberry32), so that the demo town is always the same town. */
export const chance = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** One of the list; each as likely as the others. */
export const oneOf = <T>(random: () => number, list: readonly [T, ...T[]]): T =>
  list[Math.floor(random() * list.length)] ?? list[0]

/** LINE's form of a user id, always the same for a name. */
export const lineUserIdOf = (name: string): string => `U${createHash('sha256').update(name).digest('hex').slice(0, 32)}`
