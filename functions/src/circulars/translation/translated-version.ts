import type { Circular } from '../circular.ts'
import type { Version } from '../circular-content.ts'
import { Version as VersionSchema } from '../circular-content.ts'

type Words = Pick<Circular, 'title' | 'text' | 'survey'>

/** Everything of a circular that a machine is given, in an order that `translatedVersion` reads back. Empty texts are left out. */
export const textsOf = ({ title, text, survey }: Words): string[] =>
  [
    title,
    text,
    ...(survey?.questions ?? []).flatMap((question) => [
      question.wording,
      ...('options' in question ? question.options : []),
    ]),
  ].filter((each) => each !== '')

/**
 * A version made of what the machine gave back for `textsOf`.
 * @returns null when it gave back another number of texts, nothing for one of them, or more than a version may hold
 */
export const translatedVersion = (words: Words, translated: string[]): Version | null => {
  if (translated.length !== textsOf(words).length) return null
  const rest = [...translated]
  const next = (of: string): string => (of === '' ? '' : (rest.shift() ?? ''))
  const version = {
    title: next(words.title),
    text: next(words.text),
    by: 'machine',
    questions: Object.fromEntries(
      (words.survey?.questions ?? []).map((question) => [
        question.id,
        { wording: next(question.wording), options: 'options' in question ? question.options.map(next) : [] },
      ]),
    ),
  }
  return VersionSchema.safeParse(version).data ?? null
}
