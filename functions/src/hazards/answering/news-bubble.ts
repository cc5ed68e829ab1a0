import { excerpt } from '../../circulars/messages.ts'
import { mainButton, words } from '../../line/blocks/bubble.ts'
import { pageAction, postbackAction } from '../../line/blocks/message.ts'
import { dayInWords } from '../../platform/day-in-words.ts'
import type { Language } from '../../platform/language.ts'
import { japanDay, parseInstant } from '../../platform/time.ts'
import { text } from '../../texts/texts.ts'
import { HAZARD_CATEGORIES } from '../categories.ts'
import type { Assignee, Hazard } from '../hazard.ts'
import type { WordsLine } from '../hazard-view.ts'
import { officeWordsIn } from '../office-words.ts'
import { STATUS_LOOK } from '../status-look.ts'
import type { Said } from './condense.ts'

/** A report of which something is told. */
export interface ToldReport {
  report: Pick<Hazard, 'id' | 'number' | 'category' | 'openedAt'>
  said: Said
  /** A picture an officer has approved for the open; null: none. */
  pictureUrl: string | null
}

export interface NewsContext {
  liffId: string
  /** The day it is in Japan. */
  today: string
}

const NEUTRAL = '#4D4D4D'

/** What happened in a few words, for the head of a bubble and the lock screen. */
export const headline = (language: Language, { status, answers, assignee }: Said): string => {
  if (status) return `${STATUS_LOOK[status].sign} ${text(language, `hazardStatus.${status}`)}`
  return text(language, assignee && answers.length === 0 ? 'hazardNews.given' : 'hazardNews.answered')
}

const who = (language: Language, assignee: Assignee): string => {
  if (assignee.kind === 'section') return text(language, `hazardKind.section_${assignee.section}`)
  return text(language, `hazardKind.keeper_${assignee.kind === 'association' ? 'association' : assignee.keeper}`)
}

const head = (language: Language, { report, said }: ToldReport, today: string) => ({
  type: 'box',
  layout: 'vertical',
  backgroundColor: said.status ? STATUS_LOOK[said.status].colour : NEUTRAL,
  paddingAll: '14px',
  contents: [
    words(text(language, 'hazardNews.head'), { color: '#FFFFFF', size: 'sm' }),
    words(`${HAZARD_CATEGORIES[report.category].emoji} ${text(language, `hazardKind.${report.category}`)}`, {
      color: '#FFFFFF',
      weight: 'bold',
      size: 'lg',
    }),
    words(
      text(language, 'hazardNews.told', {
        day: dayInWords(japanDay(parseInstant(report.openedAt)), language, today),
        number: report.number,
      }),
      { color: '#FFFFFF', size: 'sm' },
    ),
  ],
})

/** Lines as one text of about so many characters, each still a line: they may be in two languages. */
const shortened = (lines: WordsLine[], length: number): string => {
  const shown: string[] = []
  for (const line of lines) {
    const left = length - shown.join('').length
    if (left <= 0) return [...shown, '…'].join('\n')
    const beginning = excerpt(line.text, left)
    if (beginning !== '') shown.push(beginning)
  }
  return shown.join('\n')
}

/** The office's words, shortened to what fits. Where some are Japanese, the reader is told so. */
const officeWords = (language: Language, { answers }: Said, cut: number): object[] => {
  if (answers.length === 0 || cut === 0) return []
  const said = answers.map((answer) => officeWordsIn(language, answer))
  const isForeign = language !== 'ja' && said.flat().some(({ inJapanese }) => inJapanese)
  return [
    words(text(language, 'hazardNews.words'), { size: 'sm', weight: 'bold', color: '#333333' }),
    ...said.map((lines) => words(shortened(lines, Math.ceil(cut / answers.length)), { size: 'md', color: '#333333' })),
    ...(isForeign ? [words(text(language, 'hazardNews.onlyJapanese'), { size: 'sm', color: '#626264' })] : []),
  ]
}

const body = (language: Language, { said }: ToldReport, cut: number) => ({
  type: 'box',
  layout: 'vertical',
  spacing: 'md',
  contents: [
    words(headline(language, said), {
      weight: 'bold',
      size: 'xl',
      color: said.status ? STATUS_LOOK[said.status].colour : NEUTRAL,
    }),
    ...(said.turn ? [words(text(language, `hazardNews.${said.turn}`), { size: 'md' })] : []),
    ...(said.assignee
      ? [words(text(language, 'hazardNews.assigned', { who: who(language, said.assignee) }), { size: 'md' })]
      : []),
    ...officeWords(language, said, cut),
    ...(said.status === 'resolved'
      ? [words(text(language, 'hazardNews.question'), { size: 'lg', weight: 'bold', margin: 'lg' })]
      : []),
  ],
})

/** After 「直りました」 whether it is so; always the way to the report's page. */
const foot = (language: Language, { report, said }: ToldReport, liffId: string) => {
  const after = (answer: 'right' | 'notRight') => ({
    type: 'button',
    style: 'secondary',
    height: 'md',
    action: postbackAction({
      label: text(language, `hazardNews.${answer}`),
      postback: { do: 'hazard.after', hazardId: report.id, answer },
    }),
  })
  const page = pageAction({ label: text(language, 'hazardNews.open'), liffId, path: `/r/hazards/${report.id}` })
  return {
    type: 'box',
    layout: 'vertical',
    spacing: 'sm',
    contents: [...(said.status === 'resolved' ? [after('right'), after('notRight')] : []), mainButton(page)],
  }
}

/** What is new of one report as a bubble. @param cut characters of the office's words that are shown */
export const newsBubble = (language: Language, told: ToldReport, context: NewsContext) => (cut: number) => ({
  type: 'bubble',
  header: head(language, told, context.today),
  ...(told.pictureUrl && {
    hero: { type: 'image', url: told.pictureUrl, size: 'full', aspectRatio: '4:3', aspectMode: 'cover' },
  }),
  body: body(language, told, cut),
  footer: foot(language, told, context.liffId),
})

/** What found no room: how many more reports, and the way to all of them. */
export const moreNewsBubble = (language: Language, number: number, liffId: string) => ({
  type: 'bubble',
  body: {
    type: 'box',
    layout: 'vertical',
    spacing: 'md',
    justifyContent: 'center',
    contents: [
      words(text(language, 'hazardNews.more', { number }), { weight: 'bold', size: 'xl' }),
      words(text(language, 'hazardNews.moreWhere'), { size: 'md', color: '#333333' }),
    ],
  },
  footer: {
    type: 'box',
    layout: 'vertical',
    contents: [mainButton(pageAction({ label: text(language, 'hazardNews.seeAll'), liffId, path: '/r/hazards' }))],
  },
})
