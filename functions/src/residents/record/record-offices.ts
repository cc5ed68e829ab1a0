import { areaNames } from '../../areas/area-names.ts'
import { auditEntries } from '../../audit/write-audit.ts'
import type { Deps } from '../../deps.ts'
import { grants } from '../../officers/store.ts'
import { text } from '../../texts/texts.ts'
import type { RecordSource } from './record.ts'
import { wordsFor } from './record-words.ts'

/** The offices somebody holds or held, and what they did in them. */
export const recordOfOffices =
  (deps: Pick<Deps, 'db' | 'clock'>): RecordSource =>
  async ({ lineUserId, language }) => {
    const [held, done] = await Promise.all([
      grants(deps).where('lineUserId', '==', lineUserId).get(),
      auditEntries(deps).where('by', '==', lineUserId).get(),
    ])
    if (held.empty && done.empty) return { sections: [], documents: {} }
    const offices = held.docs.map((doc) => doc.data())
    const names = await areaNames(
      deps,
      offices.map(({ areaId }) => areaId),
    )
    const { day } = wordsFor(deps, language)
    const terms = offices.map(({ role, areaId, from, until }) => ({
      label: text(language, 'record.office', {
        role: text(language, `record.${role}`),
        area: names.get(areaId)?.name ?? '',
      }),
      value: text(language, 'record.term', {
        from: day(from),
        until: until === null ? '' : text(language, 'record.termUntil', { until: day(until) }),
      }).trim(),
    }))
    const deeds = { label: text(language, 'record.deeds'), value: String(done.size) }
    return {
      sections: [
        {
          title: text(language, 'record.offices'),
          purpose: text(language, 'record.officesWhy'),
          lines: [...terms, deeds],
        },
      ],
      documents: Object.fromEntries([
        ...offices.map((grant) => [`grants/${grant.id}`, grant]),
        ...done.docs.map((doc) => [`audit/${doc.id}`, doc.data()]),
      ]),
    }
  }
