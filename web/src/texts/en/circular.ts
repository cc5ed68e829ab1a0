import type { circular as japanese } from '../ja/circular.ts'
import type { SameKeys } from '../same-keys.ts'

export const circular: SameKeys<typeof japanese> = {
  language: {
    missing: 'Nobody has written this notice in English yet. It is in Japanese.',
    machine:
      'Translated by a machine, so there may be mistakes. Please check dates and places in the Japanese original.',
    original: 'Read the Japanese original',
    version: 'Read it in {{language}}',
  },
  furigana: { failed: 'The readings could not be loaded. You can read the text as it is.', again: 'Try again' },
  tools: { title: 'Make it easier to read', what: 'Text size, reading aloud' },
  event: {
    title: 'When and where',
    when: 'When',
    where: 'Where',
    toCalendar: 'Add to my calendar',
    changes: 'If the date changes, a correction will come. Add it from there again and your entry is updated.',
    putRight: 'Update my calendar',
    putRightHow: 'If you have put this into your calendar, tap here: the entry changes to what holds now.',
    over: 'This event is over.',
  },
  survey: { title: 'Questions for you', asked: 'Please answer', askedUntil: 'Please answer by {{day}}' },
  share: {
    button: 'Tell my family',
    sent: 'Sent on LINE.',
    copied: 'The title and the address of this page were copied. You can paste them into a message.',
    failed: 'It could not be sent. Please copy the address of this page from the top of the screen.',
  },
  ask: 'Ask a question',
  print: 'Print',
  watcher: 'The family living in this home is asked to confirm this notice.',
  former: 'This notice came to your former home. You do not need to confirm it.',
}
