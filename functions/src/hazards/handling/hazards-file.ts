import { stringify } from 'csv-stringify/sync'
import { areaNames } from '../../areas/area-names.ts'
import type { Deps } from '../../deps.ts'
import type { Download } from '../../platform/endpoint.ts'
import { japanClock, japanDay, parseInstant } from '../../platform/time.ts'
import { text } from '../../texts/texts.ts'
import { categoryName } from '../describe-hazard.ts'
import type { Assignee, Hazard } from '../hazard.ts'
import type { HazardLine } from '../hazard-view.ts'
import { describeLines } from './describe-lines.ts'
import { type HazardFilters, listHazards } from './list-hazards.ts'

type Needs = Pick<Deps, 'db' | 'clock'>

/** A spreadsheet that somebody still looks through; more goes by narrower days. */
const LINES_AT_MOST = 10_000

const COLUMNS = [
  '受付番号',
  '種類',
  '状態',
  '受け付けた日時',
  '最初に答えた日時',
  '終わった日時',
  '答える期限',
  '期限を過ぎた',
  '担当',
  '校区',
  '緯度',
  '経度',
  '困っている人の数',
  '写真の数',
  '公開',
]

const timeOf = (at: string | null): string => {
  if (at === null) return ''
  const time = parseInstant(at)
  return `${japanDay(time)} ${japanClock(time)}`
}

const assigneeName = (assignee: Assignee | null, associations: Map<string, { name: string }>): string => {
  if (assignee === null) return ''
  if (assignee.kind === 'association') return associations.get(assignee.areaId)?.name ?? ''
  if (assignee.kind === 'section') return text('ja', `hazardKind.section_${assignee.section}`)
  return text('ja', `hazardKind.keeper_${assignee.keeper}`)
}

/** What people wrote, the address among it, stays inside: somebody's name may stand in it. */
const cells = (hazard: Hazard, line: HazardLine, associations: Map<string, { name: string }>) => [
  hazard.number,
  categoryName('ja', hazard.category),
  text('ja', `hazardStatus.${hazard.status}`),
  timeOf(hazard.openedAt),
  timeOf(hazard.answeredAt),
  timeOf(hazard.closedAt),
  hazard.dueOn,
  line.isLate ? 'はい' : '',
  assigneeName(hazard.assignee, associations),
  line.district?.name ?? '',
  hazard.position?.latitude ?? '',
  hazard.position?.longitude ?? '',
  line.followers,
  line.pictures,
  line.publishedAt === null ? '' : '公開',
]

const allOf = async (deps: Needs, filters: HazardFilters): Promise<Hazard[]> => {
  const all: Hazard[] = []
  let before: string | undefined
  do {
    const { found, older } = await listHazards(deps, filters, before === undefined ? {} : { before })
    all.push(...found)
    before = older ?? undefined
  } while (before !== undefined && all.length < LINES_AT_MOST)
  return all.slice(0, LINES_AT_MOST)
}

/**
 * The reports of an area as a CSV file for a spreadsheet, the newest first, at most 10,000: no name, no telephone number, nobody's
 * words. A text that a spreadsheet would take for a formula gets a mark before it.
 */
export const hazardsFile = async (deps: Needs, filters: HazardFilters): Promise<Download> => {
  const all = await allOf(deps, filters)
  const [lines, associations] = await Promise.all([
    describeLines(deps, all),
    areaNames(
      deps,
      all.flatMap(({ assignee }) => (assignee?.kind === 'association' ? [assignee.areaId] : [])),
    ),
  ])
  const rows = lines.flatMap((line, index) => {
    const hazard = all[index]
    return hazard ? [cells(hazard, line, associations)] : []
  })
  const file = stringify([COLUMNS, ...rows], { escape_formulas: true, record_delimiter: 'windows' })
  return {
    content: Buffer.from(`\ufeff${file}`),
    contentType: 'text/csv; charset=utf-8',
    fileName: `危ない所の通報_${japanDay(deps.clock.now())}.csv`,
  }
}
