import type { Area } from '../../areas/area.ts'
import { areasOfKind } from '../../areas/store.ts'
import { writeAudit } from '../../audit/write-audit.ts'
import type { Deps } from '../../deps.ts'
import { TooLarge } from '../../platform/failures.ts'
import { toInstant } from '../../platform/time.ts'
import { forgetShapes } from './district-shapes.ts'
import { readShapes } from './read-shapes.ts'
import { packOutline, shapes } from './shape-store.ts'

/** What Express' reader takes (compose.ts); Cloud Functions read more before us. One write to Firestore holds 10 MiB. */
const FILE_BYTES = 5 * 1024 * 1024

interface Import {
  city: Area
  by: string
  file: Uint8Array
}

/**
 * Replaces all outlines by those of a file, in one transaction.
 * @returns how many districts have one now, and the names of those that have none
 * @throws TooLarge over 5 MB, Invalid when anything in the file is wrong; then everything stays as it was
 */
export const importShapes = async (
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  { city, by, file }: Import,
): Promise<{ districts: number; missing: string[] }> => {
  if (file.length > FILE_BYTES) throw new TooLarge('body-too-large')
  const districts = await areasOfKind(deps, 'district')
  const outlines = readShapes(file, districts)
  const importedAt = toInstant(deps.clock.now())
  await deps.db.runTransaction(async (transaction) => {
    const { docs } = await transaction.get(shapes(deps))
    const ids = new Set([...districts, ...docs].map(({ id }) => id))
    // Read one by one, also those that are not there: of two files at the same moment the later one replaces the earlier one whole.
    await transaction.getAll(...[...ids].map((id) => shapes(deps).doc(id)))
    for (const id of ids) if (!outlines.has(id)) transaction.delete(shapes(deps).doc(id))
    for (const [id, outline] of outlines)
      transaction.set(shapes(deps).doc(id), { id, outline: packOutline(outline), importedAt })
    writeAudit(deps, transaction, {
      by,
      action: 'districts.outlined',
      on: { kind: 'area', id: city.id },
      scopeIds: [city.id],
    })
  })
  forgetShapes(deps)
  return {
    districts: outlines.size,
    missing: districts.filter(({ id }) => !outlines.has(id)).map(({ name }) => name),
  }
}
