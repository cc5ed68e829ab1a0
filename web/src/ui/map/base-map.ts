import 'leaflet/dist/leaflet.css'
import './base-map.css'
import { control, map as createMap, type Map as LeafletMap, type MapOptions, tileLayer } from 'leaflet'
import { mapTiles } from './map-tiles.ts'

interface BaseMapWishes extends MapOptions {
  /** What the two buttons of the zoom say. */
  larger: string
  smaller: string
  /** None of its pictures has come. One that is missing is no matter. */
  onFailed: () => void
}

/** A map in a frame, with buttons to zoom by; closer than its pictures go they are drawn larger. The caller sets the view and removes it. */
export function baseMap(
  frame: HTMLElement,
  { larger, smaller, onFailed, maxZoom = mapTiles.maxZoom, ...options }: BaseMapWishes,
): LeafletMap {
  const map = createMap(frame, { maxZoom, zoomControl: false, ...options })
  map.attributionControl.setPrefix(false)
  control.zoom({ zoomInTitle: larger, zoomOutTitle: smaller }).addTo(map)
  const { url, attribution, maxZoom: maxNativeZoom } = mapTiles
  let arrived = 0
  tileLayer(url, { maxZoom, maxNativeZoom, attribution })
    .on('tileload', () => {
      arrived += 1
    })
    // Said when all that is to be seen has come, or failed to.
    .on('load', () => arrived === 0 && onFailed())
    .addTo(map)
  return map
}
