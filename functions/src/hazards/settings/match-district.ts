import type { Area } from '../../areas/area.ts'

/** Under which names cities and the state's data sets write what a polygon is of. */
const NAME_KEYS = ['name', 'NAME', 'Name', 'S_NAME', '校区', '校区名', '学校名', '名称'] as const
const ID_KEYS = ['id', 'ID', 'areaId'] as const

const spelling = (name: string): string => name.normalize('NFKC').replace(/\s/g, '')
/** 「枚方小学校区」, 「枚方小学校」 and 「枚方校区」 are one district. */
const stem = (name: string): string => spelling(name).replace(/(小学校区|小学校|学校区|校区|地区)$/, '')

const textsAt = (properties: Record<string, unknown>, keys: readonly string[]): string[] =>
  keys.flatMap((key) => {
    const value = properties[key]
    return typeof value === 'string' || typeof value === 'number' ? [String(value)] : []
  })

/**
 * The district that a polygon's properties name: by its id, else by its name as it is written, else without what may stand behind it.
 * @returns null when it is none, or could be two
 */
export const districtOf = (districts: Area[], properties: Record<string, unknown>): Area | null => {
  const ids = textsAt(properties, ID_KEYS)
  const names = textsAt(properties, NAME_KEYS)
  const ways: ((district: Area) => boolean)[] = [
    ({ id }) => ids.includes(id),
    ({ name }) => names.some((written) => spelling(written) === spelling(name)),
    ({ name }) => stem(name) !== '' && names.some((written) => stem(written) === stem(name)),
  ]
  for (const isMeant of ways) {
    const found = districts.filter(isMeant)
    if (found.length > 1) return null
    if (found[0]) return found[0]
  }
  return null
}
