import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bigCity, WHOLE_CITY } from './big-city.ts'
import { runBenchProgram } from './environment.ts'
import { startLine } from './line.ts'
import { NaiveFigures } from './naive-figures.ts'
import { seedCity } from './stage.ts'

const ONE_BY_ONE = 100
const PEOPLE = 5_000
const PUSHES_A_SECOND = 2_000

/** One push per resident for the whole city: measured for some, multiplied for all. Requests and reads are one each by construction. */
export interface Naive {
  measuredPeople: number
  /** Many at once. */
  wholeCitySeconds: number
  /** One after the other. */
  oneByOneSeconds: number
  /** What LINE's limit alone would take. */
  floorSeconds: number
  requests: number
  reads: number
}

export const measureNaive = async (): Promise<Naive> => {
  const folder = mkdtempSync(join(tmpdir(), 'kairan-bench-'))
  const city = bigCity(ONE_BY_ONE + PEOPLE + 100)
  const people = city.residents.map(({ lineUserId }) => lineUserId)
  const line = await startLine(people)
  try {
    const file = join(folder, 'firestore.sqlite')
    await seedCity({ file, residents: people.length, readingHouseholds: city.households.length })
    const printed = await runBenchProgram(join(import.meta.dirname, 'naive.ts'), {
      FIRESTORE_FILE: file,
      LINE_API_BASE_URL: line.url,
      ONE_BY_ONE: String(ONE_BY_ONE),
      PEOPLE: String(PEOPLE),
    })
    const { atOnce, oneByOne, documents } = NaiveFigures.parse(JSON.parse(printed))
    const forAll = (part: { people: number; seconds: number }) => (part.seconds * WHOLE_CITY) / part.people
    return {
      measuredPeople: atOnce.people,
      wholeCitySeconds: forAll(atOnce),
      oneByOneSeconds: forAll(oneByOne),
      floorSeconds: WHOLE_CITY / PUSHES_A_SECOND,
      requests: WHOLE_CITY,
      reads: (documents.reads * WHOLE_CITY) / atOnce.people,
    }
  } finally {
    await line.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
