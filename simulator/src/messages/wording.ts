import { z } from 'zod'
import { bodyErrors, type Detail } from '../line-refusal.ts'

type Path = readonly PropertyKey[]

/** `messages[0].text`, as LINE writes a place in the request body. */
export const propertyName = (path: Path): string =>
  path.reduce<string>((name, key) => {
    if (typeof key === 'number') return `${name}[${key}]`
    return name === '' ? String(key) : `${name}.${String(key)}`
  }, '')

/** `/body/contents/0/text`, as LINE writes a place inside a Flex container. */
export const pointer = (path: Path): string => `/${path.map(String).join('/')}`

/** LINE's words where a rule has none of its own (from the examples in the Messaging API reference). */
export const lineWording = (missing: string) => (issue: z.core.$ZodRawIssue) => {
  if (issue.code === 'invalid_type') return issue.input === undefined ? missing : 'invalid property'
  if (issue.code === 'invalid_value')
    return `Must be one of the following values: [${issue.values.map(String).join(', ')}]`
  if (issue.code === 'too_big' && issue.origin === 'string') return `Length must be between 0 and ${issue.maximum}`
  if (issue.code === 'too_big' && issue.origin === 'array') return `Size must be between 0 and ${issue.maximum}`
  return 'invalid property'
}

/** One entry per broken rule; an unknown property counts as one at its own place. */
export const brokenRules = (error: z.ZodError): { message: string; path: PropertyKey[] }[] =>
  error.issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [{ message: issue.message, path: issue.path }]
    return issue.keys.map((key) => ({ message: 'invalid property', path: [...issue.path, key] }))
  })

export const detailsOf = (error: z.ZodError, place: (path: Path) => string): Detail[] =>
  brokenRules(error).map(({ message, path }) => ({ message, property: place(path) }))

/** The body as the schema reads it. @throws LineRefusal 400 with one detail per broken rule. */
export const parseBody = <T>(schema: z.ZodType<T>, body: unknown, missing = 'May not be empty'): T => {
  const parsed = schema.safeParse(body, { error: lineWording(missing) })
  if (!parsed.success) throw bodyErrors(detailsOf(parsed.error, propertyName))
  return parsed.data
}

/** At most `max` UTF-16 code units, as LINE counts; zod's own `max` counts code points and would let emoji through. */
export const unitsUpTo = (max: number, wording = `Length must be between 0 and ${max}`) =>
  z.string().refine((text) => text.length <= max, wording)

/** The same, and not empty. */
export const textUpTo = (max: number) => unitsUpTo(max).min(1, 'May not be empty')
