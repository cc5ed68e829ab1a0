import type { AreaKind } from '@kairan/functions/areas/area.ts'
import { groupBy } from '../../ui/group-by.ts'

/** An area as far as the tree on the screen knows it. */
export interface KnownArea {
  id: string
  kind: AreaKind
  name: string
  parentId: string | null
  /** Null until the areas below have been fetched. */
  childIds: string[] | null
}
export type KnownAreas = ReadonlyMap<string, KnownArea>

/** The areas a circular goes to: the widest ones, without overlaps. */
export type Choice = ReadonlySet<string>

/** How much of an area is chosen. */
export type Mark = 'all' | 'some' | 'none'

/** The ids above an area, the nearest first, as far as they are known. */
function above(known: KnownAreas, id: string): string[] {
  const parentId = known.get(id)?.parentId
  return parentId && known.has(parentId) ? [parentId, ...above(known, parentId)] : []
}

/** Whether an area is chosen whole (by itself or by one above it), in part, or not. */
export function markOf(choice: Choice, known: KnownAreas, id: string): Mark {
  if (choice.has(id) || above(known, id).some((ancestor) => choice.has(ancestor))) return 'all'
  return [...choice].some((chosen) => above(known, chosen).includes(id)) ? 'some' : 'none'
}

/** The choice after a tap on an area: chosen whole it goes out, with everything below it; otherwise all of it comes in. */
export function toggleArea(choice: Choice, known: KnownAreas, id: string): Set<string> {
  return markOf(choice, known, id) === 'all' ? without(choice, known, id) : withArea(choice, known, id)
}

function withArea(choice: Choice, known: KnownAreas, id: string): Set<string> {
  const next = new Set([...choice].filter((chosen) => !above(known, chosen).includes(id)))
  next.add(id)
  return wholeAssociation(next, known, id)
}

/** All blocks of an association are the association. (All associations of a district are not the district: some live outside them.) */
function wholeAssociation(choice: Set<string>, known: KnownAreas, id: string): Set<string> {
  const parent = known.get(known.get(id)?.parentId ?? '')
  if (parent?.kind !== 'association' || !parent.childIds?.every((child) => choice.has(child))) return choice
  for (const child of parent.childIds) choice.delete(child)
  choice.add(parent.id)
  return choice
}

/** Takes an area out. Where one above it was chosen, everything else in there stays: its other parts come in instead. */
function without(choice: Choice, known: KnownAreas, id: string): Set<string> {
  const next = new Set(choice)
  if (next.delete(id)) return next
  let inside = id
  for (const ancestor of above(known, id)) {
    for (const sibling of known.get(ancestor)?.childIds ?? []) if (sibling !== inside) next.add(sibling)
    if (next.delete(ancestor)) return next
    inside = ancestor
  }
  return next
}

/**
 * The audience as people say it: 「津田南町自治会の1班と2班」. Blocks are named after their association (as far as it is known);
 * beyond three groups the rest is counted.
 */
export function audienceInWords(chosen: string[], known: KnownAreas): string {
  const groups = groupBy(chosen, (id) => {
    const area = known.get(id)
    return area?.kind === 'block' ? (known.get(area.parentId ?? '')?.name ?? '') : id
  })
  const names = [...groups].map(([group, ids]) => {
    const parts = ids.map((id) => known.get(id)?.name ?? '').join(ids.length === 2 ? 'と' : '・')
    return ids[0] === group || !group ? parts : `${group}の${parts}`
  })
  const more = names.length - 3
  return more > 0 ? `${names.slice(0, 3).join('、')}、ほか${more}か所` : names.join('、')
}
