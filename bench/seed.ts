import { areas } from '@kairan/functions/areas/store.ts'
import { grants } from '@kairan/functions/officers/store.ts'
import { openDurableFirestore } from '@kairan/functions/platform/local/durable-firestore.ts'
import { residents } from '@kairan/functions/residents/store.ts'
import { rosters } from '@kairan/functions/rosters/store.ts'
import { rostersOf } from '@kairan/functions/seed/plant.ts'
import type { WriteBatch } from 'firebase-admin/firestore'
import { bigCity, senders } from './big-city.ts'
import { variable } from './environment.ts'

/*
 * A program of its own: writes a city of RESIDENTS people into the database FIRESTORE_FILE and ends. A push needs areas and
 * rosters; the documents of residents are written for those alone who will send events (READING_HOUSEHOLDS).
 */
const WRITES_AT_ONCE = 400

const city = bigCity(Number(variable('RESIDENTS')))
const { talking, reading } = senders(city, Number(variable('READING_HOUSEHOLDS')))

const firestore = await openDurableFirestore({ file: variable('FIRESTORE_FILE') })
const deps = { db: firestore.db }
const writes = [
  ...city.areas.map((area) => (batch: WriteBatch) => batch.set(areas(deps).doc(area.id), area)),
  ...rostersOf(city).map((roster) => (batch: WriteBatch) => batch.set(rosters(deps).doc(roster.id), roster)),
  ...[...talking, ...reading].map((one) => (batch: WriteBatch) => batch.set(residents(deps).doc(one.lineUserId), one)),
  ...city.grants.map((grant) => (batch: WriteBatch) => batch.set(grants(deps).doc(grant.id), grant)),
]
for (let from = 0; from < writes.length; from += WRITES_AT_ONCE) {
  const batch = firestore.db.batch()
  for (const write of writes.slice(from, from + WRITES_AT_ONCE)) write(batch)
  await batch.commit()
}
await firestore.close()
