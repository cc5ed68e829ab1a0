import type { Counter } from './counter.ts'

export type Odd = Partial<Pick<Counter, 'whole' | 'digit' | 'isDate' | 'upTo' | 'notBefore'>>

const NATIVE = ['', 'ひと', 'ふた', 'み', 'よ', 'いつ', 'む', 'なな', 'や', 'ここの', 'とお']
const native = (counted: string, upTo = 2): Record<number, string> =>
  Object.fromEntries(NATIVE.slice(0, upTo + 1).flatMap((name, value) => (name ? [[value, `${name}${counted}`]] : [])))

const DAYS = [
  '',
  'ついたち',
  'ふつか',
  'みっか',
  'よっか',
  'いつか',
  'むいか',
  'なのか',
  'ようか',
  'ここのか',
  'とおか',
]
const DAY_NAMES: Record<number, string> = {
  ...Object.fromEntries([...DAYS.entries()].slice(1)),
  14: 'じゅうよっか',
  17: 'じゅうしちにち',
  19: 'じゅうくにち',
  20: 'はつか',
  24: 'にじゅうよっか',
  27: 'にじゅうしちにち',
  29: 'にじゅうくにち',
}
/** So many days: the names of the days of the month, but for one day. */
const days = (more: string): Record<number, string> => ({
  ...Object.fromEntries(Object.entries(DAY_NAMES).map(([day, name]) => [day, `${name}${more}`])),
  1: `いちにち${more}`,
})

const FOUR = { digit: { 4: 'よ' } }
const HOURS = { digit: { 4: 'よ', 7: 'しち', 9: 'く' } }

/** What some counters have of their own. */
export const ODD: Record<string, Odd> = {
  月: { isDate: true, upTo: 12, digit: { 4: 'し', 7: 'しち', 9: 'く' } },
  日: { isDate: true, whole: DAY_NAMES },
  日間: { whole: days('かん') },
  日分: { whole: days('ぶん') },
  日目: { whole: days('め') },
  時: { isDate: true, upTo: 30, ...HOURS },
  時間: HOURS,
  時間半: HOURS,
  分: { isDate: true, notBefore: /^の[0-9０-９一二三四五六七八九]/ },
  人: { whole: { 1: 'ひとり', 2: 'ふたり' }, ...FOUR },
  人分: { whole: { 1: 'ひとりぶん', 2: 'ふたりぶん' }, ...FOUR },
  人目: { whole: { 1: 'ひとりめ', 2: 'ふたりめ' }, ...FOUR },
  人前: FOUR,
  円: FOUR,
  年: FOUR,
  年間: FOUR,
  年度: FOUR,
  年生: FOUR,
  年目: FOUR,
  年分: FOUR,
  番: { whole: { 110: 'ひゃくとおばん' } },
  歳: { whole: { 20: 'はたち' } },
  つ: {
    upTo: 9,
    whole: Object.fromEntries(
      ['', 'ひと', 'ふた', 'みっ', 'よっ', 'いつ', 'むっ', 'なな', 'やっ', 'ここの'].map((name, value) => [
        value,
        `${name}つ`,
      ]),
    ),
  },
  束: { whole: native('たば') },
  袋: { whole: native('ふくろ') },
  箱: { whole: native('はこ') },
  口: { whole: native('くち') },
  晩: { whole: native('ばん') },
  株: { whole: native('かぶ') },
  鉢: { whole: native('はち') },
  皿: { whole: native('さら') },
  家族: { whole: native('かぞく') },
  部屋: { whole: native('へや') },
  缶: { whole: native('かん') },
  通り: { whole: native('とおり') },
}
