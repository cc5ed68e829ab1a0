import 'leaflet/dist/leaflet.css'
import './base-map.css'
import { control, map as createMap, type Map as LeafletMap, type MapOptions, type TileLayer, tileLayer } from 'leaflet'
import { mapTiles } from './map-tiles.ts'

interface BaseMapWishes extends MapOptions {
  /** What the two buttons of the zoom say. */
  larger: string
  smaller: string
}

/**
 * A map in a frame, with buttons to zoom by. The caller sets the view, adds the pictures once it listens to them, and removes the map.
 * @returns the map, and its pictures: closer than they go they are drawn larger
 */
export function baseMap(
  frame: HTMLElement,
  { larger, smaller, maxZoom = mapTiles.maxZoom, ...options }: BaseMapWishes,
): { map: LeafletMap; pictures: TileLayer } {
  const map = createMap(frame, { maxZoom, zoomControl: false, ...options })
  map.attributionControl.setPrefix(false)
  control.zoom({ zoomInTitle: larger, zoomOutTitle: smaller }).addTo(map)
  const { url, attribution, maxZoom: maxNativeZoom } = mapTiles
  return { map, pictures: tileLayer(url, { maxZoom, maxNativeZoom, attribution }) }
}
