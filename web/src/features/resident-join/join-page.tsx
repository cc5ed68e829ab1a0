import { useMe } from '../../api/me.ts'
import type { Language } from '../../texts/languages.ts'
import { BelowStep } from './below-step.tsx'
import { CodeStep } from './code-step.tsx'
import { ConsentStep } from './consent-step.tsx'
import { DeclinedStep } from './declined-step.tsx'
import { DoneStep } from './done-step.tsx'
import { FindStep } from './find-step.tsx'
import { LanguageStep } from './language-step.tsx'
import { PlaceStep } from './place-step.tsx'
import { StartStep } from './start-step.tsx'
import { afterLanguage, firstStep, stepInHistory } from './steps.ts'
import { useSteps } from './use-steps.ts'

/** The language chosen before the page was loaded again; null: none. */
export const languageInHistory = (): Language | null => stepInHistory(history.state)?.language ?? null

/** `/r/join`, with the code of a QR code (`?code=`) or without: registering, and moving. */
export function JoinPage({ insideLine }: { insideLine: boolean }) {
  const { data: me } = useMe()
  const code = new URLSearchParams(location.search).get('code')
  const resident = me?.resident ?? null
  const first = firstStep({ registered: resident !== null, code })
  const steps = useSteps(first)
  const { place } = steps
  // Whoever has left meanwhile and comes back to 「登録が終わりました」 begins again.
  const step = steps.step.at === 'done' && !resident ? first : steps.step
  const counts = (ofStep: string): boolean => resident === null && ofStep === code
  switch (step.at) {
    case 'language':
      return (
        <LanguageStep
          key={place}
          steps={steps}
          number={code ? 1 : undefined}
          onChosen={() => steps.go(afterLanguage(code))}
        />
      )
    case 'start':
      return <StartStep key={place} steps={steps} notMine={step.notMine ?? false} resident={resident} />
    case 'code':
      return <CodeStep key={place} steps={steps} typed={step.typed} insideLine={insideLine} />
    case 'place':
      return <PlaceStep key={place} steps={steps} code={step.code} counted={counts(step.code)} resident={resident} />
    case 'find':
      return <FindStep key={place} steps={steps} search={step} />
    case 'below':
      return <BelowStep key={place} steps={steps} area={step.area} />
    case 'consent':
      return (
        <ConsentStep
          key={place}
          steps={steps}
          where={step.where}
          counted={step.where.kind === 'code' && counts(step.where.code)}
          resident={resident}
        />
      )
    case 'declined':
      return <DeclinedStep key={place} steps={steps} first={first} />
    case 'done':
      return resident && <DoneStep key={place} done={step} resident={resident} />
  }
}
