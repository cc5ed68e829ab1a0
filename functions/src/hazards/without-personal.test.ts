import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutPersonal } from './without-personal.ts'

describe('what may stand in the open', () => {
  it.each([
    ['電話は090-1234-5678です。', '電話は〇〇です。'],
    ['電話は０９０－１２３４－５６７８です。', '電話は〇〇です。'],
    ['０９０ー１２３４ー５６７８まで', '〇〇まで'],
    ['09012345678に連絡を', '〇〇に連絡を'],
    ['072-841-1221(自宅)', '〇〇(自宅)'],
    ['（072）841-1221', '〇〇'],
    ['072(841)1221へ', '〇〇へ'],
    ['090 1234 5678', '〇〇'],
    ['841-1221へお電話ください', '〇〇へお電話ください'],
    ['+81 90-1234-5678', '〇〇'],
    ['+819012345678まで', '〇〇まで'],
  ])('without a telephone number: %s', (words, open) => {
    expect(withoutPersonal(words)).toBe(open)
  })

  it.each([
    ['taro.yamada@example.jp まで', '〇〇 まで'],
    ['ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐへ', '〇〇へ'],
  ])('without an e-mail address: %s', (words, open) => {
    expect(withoutPersonal(words)).toBe(open)
  })

  it.each([
    ['山田さんの家の前です。', '〇〇さんの家の前です。'],
    ['隣の佐々木様が困っています。', '隣の〇〇様が困っています。'],
    ['長谷川健太郎氏の土地', '〇〇氏の土地'],
    ['田中君がけがをした', '〇〇君がけがをした'],
    ['花子ちゃんが転びました', '〇〇ちゃんが転びました'],
    ['スミスさんの車', '〇〇さんの車'],
    ['Johnさんに聞いた', '〇〇さんに聞いた'],
    ['となりの家の、たなかさんが言っていた', 'となりの家の、〇〇さんが言っていた'],
    ['家のたなかさん', '家の〇〇さん'],
  ])('without a name: %s', (words, open) => {
    expect(withoutPersonal(words)).toBe(open)
  })

  it.each([
    ['メゾン津田203号室の前', 'メゾン津田〇〇号室の前'],
    ['２０３号室', '〇〇号室'],
    ['津田南町2丁目3番15号の前', '津田南町2丁目〇〇の前'],
    ['津田南町2丁目3-15の前', '津田南町2丁目〇〇の前'],
    ['津田南町３－１５', '津田南町〇〇'],
    ['12番地の4です', '〇〇です'],
    ['住所は1-2-3です', '住所は〇〇です'],
    ['大字津田123番地', '大字津田〇〇番地'],
  ])('without the number of a house or a room: %s', (words, open) => {
    expect(withoutPersonal(words)).toBe(open)
  })

  it.each([
    '3丁目の角に穴があります。',
    '110番しました。119番も。',
    '#7119に相談しました。',
    '2024年からこのままです。',
    '2024-2025年度の工事',
    '2024-11-21に見つけました',
    '〒573-0125の地域',
    '班長さんに話しました。',
    'お子さんが通ります。',
    '子どもさんも、お年寄りも、お母さんも通ります。',
    'おばあさんがつまずいた。',
    'ご近所さんも、皆さんも、みなさんも困っています。',
    'たくさんあります。落ち葉がたくさん。',
    '赤ちゃんとお父さん',
    'パン屋さんの前、大家さんの土地、管理人さん、業者さん',
    '様子を見ています。様々な模様です。皆様、お客様。',
    '氏名は書きません。気温は摂氏30度。',
    '国道170号の3番目の信号、京阪の3番出口',
    '幅は30cm、深さ10-15cmくらい',
    '電柱の番号は12イ34です',
    '午後3時30分から5時まで、10:30-11:30',
    '台風15号で倒れた',
    '1班と2班の境',
    '',
  ])('but with everything that names nobody: %s', (words) => {
    expect(withoutPersonal(words)).toBe(words)
  })

  it('several things in one report', () => {
    expect(withoutPersonal('鈴木さん(090-1111-2222)の家、津田1-2-3の203号室。班長さんも知っています。')).toBe(
      '〇〇さん(〇〇)の家、津田〇〇の〇〇号室。班長さんも知っています。',
    )
  })

  it('says the same of its own proposal', () => {
    const piece = fc.constantFrom(
      '山田さん',
      '090-1234-5678',
      '3丁目',
      '班長さん',
      'の',
      '穴',
      '、',
      '203号室',
      'a@b.jp',
      ' ',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const once = withoutPersonal(pieces.join(''))
        expect(withoutPersonal(once)).toBe(once)
      }),
      { numRuns: 200 },
    )
  })

  it('leaves no long number that rings, wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^0[789]0-[0-9]{4}-[0-9]{4}$/),
        fc.constantFrom('', '電話', '。', '('),
        (phone, before) => {
          expect(withoutPersonal(`${before}${phone}まで`)).toBe(`${before}〇〇まで`)
        },
      ),
      { numRuns: 100 },
    )
  })

  // Quick by construction: each place of the words is looked at only so far as anything real reaches.
  it.each([
    ['letters without an @', 'a'.repeat(8_000), 'a'.repeat(8_000)],
    ['letters with an @ at the end', `${'a'.repeat(8_000)}@`, `${'a'.repeat(8_000)}@`],
    ['letters before an address: 64 of them belong to it', `${'a'.repeat(8_000)}@b.jp`, `${'a'.repeat(7_936)}〇〇`],
    ['letters behind an @: 63 of them are part of a domain', `a@${'b'.repeat(8_000)}.jp`, `a@${'b'.repeat(8_000)}.jp`],
    ['digits', '1'.repeat(8_000), '1'.repeat(8_000)],
    ['characters', '漢'.repeat(8_000), '漢'.repeat(8_000)],
    ['hyphens', '-'.repeat(8_000), '-'.repeat(8_000)],
    [
      'blanks between a name and a number: eight still join them',
      `森${' '.repeat(8)}09012345678`,
      `〇〇${' '.repeat(8)}〇〇`,
    ],
    ['blanks between a name and a number', `森${' '.repeat(8_000)}09012345678`, `森${' '.repeat(8_000)}〇〇`],
    ['blanks before a name in a line', `\n${'　'.repeat(8_000)}田中`, `\n${'　'.repeat(8_000)}田中`],
    ['blanks behind a greeting', `Regards,${' '.repeat(8_000)}Anna`, `Regards,${' '.repeat(8_000)}Anna`],
  ])('looks only so far at thousands of %s', (_, words, open) => {
    expect(withoutPersonal(words)).toBe(open)
  })

  it('is quick with what nobody writes', () => {
    // What this process works: on a busy machine others take time as well.
    const before = process.cpuUsage()
    for (const odd of ['1-', '0', '山', 'a@', 'あ', '-', '(0', '9 ']) withoutPersonal(odd.repeat(500))
    const { user } = process.cpuUsage(before)
    expect(user / 1_000).toBeLessThan(1_000)
  })
})
