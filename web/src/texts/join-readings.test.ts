import { expect, it } from 'vitest'
import { joinReadings, withReadingsJoined } from './join-readings.ts'

it('a word stays with its reading and its ending, and reads as before', () => {
  const joined = joinReadings('所(ところ)を 知(し)らせる。119番(ばん)（火事(かじ)・救急車(きゅうきゅうしゃ)）')
  expect(joined.replaceAll('\u2060', '|')).toBe(
    '所|(ところ)|を 知|(し)|らせる。119番|(ばん)（火事|(かじ)・救急車|(きゅうきゅうしゃ)）',
  )
  expect(withReadingsJoined({ a: { b: ['穴(あな)'] }, c: 'Mr. A (B) and {{c}}' })).toEqual({
    a: { b: ['穴\u2060(あな)'] },
    c: 'Mr. A (B) and {{c}}',
  })
})
