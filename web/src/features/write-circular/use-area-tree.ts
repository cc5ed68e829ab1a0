import type { AreaName, AreaView, listAreas } from '@kairan/functions/areas/contract.ts'
import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import type { KnownArea } from './audience-choice.ts'

/** An area in the tree on the screen. */
export interface TreeArea extends KnownArea {
  /** Households in the lists; null where it is not known (the sender's own area). */
  households: number | null
  hasChildren: boolean
}

/** The areas directly below one; the tree of the city changes once a year. */
const areasBelow = (under: string) => ({
  queryKey: ['areas', under],
  queryFn: async ({ signal }: { signal: AbortSignal }) =>
    (await call<typeof listAreas>('GET', '/api/areas', { query: { under }, signal })).areas,
  staleTime: 10 * 60_000,
})

/** The areas as they come in, from the root down (an area is opened after the one it lies in). */
function knownAreas(
  root: AreaName,
  opened: { parent: string; below: AreaView[] | undefined }[],
): Map<string, TreeArea> {
  const hasChildren = root.kind !== 'block'
  const known = new Map<string, TreeArea>([
    [root.id, { ...root, parentId: null, childIds: null, households: null, hasChildren }],
  ])
  for (const { parent, below } of opened) {
    const above = known.get(parent)
    if (!below || !above) continue
    known.set(parent, { ...above, childIds: below.map(({ id }) => id) })
    for (const { id, kind, name, childCount, households } of below) {
      const counts = { households: households.members, hasChildren: childCount > 0 }
      known.set(id, { id, kind, name, parentId: parent, childIds: null, ...counts })
    }
  }
  return known
}

/**
 * The tree below the sender's area, as far as it has been opened: each area's parts are fetched when it is.
 * @param chosen areas a kept draft goes to; those the tree has not come to yet are known by name only (`areas`, not `isInTree`)
 */
export function useAreaTree(root: AreaName, chosen: AreaName[]) {
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set([root.id]))
  // Closed areas stay known: an area is asked for once, in the order of opening.
  const [opened, setOpened] = useState([root.id])
  const answers = useQueries({ queries: opened.map(areasBelow) })
  const inTree = knownAreas(
    root,
    opened.map((parent, index) => ({ parent, below: answers[index]?.data })),
  )
  const strays = chosen.filter(({ id }) => !inTree.has(id)).map((area): [string, TreeArea] => [area.id, stray(area)])
  return {
    root: root.id,
    areas: new Map([...strays, ...inTree]),
    isInTree: (id: string): boolean => inTree.has(id),
    expanded,
    expand: (ids: ReadonlySet<string>) => {
      setExpanded(ids)
      setOpened([...new Set([...opened, ...ids])])
    },
    failed: answers.find(({ isError }) => isError),
  }
}
export type AreaTreeState = ReturnType<typeof useAreaTree>

const stray = (area: AreaName): TreeArea => ({
  ...area,
  parentId: null,
  childIds: null,
  households: null,
  hasChildren: false,
})
