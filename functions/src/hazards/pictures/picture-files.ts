import type { Deps } from '../../deps.ts'
import { secretName } from '../../documents/keep-pictures.ts'
import { toInstant } from '../../platform/time.ts'
import type { HazardPicture } from '../hazard-picture.ts'

/** Days after which somebody looks whether a picture is still wanted: longer than any work on it takes. */
const LOOK_AFTER_DAYS = 1

/** When the nightly look is due for a picture that something is begun with now. */
export const lookLater = ({ clock }: Pick<Deps, 'clock'>): string => toInstant(clock.now().add(LOOK_AFTER_DAYS, 'day'))

/**
 * Minutes after which the nightly look is due for a copy that is not to be in the open any more: longer than another copy is being
 * drawn, and so short that the very next night finds what was not deleted at once.
 */
const SOON_MINUTES = 60

/** When the nightly look is due for a picture of which something in the open is replaced or taken out now. */
export const lookSoon = ({ clock }: Pick<Deps, 'clock'>): string => toInstant(clock.now().add(SOON_MINUTES, 'minute'))

/** A picture's two files. */
export interface FileNames {
  file: string
  thumb: string
}

/** Where pictures lie that never leave the office; nothing serves them by their name. */
export const INSIDE = 'inside'
/** Where the copies lie that an officer approved; served by their unguessable names. */
export const IN_THE_OPEN = 'open-pictures'

/** New names that nobody can guess. */
export const newNames = (deps: Pick<Deps, 'ids'>, room: typeof INSIDE | typeof IN_THE_OPEN): FileNames => {
  const secret = secretName(deps)
  return { file: `${room}/${secret}.jpg`, thumb: `${room}/${secret}-thumb.jpg` }
}

/** The names of a copy's two files; none of none. */
export const filesOf = (kept: FileNames | null): string[] => (kept ? [kept.file, kept.thumb] : [])

/** The names of a picture's files that are shown to somebody; whatever else it names is left over from something. */
export const namesInUse = ({ inside, published }: Pick<HazardPicture, 'inside' | 'published'>): string[] =>
  [inside, published].flatMap(filesOf)

/** Deletes files; of a name that is not there nothing happens. */
export const deleteFiles = async ({ files }: Pick<Deps, 'files'>, names: string[]): Promise<void> => {
  for (const name of names) await files.delete(name)
}
