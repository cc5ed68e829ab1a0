import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import iconv from 'iconv-lite'
import { z } from 'zod'
import { Invalid } from '../platform/failures.ts'
import { type Danger, Shelter } from './shelter.ts'

/** A city has some hundreds. */
const SHELTER_LIMIT = 5_000
/** The list is one document, for which Firestore has room for 1 MiB (https://firebase.google.com/docs/firestore/quotas). */
const LIST_BYTES = 900_000

/** The columns of 推奨データセット「指定緊急避難場所一覧」 (デジタル庁, 自治体標準オープンデータセット). */
const DANGER_COLUMNS: Record<string, Danger> = {
  災害種別_洪水: 'flood',
  '災害種別_崖崩れ、土石流及び地滑り': 'landslide',
  災害種別_高潮: 'stormSurge',
  災害種別_地震: 'earthquake',
  災害種別_津波: 'tsunami',
  災害種別_大規模な火事: 'fire',
  災害種別_内水氾濫: 'inlandFlood',
  災害種別_火山現象: 'volcano',
}

const Row = z.record(
  z.string(),
  z.string().transform((cell) => cell.replace(/\p{Cc}/gu, ' ')),
)

/** UTF-8, or what Excel in Japan writes. */
const decode = (file: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file)
  } catch {
    return iconv.decode(Buffer.from(file), 'CP932')
  }
}

const coordinate = (text: string | undefined): number | null => {
  const value = Number(text)
  return text?.trim() && Number.isFinite(value) ? value : null
}

const positionOf = (row: z.infer<typeof Row>): Shelter['position'] => {
  const latitude = coordinate(row.緯度)
  const longitude = coordinate(row.経度)
  return latitude === null || longitude === null ? null : { latitude, longitude }
}

const isTrue = (text: string | undefined): boolean => ['1', '○', 'true', 'TRUE'].includes(text?.trim() ?? '')

const shelterOf = (row: z.infer<typeof Row>) => {
  const name = (row.名称 ?? '').trim()
  const address = (row.所在地_連結表記 ?? row.住所 ?? '').trim()
  return Shelter.safeParse({
    // The same place keeps its id from list to list.
    id: createHash('sha256').update(`${name} ${address}`).digest('hex').slice(0, 20),
    name,
    kana: (row.名称_カナ ?? '').trim(),
    address,
    position: positionOf(row),
    dangers: Object.entries(DANGER_COLUMNS).flatMap(([column, danger]) => (isTrue(row[column]) ? [danger] : [])),
    districtId: null,
    note: (row.備考 ?? '').trim().slice(0, 200),
  })
}

/**
 * Reads the city's list.
 * @throws Invalid when it is too long to be kept, naming the line that is wrong (the heading is line 1), or when the file is no such list
 */
export const readShelters = (file: Uint8Array): Shelter[] => {
  const rows = rowsOf(file)
  if (rows.length === 0 || rows[0]?.名称 === undefined) throw new Invalid('shelters-no-list')
  if (rows.length > SHELTER_LIMIT) throw new Invalid('shelters-too-many')
  const shelters = rows.map((row, index) => {
    const { success, data } = shelterOf(row)
    if (!success) throw new Invalid('shelters-line', [{ path: String(index + 2), code: 'shelters-line' }])
    return data
  })
  if (Buffer.byteLength(JSON.stringify(shelters)) > LIST_BYTES) throw new Invalid('shelters-too-many')
  return shelters
}

const rowsOf = (file: Uint8Array): z.infer<typeof Row>[] => {
  try {
    const options = { columns: true, bom: true, skip_empty_lines: true, relax_column_count: true }
    return z.array(Row).parse(parse(decode(file), options))
  } catch {
    throw new Invalid('shelters-no-list')
  }
}
