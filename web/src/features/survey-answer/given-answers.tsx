import type { Answer, Answers } from '@kairan/functions/circulars/survey/answers.ts'
import type { Question, Survey } from '@kairan/functions/circulars/survey/survey.ts'
import { useTranslation } from 'react-i18next'

interface GivenAnswersProps {
  survey: Survey
  answers: Answers
  /** The language of the questions. */
  lang: string
}

/** What was answered, question by question. */
export function GivenAnswers({ survey, answers, lang }: GivenAnswersProps) {
  return (
    <dl className="mt-2 space-y-3">
      {survey.questions.map((question) => (
        <div key={question.id}>
          <dt lang={lang}>{question.wording}</dt>
          <dd className="font-bold">
            <Given question={question} answer={answers[question.id]} lang={lang} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Given({ question, answer, lang }: { question: Question; answer: Answer | undefined; lang: string }) {
  const { t } = useTranslation('reading')
  const options = 'options' in question ? question.options : []
  if (answer?.kind === 'attendance')
    return answer.coming ? t('survey.comingWith', { people: answer.people }) : t('survey.notComing')
  if (answer?.kind === 'choice') return <span lang={lang}>{options[answer.option]}</span>
  if (answer?.kind === 'several' && answer.options.length > 0)
    return (
      <ul lang={lang} className="list-disc ps-6">
        {answer.options.map((option) => (
          <li key={option}>{options[option]}</li>
        ))}
      </ul>
    )
  if (answer?.kind === 'text') return <span className="whitespace-pre-wrap">{answer.text}</span>
  return t(answer?.kind === 'several' ? 'survey.noneOfThem' : 'survey.left')
}
