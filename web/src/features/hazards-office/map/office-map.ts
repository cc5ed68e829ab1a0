import 'leaflet/dist/leaflet.css'
import './office-map.css'
import { control, map as createMap, type Map as LeafletMap, tileLayer } from 'leaflet'
import { mapTiles } from '../../resident-join/map-tiles.ts'
import { CLOSEST } from './clusters.ts'

interface MapWishes {
  larger: string
  smaller: string
  /** Whether the map itself can be moved by arrow keys; then it is a stop of the Tab key. */
  keyboard: boolean
  /** Pictures of the map do not come. */
  onFailed: () => void
}

/**
 * A map in a frame. It has a scale, so that it says something without its pictures too, and moves without gliding, because marks of
 * ours stand on it. The caller sets the view and removes it.
 */
export function officeMap(frame: HTMLElement, { larger, smaller, keyboard, onFailed }: MapWishes): LeafletMap {
  const map = createMap(frame, {
    maxZoom: CLOSEST,
    zoomControl: false,
    keyboard,
    zoomAnimation: false,
    fadeAnimation: false,
    inertia: false,
  })
  map.attributionControl.setPrefix(false)
  control.zoom({ zoomInTitle: larger, zoomOutTitle: smaller }).addTo(map)
  control.scale({ imperial: false, maxWidth: 160 }).addTo(map)
  // Closer than its pictures go they are drawn larger: what stands 10 m apart comes apart.
  tileLayer(mapTiles.url, { maxZoom: CLOSEST, maxNativeZoom: mapTiles.maxZoom, attribution: mapTiles.attribution })
    .on('tileerror', onFailed)
    .addTo(map)
  return map
}
