import type { Deps } from '../deps.ts'
import { read } from '../platform/collection.ts'
import type { RecordSource } from '../residents/record/record.ts'
import { wordsFor } from '../residents/record/record-words.ts'
import { text } from '../texts/texts.ts'
import type { Inquiry } from './inquiry.ts'
import { drafts, inquiries } from './store.ts'

/** As the person may have it: which officer answered is nothing about them. */
const withoutOfficers = ({ entries, expireAt, ...inquiry }: Inquiry) => ({
  ...inquiry,
  entries: entries.map(({ from, text: said, at }) => ({ from, text: said, at })),
  expireAt: expireAt.toDate().toISOString(),
})

/** What somebody has asked and was answered, and what they are just writing. */
export const recordOfInquiries =
  (deps: Pick<Deps, 'db' | 'clock'>): RecordSource =>
  async ({ lineUserId, language }) => {
    const [asked, draft] = await Promise.all([
      inquiries(deps).where('by', '==', lineUserId).get(),
      read(drafts(deps).doc(lineUserId)),
    ])
    if (asked.empty && !draft) return { sections: [], documents: {} }
    const { when } = wordsFor(deps, language)
    const found = asked.docs.map((doc) => doc.data()).sort((a, b) => (a.openedAt < b.openedAt ? -1 : 1))
    const lines = found.flatMap(({ entries }) =>
      entries.map(({ from, at, text: said }) => ({
        label: text(language, from === 'resident' ? 'record.youWrote' : 'record.officeWrote', { at: when(at) }),
        value: said,
      })),
    )
    const written = draft && {
      label: text(language, 'record.draft'),
      value: draft.text ?? text(language, 'record.none'),
    }
    return {
      sections: [
        {
          title: text(language, 'record.inquiries'),
          purpose: text(language, 'record.inquiriesWhy'),
          lines: written ? [...lines, written] : lines,
        },
      ],
      documents: Object.fromEntries([
        ...found.map((inquiry) => [`inquiries/${inquiry.id}`, withoutOfficers(inquiry)]),
        ...(draft
          ? [[`inquiryDrafts/${lineUserId}`, { ...draft, expireAt: draft.expireAt.toDate().toISOString() }]]
          : []),
      ]),
    }
  }
