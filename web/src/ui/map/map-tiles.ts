/**
 * Whose map it is: the pale tiles of the Geospatial Information Authority of Japan, unless the build names others. Another
 * server also has to be named in the pages' Content-Security-Policy (firebase.json, `img-src`).
 */
export const mapTiles = {
  url: import.meta.env.VITE_MAP_TILES ?? 'https://cyberjapandata.gsi.go.jp/xyz/pale/{z}/{x}/{y}.png',
  /** The terms of use ask for the name, as a link. https://maps.gsi.go.jp/development/ichiran.html */
  attribution: '<a href="https://maps.gsi.go.jp/development/ichiran.html" lang="ja">地理院タイル</a>',
  maxZoom: 18,
}
