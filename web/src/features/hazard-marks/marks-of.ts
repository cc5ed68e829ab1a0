import type { Position } from '@kairan/functions/areas/area.ts'
import type { HazardLine } from '@kairan/functions/hazards/hazard-view.ts'
import Supercluster from 'supercluster'

/** The closest look of the map; reports that still lie together there are named in a list. */
export const CLOSEST = 20

/** How near two marks may stand, and how wide the map's tiles are. */
const MARK_PIXELS = 52
const TILE_PIXELS = 256

/** What stands on the map at a zoom: one report, or several that would hide one another. */
export interface Mark<Line> {
  /** The first of its reports in the list's order: the same mark at another zoom. */
  id: string
  at: Position
  /** In the list's order. */
  hazards: Line[]
  /** Where it comes apart; null for a single report, and where it never does. */
  zoomTo: number | null
}

type Placed = Pick<HazardLine, 'id' | 'position'>

/**
 * Sorts reports into marks for a zoom. Those without a place are left out.
 * @param hazards in the list's order
 * @returns a function from zoom (whole numbers) to marks, each report in exactly one, in the list's order
 */
export function marksOf<Line extends Placed>(hazards: readonly Line[]): (zoom: number) => Mark<Line>[] {
  const index = new Supercluster<{ order: number }>({ radius: MARK_PIXELS, extent: TILE_PIXELS, maxZoom: CLOSEST })
  index.load(
    hazards.flatMap(({ position }, order) =>
      position
        ? [
            {
              type: 'Feature' as const,
              properties: { order },
              geometry: { type: 'Point' as const, coordinates: [position.longitude, position.latitude] },
            },
          ]
        : [],
    ),
  )
  return (zoom) => {
    const features = index.getClusters([-180, -90, 180, 90], Math.min(Math.floor(zoom), CLOSEST))
    const marks = features.map(({ geometry, properties }) => {
      const [longitude = 0, latitude = 0] = geometry.coordinates
      const isCluster = 'cluster_id' in properties
      const orders = isCluster
        ? index.getLeaves(properties.cluster_id, Number.POSITIVE_INFINITY).map((leaf) => leaf.properties.order)
        : [properties.order]
      const expansion = isCluster ? index.getClusterExpansionZoom(properties.cluster_id) : null
      return {
        order: Math.min(...orders),
        at: { latitude, longitude },
        hazards: orders.toSorted((a, b) => a - b).flatMap((order) => hazards[order] ?? []),
        zoomTo: expansion !== null && expansion <= CLOSEST ? expansion : null,
      }
    })
    return marks
      .toSorted((a, b) => a.order - b.order)
      .map(({ order, ...mark }) => ({ ...mark, id: hazards[order]?.id ?? '' }))
  }
}
