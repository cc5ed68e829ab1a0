import type { common as japanese } from '../ja/common.ts'
import type { SameKeys } from '../same-keys.ts'

export const common: SameKeys<typeof japanese> = {
  loading: 'Loading…',
  failure: {
    title: 'That did not work',
    noAnswer: 'There is no connection. Please try again where the signal is better.',
    unexpected: 'Something unexpected happened. Please wait a moment and try again.',
    retry: 'Try again',
  },
  signIn: {
    title: 'Please sign in',
    why: 'Sign in with LINE to see the notices for the place where you live.',
    button: 'Sign in with LINE',
    insideLine: 'You were signed out because some time has passed. Please open this page again from the LINE chat.',
  },
  categories: {
    notice: 'Notice',
    event: 'Event',
    garbage: 'Garbage',
    safety: 'Crime and road safety',
    disaster: 'Disaster readiness',
    health: 'Health and welfare',
    school: 'Children and school',
    survey: 'Survey',
    emergency: 'Emergency',
  },
}
