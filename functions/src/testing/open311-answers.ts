import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { XMLParser, XMLValidator } from 'fast-xml-parser'

const SCHEMAS = join(import.meta.dirname, '../hazards/open311/schemas')

/** What each list's elements are called in the specification's examples. */
const LISTS: Record<string, string> = {
  services: 'service',
  attributes: 'attribute',
  values: 'value',
  service_requests: 'request',
  endpoints: 'endpoint',
  formats: 'format',
  errors: 'error',
}
const parser = new XMLParser({
  parseTagValue: false,
  trimValues: false,
  isArray: (name) => Object.values(LISTS).includes(name),
})

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Takes the elements out of their lists. Everything else is a text; nothing is null. */
const unfolded = (name: string, value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((each) => unfolded('', each))
  const each = LISTS[name]
  if (each) return isGroup(value) ? unfolded('', value[each]) : []
  if (isGroup(value))
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unfolded(key, inner)]))
  return value === '' ? null : value
}

/** An answer in XML, read by somebody else's parser, as the JSON of the same would be with every value as a text. @throws unless well-formed */
export const fromXml = (xml: string): unknown => {
  const verdict = XMLValidator.validate(xml)
  if (verdict !== true) throw new Error(`${verdict.err.msg} in ${xml}`)
  if (!xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>')) throw new Error(`no declaration in ${xml}`)
  const { '?xml': _declaration, ...document } = parser.parse(xml)
  const [[name, root] = ['', null], ...others] = Object.entries(document)
  if (others.length > 0) throw new Error('more than one root')
  return unfolded(name, root)
}

/** JSON with every value as a text, as XML has it. */
export const inTexts = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inTexts)
  if (isGroup(value)) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inTexts(inner)]))
  return value === null || value === '' ? null : String(value)
}

const ajv = new Ajv({ allErrors: true, strict: false })

/** What is wrong with an answer by one of the schemas written from the standard; empty where nothing is. */
export const faultsOf = (schema: string, answer: unknown): string[] => {
  const isValid =
    ajv.getSchema(schema) ??
    ajv.compile({ $id: schema, ...JSON.parse(readFileSync(join(SCHEMAS, `${schema}.json`), 'utf8')) })
  void isValid(answer)
  return (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
