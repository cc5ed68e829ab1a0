import { control, type Map as LeafletMap } from 'leaflet'
import { baseMap } from '../../../ui/map/base-map.ts'
import { CLOSEST } from '../../hazard-marks/marks-of.ts'

interface MapWishes {
  larger: string
  smaller: string
  /** Whether the map itself can be moved by arrow keys; then it is a stop of the Tab key. */
  keyboard: boolean
  /** No picture of the map comes. */
  onFailed: () => void
}

/**
 * A map in a frame. It has a scale, so that it says something without its pictures too, and moves without gliding, because marks of
 * ours stand on it. The caller sets the view and removes it.
 */
export function officeMap(frame: HTMLElement, wishes: MapWishes): LeafletMap {
  const map = baseMap(frame, {
    ...wishes,
    // What stands 10 m apart comes apart.
    maxZoom: CLOSEST,
    zoomAnimation: false,
    fadeAnimation: false,
    inertia: false,
  })
  control.scale({ imperial: false, maxWidth: 160 }).addTo(map)
  return map
}
