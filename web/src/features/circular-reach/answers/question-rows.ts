import type { QuestionCount } from '@kairan/functions/circulars/survey/answer-counts.ts'
import type { Question } from '@kairan/functions/circulars/survey/survey.ts'

/** One possible answer and how many gave it. */
export interface AnswerRow {
  label: string
  count: number
}

/**
 * What a question's answers add up to, in the order of its options; nothing for a text.
 * @param coming what is said for those who come, and for those who do not
 */
export function answerRows(
  question: Question,
  count: QuestionCount | undefined,
  { coming, notComing }: { coming: string; notComing: string },
): AnswerRow[] {
  if (question.kind === 'attendance') {
    const counted = count?.kind === 'attendance' ? count : { coming: 0, notComing: 0 }
    return [
      { label: coming, count: counted.coming },
      { label: notComing, count: counted.notComing },
    ]
  }
  if (question.kind === 'text') return []
  const counts = count && 'options' in count ? count.options : []
  return question.options.map((label, index) => ({ label, count: counts[index] ?? 0 }))
}

/** How many people come, over all questions of that kind; null: nobody was asked. */
export const peopleComing = (counts: readonly QuestionCount[]): number | null =>
  counts.reduce<number | null>((sum, count) => (count.kind === 'attendance' ? (sum ?? 0) + count.people : sum), null)
