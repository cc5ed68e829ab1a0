import { FieldPath } from 'firebase-admin/firestore'
import { areasById } from '../../areas/store.ts'
import type { Deps, Translator } from '../../deps.ts'
import { read } from '../../platform/collection.ts'
import { recipientsIn } from '../../rosters/roster.ts'
import { eachRosterPart } from '../../rosters/store.ts'
import type { Circular } from '../circular.ts'
import type { Version } from '../circular-content.ts'
import { VERSION_LANGUAGES } from '../circular-content.ts'
import { policyOf } from '../handing-out/what-next.ts'
import { circulars } from '../store.ts'
import { isOnItsWay, isWaiting } from '../transitions.ts'
import { TRANSLATE_TASK } from './enqueue-translation.ts'
import { textsOf, translatedVersion } from './translated-version.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'tasks' | 'translator' | 'log'>
type Translated = Parameters<Translator['translate']>[0]['to']

/** After so many failures readers get the Japanese, which they get meanwhile anyway. */
const ATTEMPTS = 3
const WAIT_SECONDS = 30

/** Plain Japanese is for people to write: a machine would make it longer, not plainer. */
const TRANSLATED: Translated[] = VERSION_LANGUAGES.filter((language) => language !== 'ja-easy')

const wantsVersions = (circular: Circular | null): circular is Circular =>
  circular !== null && (isWaiting(circular) || isOnItsWay(circular))

/** The languages in which somebody of the audience reads and nobody has written. */
const missingLanguages = async (deps: Pick<Deps, 'db'>, circular: Circular): Promise<Translated[]> => {
  const unwritten = TRANSLATED.filter((language) => !circular.versions[language])
  const read = new Set<string>()
  const audience = unwritten.length > 0 ? await areasById(deps, circular.audience) : []
  for await (const part of eachRosterPart(deps, audience)) {
    for (const { language } of recipientsIn(part)) read.add(language)
    if (unwritten.every((language) => read.has(language))) break
  }
  return unwritten.filter((language) => read.has(language))
}

/** Keeps a version, unless the circular was changed or somebody has written one meanwhile. The circular's own version stays. */
const keep = (
  deps: Pick<Deps, 'db'>,
  { id, version }: Circular,
  { language, words }: { language: Translated; words: Version },
): Promise<void> =>
  deps.db.runTransaction(async (transaction) => {
    const reference = circulars(deps).doc(id)
    const circular = await read(reference, transaction)
    if (!wantsVersions(circular) || circular.version !== version || circular.versions[language]) return
    transaction.update(deps.db.doc(reference.path), new FieldPath('versions', language), words)
  })

/** @returns whether the language need not be tried again */
const translateInto = async (
  deps: Needs,
  translator: Translator,
  { circular, language }: { circular: Circular; language: Translated },
): Promise<boolean> => {
  try {
    const words = translatedVersion(circular, await translator.translate({ texts: textsOf(circular), to: language }))
    if (!words) throw new Error('the translation does not fit')
    await keep(deps, circular, { language, words })
    return true
  } catch (error) {
    deps.log.warn({ err: error, circularId: circular.id, language }, 'not translated')
    return false
  }
}

/**
 * Has a machine write the versions of a circular that its readers need and nobody has written; they are kept with it, marked as
 * the machine's. May run twice. What fails is tried a little later, and given up in the end.
 */
export const translateCircular = async (
  deps: Needs,
  { circularId, attempt }: { circularId: string; attempt: number },
): Promise<void> => {
  const { translator } = deps
  const circular = await read(circulars(deps).doc(circularId))
  if (!translator || !wantsVersions(circular)) return
  if (!(await policyOf(deps, circular)).policy.machineTranslation) return
  const languages = await missingLanguages(deps, circular)
  const done = await Promise.all(languages.map((language) => translateInto(deps, translator, { circular, language })))
  if (done.every(Boolean) || attempt >= ATTEMPTS) return
  await deps.tasks.enqueue(
    TRANSLATE_TASK,
    { circularId, attempt: attempt + 1 },
    {
      id: `translate-${circularId}-${circular.version}-${attempt + 1}`,
      at: deps.clock.now().add(WAIT_SECONDS * attempt, 'second'),
    },
  )
}
