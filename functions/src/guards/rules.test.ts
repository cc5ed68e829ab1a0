import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../../..')
const rulesIn = (file: string) => readFileSync(join(ROOT, file), 'utf8').replace(/\/\/.*$/gm, '')

describe.each([
  ['firestore.rules', 'match /{document=**}'],
  ['storage.rules', 'match /{file=**}'],
])('%s', (file, everything) => {
  it('denies phones and browsers everything; only the server reads and writes', () => {
    const rules = rulesIn(file)
    expect(rules.match(/allow[^;]*;/g)).toEqual(['allow read, write: if false;'])
    expect(rules).toContain(everything)
  })

  it('is the file that gets deployed', () => {
    const { firestore, storage } = JSON.parse(readFileSync(join(ROOT, 'firebase.json'), 'utf8'))
    expect([firestore.rules, storage.rules]).toContain(file)
  })
})
