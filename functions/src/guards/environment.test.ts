import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../../..')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

/** The keys of the schemas with which the roots read their environment. */
const variablesRead = globSync('functions/src/platform/{*,*/*}.ts', { cwd: ROOT }).flatMap((path) =>
  [...read(path).matchAll(/^ {2}([A-Z][A-Z_]+): (?:z\.|origin)/gm)].map(([, name]) => name),
)

it('every variable that the README names is read by the program', () => {
  const named = [...read('README.md').matchAll(/`([A-Z]{2,}(?:_[A-Z]+)*)(?:=[^`]*)?`/g)].map(([, name]) => name)
  expect(named).toContain('PUBLIC_URL')
  expect([...new Set(named)].filter((name) => !variablesRead.includes(name))).toEqual([])
})
