import { describe, expect, it } from 'vitest'
import { isSaidAlready } from './attachment.ts'

const SHEET =
  '防災訓練のお知らせ\n\n日時　11月28日（土）午前9時\n場所　津田南小学校\n持ち物　上ばき・水とう\n雨のときは中止します。'

describe('what is written in a file is said already', () => {
  it.each<[string, string, boolean]>([
    ['when it was put into the text', SHEET, true],
    [
      'when the lines are broken elsewhere and figures are wide',
      SHEET.replaceAll('\n', '').replace('11月28日', '１１月２８日'),
      true,
    ],
    ['when one line was put right', SHEET.replace('午前9時', '午前10時'), true],
    ['when more was written around it', `みなさまへ\n${SHEET}\nお待ちしています。`, true],
    ['not when the text says something else', 'くわしくはPDFをごらんください。', false],
    ['not when half of it is missing', '防災訓練のお知らせ\n日時　11月28日（土）午前9時', false],
    ['not when there is no text', '', false],
  ])('%s', (_, said, answer) => {
    expect(isSaidAlready(SHEET, said)).toBe(answer)
  })
})
