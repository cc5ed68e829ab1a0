import { areaNames } from '../areas/area-names.ts'
import type { AreaName } from '../areas/contract.ts'
import { circulars } from '../circulars/store.ts'
import type { Deps } from '../deps.ts'
import type { MyInquiry, OfficeInquiry } from './contract.ts'
import type { Inquiry } from './inquiry.ts'

type Db = Pick<Deps, 'db'>

const titles = async (deps: Db, inquiries: Inquiry[]): Promise<Map<string, string>> => {
  const ids = [...new Set(inquiries.flatMap(({ circularId }) => circularId ?? []))]
  if (ids.length === 0) return new Map()
  const found = await deps.db.getAll(...ids.map((id) => circulars(deps).doc(id)))
  return new Map(found.flatMap((snapshot) => [[snapshot.id, String(snapshot.get('title') ?? '')] as const]))
}

const nameOf = (names: Map<string, AreaName>, id: string | undefined): AreaName =>
  names.get(id ?? '') ?? { id: id ?? '-', kind: 'association', name: '' }

const circularOf = (known: Map<string, string>, { circularId }: Inquiry) => {
  const title = circularId ? known.get(circularId) : undefined
  return circularId && title ? { id: circularId, title } : null
}

/** Inquiries as those who asked see them. */
export const describeMine = async (deps: Db, inquiries: Inquiry[]): Promise<MyInquiry[]> => {
  // The association answers, or the district where there is none.
  const officeOf = ({ scopeIds }: Inquiry) => scopeIds.slice(0, 3).at(-1)
  const [names, known] = await Promise.all([
    areaNames(
      deps,
      inquiries.flatMap((inquiry) => officeOf(inquiry) ?? []),
    ),
    titles(deps, inquiries),
  ])
  return inquiries.map((inquiry) => ({
    ...inquiry,
    circular: circularOf(known, inquiry),
    to: nameOf(names, officeOf(inquiry)),
  }))
}

/** Inquiries as the office sees them. */
export const describeForOffice = async (deps: Db, inquiries: Inquiry[]): Promise<OfficeInquiry[]> => {
  const [names, known] = await Promise.all([
    areaNames(
      deps,
      inquiries.flatMap(({ scopeIds }) => scopeIds),
    ),
    titles(deps, inquiries),
  ])
  return inquiries.map((inquiry) => ({
    ...inquiry,
    circular: circularOf(known, inquiry),
    areas: inquiry.scopeIds.flatMap((id) => names.get(id) ?? []),
    entries: inquiry.entries.map((entry) => ({ ...entry, notSent: entry.push?.state === 'notSent' })),
  }))
}
