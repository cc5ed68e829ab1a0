import { expect, it } from 'vitest'
import { joinReadings, withReadingsJoined } from './join-readings.ts'

/** `=` where no line ends, `/` where one may. */
const lines = (words: string): string => joinReadings(words).replaceAll('\u2060', '=').replaceAll('\u200b', '/')

it('a word stays with its reading and its ending, and reads as before', () => {
  expect(lines('所(ところ)を 知(し)らせる。119番(ばん)（火事(かじ)・救急車(きゅうきゅうしゃ)）')).toBe(
    '所=(ところ)=を 知=(し)=らせる。119番=(ばん)（火事=(かじ)・救急車=(きゅうきゅうしゃ)）',
  )
  expect(withReadingsJoined({ a: { b: ['穴(あな)'] }, c: 'Mr. A (B) and {{c}}' })).toEqual({
    a: { b: ['穴\u2060(あな)'] },
    c: 'Mr. A (B) and {{c}}',
  })
})

it('where no blank stands between phrases, a line may end after a particle, and not within a word', () => {
  expect(lines('お知(し)らせを受(う)け取(と)る人(ひと)です')).toBe(
    'お知=(し)=らせを/受=(う)=け取=(と)=る/人=(ひと)=です',
  )
})
