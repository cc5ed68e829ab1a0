import type { Dayjs } from 'dayjs'
import type { WriteBatch } from 'firebase-admin/firestore'
import type { Deps } from '../../deps.ts'
import { putFiles } from '../../hazards/pictures/keep-picture.ts'
import { settingsDoc, UNSETTLED } from '../../hazards/settings/store.ts'
import { follows, hazardEvents, hazardPictures, hazards } from '../../hazards/store.ts'
import { toInstant } from '../../platform/time.ts'
import type { DemoTown } from '../demo-town.ts'
import { type DemoHazards, demoHazards } from './demo-hazards.ts'
import { drawHazard } from './drawings.ts'

/** Numbers that nobody has: no exchange of Hirakata (072) begins with 000. */
const CONTACTS = {
  prefecture: { name: '見本土木事務所', phone: '072-000-0001' },
  police: { name: '見本警察署 交通課', phone: '072-000-0110' },
  power: { name: '見本電力 停電・設備の窓口', phone: '072-000-0002' },
}

const drawPictures = async (deps: Pick<Deps, 'files'>, { pictures }: DemoHazards): Promise<void> => {
  for (const { picture, drawing } of pictures) {
    const drawn = await drawHazard(drawing)
    for (const names of [picture.inside, picture.published]) if (names) await putFiles(deps, names, drawn)
  }
}

/** Draws the pictures of the demo town's reports. @returns what is to be written into its database */
export const plantHazards = async (
  deps: Pick<Deps, 'db' | 'files'>,
  town: DemoTown,
  now: Dayjs,
): Promise<((batch: WriteBatch) => void)[]> => {
  const demo = demoHazards(town, now)
  await drawPictures(deps, demo)
  return [
    ...demo.hazards.map((each) => (batch: WriteBatch) => batch.set(hazards(deps).doc(each.id), each)),
    ...demo.events.map((each) => (batch: WriteBatch) => batch.set(hazardEvents(deps).doc(each.id), each)),
    ...demo.follows.map((each) => (batch: WriteBatch) => batch.set(follows(deps).doc(each.id), each)),
    ...demo.pictures.map(
      ({ picture }) =>
        (batch: WriteBatch) =>
          batch.set(hazardPictures(deps).doc(picture.id), picture),
    ),
    (batch) =>
      batch.set(settingsDoc(deps), { ...UNSETTLED, contacts: CONTACTS, version: 1, settledAt: toInstant(now) }),
  ]
}
