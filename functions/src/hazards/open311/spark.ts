import { create } from 'xmlbuilder2'

/** What an answer is made of. In JSON it stands as it is, in XML by the Spark convention (wiki.open311.org/JSON_and_XML_Conversion). */
export type Value = string | number | boolean | null | Value[] | { [name: string]: Value }

/** An answer with the name of its root, which only XML shows. */
export interface Answer {
  name: string
  value: Value
}

export const FORMATS = ['json', 'xml'] as const
export type Format = (typeof FORMATS)[number]

/** How one of a list is called in XML. */
const EACH: Record<string, string> = {
  services: 'service',
  attributes: 'attribute',
  values: 'value',
  service_requests: 'request',
  endpoints: 'endpoint',
  formats: 'format',
  errors: 'error',
}

/** Everything but what a text in XML may hold (XML 1.0, production 2): control characters and halves of characters. */
const NOT_IN_XML = /[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** A text that is the same in both forms: XML has no control characters, and its readers know one kind of line end. */
export const plain = (text: string): string => text.replace(/\r\n?/g, '\n').replace(NOT_IN_XML, '')

const cleaned = (value: Value): Value => {
  if (typeof value === 'string') return plain(value)
  if (Array.isArray(value)) return value.map(cleaned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, cleaned(inner)]))
}

/** Fills an element: a list becomes elements of the list's own name, nothing an empty element. */
const fill = (element: ReturnType<typeof create>, name: string, value: Value): void => {
  if (value === null || value === '') return
  // The writer leaves `&amp;` alone, as if somebody had escaped it; here it is what somebody wrote.
  if (typeof value !== 'object') return void element.txt(String(value).replaceAll('&', '&amp;'))
  const inner = Array.isArray(value) ? value.map((each) => [EACH[name] ?? name, each] as const) : Object.entries(value)
  for (const [innerName, each] of inner) fill(element.ele(innerName), innerName, each)
}

const xmlOf = (name: string, value: Value): string => {
  const document = create({ version: '1.0', encoding: 'UTF-8' })
  fill(document.ele(name), name, value)
  return document.end()
}

/** An answer as it goes out, always UTF-8. */
export const written = (format: Format, { name, value }: Answer): { contentType: string; body: string } => {
  const clean = cleaned(value)
  return format === 'json'
    ? { contentType: 'application/json; charset=utf-8', body: JSON.stringify(clean) }
    : { contentType: 'text/xml; charset=utf-8', body: xmlOf(name, clean) }
}
