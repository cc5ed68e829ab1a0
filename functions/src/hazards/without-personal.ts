import { HIDDEN, withoutNames, withoutNamesAtNumbers } from './without-names.ts'

const DIGIT = '[0-9０-９]'
/** Hyphens as phones write them, the long vowel mark that is often taken for one, a blank or a dot. */
const JOINT = '[-‐‑‒–—―−ー－ｰ.．  ]'
const NO_DIGIT_BEFORE = '(?<![0-9０-９])'
const NO_DIGIT_AFTER = '(?![0-9０-９])'

const PHONES = [
  // From abroad: +81 90-1234-5678.
  `[+＋](?:81|８１)(?:${JOINT}?[(（]?${DIGIT}[)）]?){8,11}`,
  // With its area code: 072-841-1221, (072)841-1221, 090 1234 5678.
  `(?:[0０]${DIGIT}{1,4}|[(（][0０]${DIGIT}{1,4}[)）])(?:${JOINT}|[(（])?${DIGIT}{1,4}(?:${JOINT}|[)）])${DIGIT}{3,4}`,
  `[(（][0０]${DIGIT}{1,4}[)）]${DIGIT}{5,8}`,
  `[0０]${DIGIT}{9,10}`,
  // Without it: 841-1221; a postal code has its 〒, and 2024-2025 are years.
  `(?<!〒)(?!(?:19|20)${DIGIT}{2}[-－])${DIGIT}{2,4}[-－‐−ー]${DIGIT}{4}`,
].map((form) => new RegExp(`${NO_DIGIT_BEFORE}${form}${NO_DIGIT_AFTER}`, 'g'))

/**
 * At its longest as mail allows (RFC 5321: 64 before the @, RFC 1035: 63 in a part of the domain). Bounded, so that thousands of letters
 * without an @ are read once and not once for each of them.
 */
const MAIL =
  /[\w.%+\-Ａ-Ｚａ-ｚ０-９．＿－＋]{1,64}[@＠][\w\-Ａ-Ｚａ-ｚ０-９－]{1,63}(?:[.．][\w\-Ａ-Ｚａ-ｚ０-９－]{1,63})+/g

const NUMBER = `${DIGIT}{1,4}`
const HYPHEN = '[-‐‑‒–—―−ー－ｰのノ]'
/** Where a house is: 「203号室」, 「3番15号」, 「12番地の4」, 「2丁目3-15」, 「津田南町3-15」, 「1-2-3」. What names a street corner stays. */
const HOUSES: [RegExp, string][] = [
  [new RegExp(`${NO_DIGIT_BEFORE}[A-ZＡ-Ｚ]?${DIGIT}{2,5}(号室|室)`, 'g'), `${HIDDEN}$1`],
  [new RegExp(`${NO_DIGIT_BEFORE}${NUMBER}番(?:地)?の?${NUMBER}号?${NO_DIGIT_AFTER}`, 'g'), HIDDEN],
  [new RegExp(`${NO_DIGIT_BEFORE}${DIGIT}{1,5}(番地)`, 'g'), `${HIDDEN}$1`],
  [new RegExp(`(?<=丁目|[町条里台])${NUMBER}(?:${HYPHEN}${NUMBER}){1,2}${NO_DIGIT_AFTER}`, 'g'), HIDDEN],
  [
    new RegExp(`${NO_DIGIT_BEFORE}${DIGIT}{1,3}[-－‐−ー]${DIGIT}{1,3}[-－‐−ー]${DIGIT}{1,4}${NO_DIGIT_AFTER}`, 'g'),
    HIDDEN,
  ],
]

/** Words that have さん and the like without naming anybody, at the end of others too: 「町内会長さん」. */
const OFFICES_AND_TRADES = [
  '[班組会隊課部係園校社署所町区市]長|役員|委員|職員|隊員|店員|駅員|議員|作業員|警備員|推進員|住民|住人|隣人|管理人|代表|近所',
  '息子|子供|旦那|主人|祖母|祖父|叔母|叔父|伯母|伯父|親御|家族|夫婦|業者|医者|患者|大家|巡り|看護師|先生|運転手|大工|職人|農家|警察',
  '(?:郵便|新聞|電気|水道|八百|花|魚|酒|床|本|薬|米|肉)屋|消防|役所|学校|沢山|各位|疲れ|苦労|世話|馳走|[模仕同異摂]',
].join('|')
/** Words that do so only alone: 「お子さん」, but not 「花子さん」. */
const ALONE = [
  '[子赤坊嬢娘奥嫁婿孫母父兄姉弟妹親婆爺客方皆神仏王殿何誰多有左一外各今両諸彼主隣民屋]',
  'お?(?:か[あー]?|とう|ね[えー]?|に[いー]?|じ[いー]?|ば[あー]?|おば|おじ|まわり|く|こ|きゃく|ひ|たがい|つかれ|いしゃ)',
  'みな|たく|こども|むすめ|むすこ|だんな|ごきんじょ|きんじょ|どなた|どちら|あちら|そちら|こちら|ごくろう|ごちそう|おきのどく',
].join('|')
const NOBODY = new RegExp(`(?:${OFFICES_AND_TRADES})$|^(?:${ALONE})$`)

/** さん and the like; 様子, 様々, 氏名 and 君たち are other words. */
const TITLE = '(さん|さま(?!ざ)|様(?![々子式相変])|氏(?![名神])|君(?!たち)|くん|ちゃん)'
const KANA_NAME = '[ぁ-ゖ]{2,5}'
const NAMES = [
  // 「山田さん」「佐々木様」.
  `((?:(?!〇)[\\p{Script=Han}々ヶ]){1,8})${TITLE}`,
  // 「スミスさん」「Johnさん」.
  `([ァ-ヺー]{2,12}|[A-Za-zＡ-Ｚａ-ｚ]{2,20})${TITLE}`,
  // 「たなかさん」 where a word begins or a particle stands before it: hiragana has no other border.
  `(?<![\\p{L}\\p{N}ー])(${KANA_NAME})${TITLE}`,
  `(?<=[\\p{Script=Han}ァ-ヺー][のはがともをにで])(${KANA_NAME})${TITLE}`,
].map((form) => new RegExp(form, 'gu'))

const withoutName = (whole: string, name: string, title: string): string =>
  NOBODY.test(name) ? whole : `${HIDDEN}${title}`

/**
 * Proposes what of somebody's words may stand in the open: telephone numbers, e-mail addresses, names with さん and the like, names
 * people introduce themselves by, and the numbers of houses and rooms are replaced by 〇〇. Only a proposal: it knows patterns, not
 * people, and an officer reads it.
 */
export const withoutPersonal = (words: string): string => {
  let proposed = words.replace(MAIL, HIDDEN)
  for (const phone of PHONES) proposed = proposed.replace(phone, HIDDEN)
  // Before the houses: 「山田1-2-3」 is a place.
  proposed = withoutNamesAtNumbers(proposed)
  for (const [house, instead] of HOUSES) proposed = proposed.replace(house, instead)
  for (const name of NAMES) proposed = proposed.replace(name, withoutName)
  return withoutNames(proposed)
}
