import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CATEGORY_NAMES } from '../../hazards/categories.ts'
import { LANGUAGES } from '../../platform/language.ts'
import { type Postback, postbackData, readPostback } from './postback.ts'

const answer = fc.constantFrom('yes' as const, 'no' as const)
const language = fc.constantFrom(...LANGUAGES)
const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/).filter((text) => !/^__.*__$/.test(text))

const postback: fc.Arbitrary<Postback> = fc.oneof(
  fc.constantFrom('join.start', 'settings', 'settings.languages', 'leave.ask', 'help', 'menu.tab').map((does) => ({
    do: does as 'help',
  })),
  fc.record({ do: fc.constantFrom('join.language' as const, 'settings.language' as const), language }),
  fc.record({ do: fc.constant('join.without-code' as const), page: fc.nat(20) }),
  fc.record({
    do: fc.constantFrom('join.household' as const, 'join.consent' as const, 'leave.answer' as const),
    answer,
  }),
  fc.record({ do: fc.constant('join.district' as const), districtId: id }),
  fc.record({ do: fc.constant('circular.confirm' as const), circularId: id }),
  fc.record({ do: fc.constantFrom('hazard.goOn' as const, 'hazard.send' as const), draft: id }),
  fc.record({ do: fc.constant('hazard.category' as const), draft: id, category: fc.constantFrom(...CATEGORY_NAMES) }),
  fc.record({
    do: fc.constant('hazard.offer' as const),
    draft: id,
    messageId: id.map((own) => own.slice(0, 40)),
    answer,
  }),
  fc.record({ do: fc.constant('hazard.follow' as const), draft: id, hazardId: id }),
  fc.record({ do: fc.constant('hazard.correct' as const), draft: id }),
)

describe('postbacks', () => {
  it('are read back from their data, which LINE carries', () => {
    fc.assert(
      fc.property(postback, (each) => {
        expect(readPostback(postbackData(each))).toEqual(each)
        expect(postbackData(each).length).toBeLessThanOrEqual(300)
      }),
    )
  })

  it.each([
    '',
    'x',
    'do=',
    'do=unknown',
    'do=join.language',
    'do=join.language&language=xx',
    'do=join.household&answer=maybe',
    'do=join.without-code&page=-1',
    'do=join.without-code&page=1e9',
    'do=circular.confirm&circularId=../../residents',
    `do=circular.confirm&circularId=${'a'.repeat(65)}`,
    'do=hazard.send',
    'do=hazard.send&draft=../1',
    'do=hazard.category&draft=1&category=volcano',
    'do=hazard.pass&draft=1&step=place',
    'do=hazard.offer&draft=1&messageId=../../1&answer=yes',
    `do=${'x'.repeat(297)}`,
    'do=__proto__',
    'do=constructor',
    '__proto__=help&constructor=help&toString=help',
    '%E0%A4%A',
    '{"do":"help"}',
  ])('that are not ours ask for nothing: %j', (data) => {
    expect(readPostback(data)).toBeNull()
  })

  it('may carry more than we know', () => {
    expect(readPostback('do=help&__proto__=x&constructor=y&later=z')).toEqual({ do: 'help' })
  })

  it('never throw, whatever the data', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (data) => void readPostback(data)))
  })
})
