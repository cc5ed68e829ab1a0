import {
  type DocumentData,
  DocumentReference,
  FieldValue,
  type Firestore,
  GeoPoint,
  Timestamp,
} from 'firebase-admin/firestore'

/**
 * A document as text: JSON, where what JSON lacks is an object with the field `$` naming its kind:
 * `{"$":"timestamp","v":[seconds,nanoseconds]}`. A map that has a field `$` of its own is wrapped in one of kind `map`.
 * Everything a Firestore document can hold is kept, save BigInt, which the Admin SDK gives only on demand.
 * @throws TypeError for anything else
 */
export function encodeDocument(data: DocumentData): string {
  return JSON.stringify(encode(data))
}

/** What `encodeDocument` was given. References belong to `db`. @throws Error if the text is damaged */
export function decodeDocument(text: string, db: Firestore): DocumentData {
  const data = decode(JSON.parse(text), db)
  if (!isMap(data)) throw new Error('A document must be a map')
  return data
}

const tagged = (kind: string, v: unknown) => ({ $: kind, v })
const vectorClass = FieldValue.vector([0]).constructor

function encode(value: unknown): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') {
    const plain = Number.isFinite(value) && !Object.is(value, -0)
    return plain ? value : tagged('number', Object.is(value, -0) ? '-0' : String(value))
  }
  if (Array.isArray(value)) return value.every(isText) ? value : value.map(encode)
  if (value instanceof Timestamp) return tagged('timestamp', [value.seconds, value.nanoseconds])
  if (value instanceof GeoPoint) return tagged('place', [value.latitude, value.longitude])
  if (value instanceof Uint8Array) return tagged('bytes', Buffer.from(value).toString('base64'))
  if (value instanceof DocumentReference) return tagged('reference', value.path)
  if (isVector(value)) return tagged('vector', value.toArray())
  if (!isMap(value)) throw new TypeError(`A document cannot hold this: ${String(value)} (${typeof value})`)
  const map = eachField(value, encode)
  return '$' in map ? tagged('map', map) : map
}

function decode(value: unknown, db: Firestore): unknown {
  if (Array.isArray(value)) return value.every(isText) ? value : value.map((held) => decode(held, db))
  if (!isMap(value)) return value
  if (!('$' in value)) return decodeMap(value, db)
  const kind = decoders[String(value.$)]
  if (!kind) throw new Error(`Unknown kind of value: ${String(value.$)}`)
  return kind(value.v, db)
}

const decodeMap = (map: Record<string, unknown>, db: Firestore): DocumentData =>
  eachField(map, (held) => decode(held, db))

const isText = (value: unknown): value is string => typeof value === 'string'

/** The map with its fields changed; the map itself where nothing changes, as in the long lists of a roster: copies cost memory. */
function eachField(map: Record<string, unknown>, change: (held: unknown) => unknown): Record<string, unknown> {
  const changed = new Map<string, unknown>()
  for (const field in map) {
    const held = map[field]
    const next = isText(held) ? held : change(held)
    if (next !== held) changed.set(field, next)
  }
  return changed.size > 0 ? { ...map, ...Object.fromEntries(changed) } : map
}

const decoders: Record<string, (v: unknown, db: Firestore) => unknown> = {
  number: (v) => Number(v),
  timestamp: (v) => new Timestamp(...pair(v)),
  place: (v) => new GeoPoint(...pair(v)),
  bytes: (v) => Buffer.from(String(v), 'base64'),
  reference: (v, db) => db.doc(String(v)),
  vector: (v) => FieldValue.vector(Array.isArray(v) ? v.map(Number) : []),
  map: (v, db) => (isMap(v) ? decodeMap(v, db) : {}),
}

function pair(v: unknown): [number, number] {
  const [first, second]: unknown[] = Array.isArray(v) ? v : []
  if (typeof first !== 'number' || typeof second !== 'number') throw new Error('Two numbers were expected')
  return [first, second]
}

function isMap(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

function isVector(value: unknown): value is { toArray(): number[] } {
  return value instanceof vectorClass
}
