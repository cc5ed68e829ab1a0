import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { japaneseTokenizer } from '../tokens.ts'
import { NUMERAL } from './numerals.ts'
import { phraseOf, standsIn, textOf } from './stands-in.ts'
import { wordsOf } from './words.ts'

const tokenize = await japaneseTokenizer()
const finds = (word: string, text: string): boolean =>
  standsIn(phraseOf(wordsOf(word, tokenize).filter((each) => each !== null)), textOf(wordsOf(text, tokenize)))

/** What somebody writes, and what stands in the circular. */
const FOUND: [string, string][] = [
  ['ごみ', 'ゴミの出し方が変わります'],
  ['ごみ', 'ｺﾞﾐは朝8時までに'],
  ['ごみ', '資源ごみの回収'],
  ['ごみ', '粗大ごみの申込み'],
  ['ゴミ', '生ごみの水切りにご協力ください'],
  ['ｺﾞﾐ', 'ごみ置き場の当番'],
  ['コンピュータ', 'コンピューター教室を開きます'],
  ['コンピューター', 'コンピュータ教室を開きます'],
  ['コンピュ－タ－', 'コンピューター教室を開きます'],
  ['受付', '受け付けは午後5時まで'],
  ['受け付け', '受付は9時から'],
  ['受付け', '会場で受け付けます'],
  ['引越', '引っ越しのときはお知らせください'],
  ['引っ越し', '引越しごみについて'],
  ['引越し', '引越の手続き'],
  ['申込', '申し込みは11月28日まで'],
  ['申し込み', '申込書を班長へ'],
  ['申込み', '電話で申し込んでください'],
  ['子供', '子ども会のもちつき'],
  ['子ども', 'こども映画会'],
  ['こども', '子供の見守り'],
  ['問い合わせ', '問合せは市民活動課へ'],
  ['問合わせ', 'お問い合わせ先'],
  ['取り扱い', '個人情報の取扱いについて'],
  ['取扱', '火の取り扱いに注意'],
  ['祭り', '秋祭りのおさそい'],
  ['祭', '夏まつりを開きます'],
  ['まつり', '夏祭りの手伝い'],
  ['お祭り', '地域の祭りです'],
  ['お年寄り', '年寄りの集い'],
  ['年寄り', 'お年寄りを囲む会'],
  ['沢田', '会長 澤田'],
  ['斉藤', '齋藤商店の前'],
  ['高橋', '髙橋橋の工事'],
  ['バイオリン', 'ヴァイオリンの演奏会'],
  ['ウイルス', '新型ウィルスの予防'],
  ['香里ケ丘', '香里ヶ丘の道路工事'],
  ['香里が丘', '香里ケ丘8丁目'],
  ['一丁目', '１丁目の断水'],
  ['2丁目', '二丁目の公園'],
  ['12月', '十二月三日の総会'],
  ['第二小学校', '第２小学校の体育館'],
  ['一ヶ月', '1か月に200円'],
  ['5万円', '助成は50,000円まで'],
  ['line', 'ＬＩＮＥの使い方'],
  ['ＡＥＤ', 'aed講習会'],
  ['Ｗｉ－Ｆｉ', 'wifiが使えます'],
  ['ひなん', '避難訓練を行います'],
  ['避難', 'ひなん所は小学校です'],
  ['ひらかた', '枚方市からのお知らせ'],
  ['くずは', '樟葉の火事'],
  ['障害者', '障がい者の作品展'],
  ['一人暮らし', 'ひとり暮らしの方へ'],
  ['ひとりぐらし', '1人暮らし、一人暮らし'],
  ['学校', '津田小学校の運動会'],
  ['津田', '津田南町自治会の総会'],
  ['こうりがおか', '香里が丘の集会所'],
  ['ながお', '長尾の断水'],
  ['しょうだい', '招提北町の工事'],
  ['くずは', 'くずはモールの駐車場'],
  ['ひらかたまつり', 'ひらかたまつりの交通規制'],
  ['避難訓練', '避難(ひなん) 訓練と避難訓練'],
  ['ラジオ体操', 'ラジオ体操のカード'],
  ['締切', '締め切りは今月末'],
]

/** Words whose letters stand there, but as parts of other words, or that are only read alike. */
const NOT_FOUND: [string, string][] = [
  ['京都', '東京都の友好都市'],
  ['都民', '首都民間交流'],
  ['国会', '中国会議'],
  ['にし', '会場は体育館にします'],
  ['はし', '次の日は白い服'],
  ['かいし', '道を迂回した'],
  ['ごみ', 'いちごみるくの作り方'],
  ['みず', '受け取りはみずから'],
  ['1丁目', '11丁目の工事'],
  ['2月', '12月の予定'],
  ['公園', '講演会のご案内'],
  ['橋', '箸の持ち方'],
  ['会館', '午後1時に開館'],
  ['火事', '家事の手伝い'],
  ['びる', 'ビールの空き缶'],
  ['病院', '美容院の広告'],
  ['くず', '樟葉の駐車場'],
  ['大阪', '東大阪市の花火'],
  ['花', '花火大会の交通規制'],
  ['日本', '日本橋の商店街'],
  ['ペット', 'ペットボトルの回収'],
  ['会', '会館の掃除'],
  ['もち', '気持ちよく歩く'],
  ['つだ', '2つだけ'],
  ['かた', 'よかったですね'],
  ['香里', '東香里の集会所'],
]

describe('a word in another spelling', () => {
  it.each(FOUND)('%s finds %s', (word, text) => {
    expect(finds(word, text)).toBe(true)
  })

  it.each(NOT_FOUND)('%s does not find %s', (word, text) => {
    expect(finds(word, text)).toBe(false)
  })
})

/** Sentences of the kind circulars have. */
const CIRCULARS = [
  '11月29日(日)の午前9時から、津田南町自治会の一斉清掃を行います。雨天のときは12月6日に延期します。軍手とごみ袋をお持ちください。',
  '来月から、古紙と段ボールの回収は第2・第4水曜日になります。新聞と雑誌は、ひもで分けてしばってください。',
  '各校区の小学校で、地震を想定した防災訓練を行います。お体の具合に合わせて、無理のないようにご参加ください。',
  '市役所の職員をよそおった電話にご注意ください。お問い合わせは市民活動課（072-841-1221）まで。ＬＩＮＥでも受け付けています。',
]

describe('any word of a circular', () => {
  /** As the dictionary cuts it; but a number is whole, and 2 is not in 12. */
  const wordIn = (text: string, at: number): string | null => {
    const words = tokenize(text.normalize('NFKC'))
      .map(({ surface }) => surface)
      .filter((surface) => /[\p{L}\p{N}]/u.test(surface) && !NUMERAL.test(surface))
    return words[at % words.length] ?? null
  }

  it('finds the circular', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CIRCULARS), fc.nat(), (text, at) => {
        const word = wordIn(text, at) ?? ''
        expect({ word, found: finds(word, text) }).toEqual({ word, found: true })
      }),
      { numRuns: 200 },
    )
  })

  it('finds it, whatever it stands beside', () => {
    const parts = '避難 ごみ の 回収 子ども は 第 市 が 、 受け付け お 祭り コーヒー AED 一人暮らし 秋祭り し た'.split(
      ' ',
    )
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 12 }), fc.nat(), (chosen, at) => {
        const text = chosen.join('')
        const word = wordIn(text, at)
        if (word) expect({ text, word, found: finds(word, text) }).toEqual({ text, word, found: true })
      }),
      { numRuns: 300 },
    )
  })
})
