import type { Dayjs } from 'dayjs'
import type { HelpText } from '../inquiries/help-text.ts'
import type { Inquiry } from '../inquiries/inquiry.ts'
import { KEPT_DAYS } from '../inquiries/topics.ts'
import { expiry } from '../platform/collection.ts'
import { toInstant } from '../platform/time.ts'
import { areasOf } from '../residents/resident.ts'
import { castId } from './cast.ts'
import type { DemoTown } from './demo-town.ts'

const ASSOCIATION = 'tsuda-minami-cho'

/** What residents of 津田南町自治会 have asked and nobody has answered yet. */
const QUESTIONS: (Pick<Inquiry, 'id' | 'topic' | 'circularId'> & { by: string; hoursAgo: number; text: string })[] = [
  {
    id: 'seed-question-newspapers',
    topic: 'circular',
    circularId: 'seed-recycling',
    by: 'みどり',
    hoursAgo: 30,
    text: '雨の日も、古紙の回収はありますか。',
  },
  {
    id: 'seed-question-park',
    topic: 'area',
    circularId: null,
    by: 'Anna',
    hoursAgo: 3,
    text: 'Can I use the meeting hall for a birthday party? How do I ask for it?',
  },
]

/** The open inquiries of the demo town. */
export const demoInquiries = ({ residents }: DemoTown, now: Dayjs): Inquiry[] =>
  QUESTIONS.flatMap(({ by, hoursAgo, text, ...question }) => {
    const resident = residents.find(({ lineUserId }) => lineUserId === castId(by))
    if (!resident) return []
    const asked = now.subtract(hoursAgo, 'hour')
    const at = toInstant(asked)
    return [
      {
        ...question,
        status: 'open',
        by: resident.lineUserId,
        language: resident.language,
        areaId: resident.areaId,
        scopeIds: areasOf(resident),
        entries: [{ id: `${question.id}-1`, from: 'resident', text, at, by: null, push: null }],
        openedAt: at,
        updatedAt: at,
        waits: false,
        helpTextId: null,
        expireAt: expiry(asked.add(KEPT_DAYS, 'day')),
      },
    ]
  })

/** What the officers of 津田南町自治会 have kept for everybody to find. */
export const demoHelpTexts = ({ areas }: DemoTown, now: Dayjs): HelpText[] =>
  areas
    .filter(({ id }) => id === ASSOCIATION)
    .map(({ id, ancestorIds }) => ({
      id: 'seed-help-bulky',
      areaId: id,
      scopeIds: [...ancestorIds, id],
      question: '粗大ごみは、どう出しますか',
      answer:
        '市の粗大ごみ受付に電話で申し込みます。決まった日の朝8時までに、お宅の前に出してください。集積所には出せません。',
      by: castId('会長 山本'),
      updatedAt: toInstant(now.subtract(20, 'day')),
    }))
