/** A word that is read so in this company: after what ends so, before what begins so. */
export interface Sense {
  word: string
  reading: string
  after?: RegExp
  before?: RegExp
}

const COUNTED = /[0-9０-９一二三四五六七八九十何数](?:か月|ヶ月|[日月年時分週秒回]|週間|日間|年間|時間|分間)$/

/** What company decides; the first that fits holds, and before the tables. */
export const SENSES: Sense[] = [
  // 清掃を行った, but 買い物に行った; 土曜日に行った清掃 again is おこなった.
  { word: '行っ', reading: 'いっ', after: /(?:へ|まで|(?<![日時分月年曜])に)$/ },
  { word: '行っ', reading: 'おこなっ' },
  { word: '行き', reading: 'いき', after: /(?:へ|に|まで)$/ },
  { word: '開く', reading: 'ひらく', after: /を$/ },
  { word: '開き', reading: 'ひらき', after: /を$/ },
  { word: '開い', reading: 'ひらい', after: /を$/ },
  { word: '開く', reading: 'あく', after: /が$/ },
  { word: '開い', reading: 'あい', after: /が$/ },
  { word: '金', reading: 'きん', before: /^[0-9０-９一二三四五六七八九壱]/ },
  { word: '暮らし', reading: 'ぐらし', after: /(?:人|者|家族)$/ },
  // こちらの方がよい, した方がよい; people otherwise.
  { word: '方', reading: 'ほう', after: /(?:ちら|ほか|(?<!以)[右左上下東西南北])の$/ },
  { word: '方', reading: 'ほう', before: /^が(?:よ|い|良|早|安|多|少)/ },
  { word: '後', reading: 'ご', after: /\p{Script=Han}$/u, before: /^(?!片|半|日|方|期|援|継|悔|任|輩)/ },
  { word: '前', reading: 'まえ', after: COUNTED, before: /^(?!\p{Script=Han})/u },
  { word: '前', reading: 'まえ', after: /[門校駅所園館場店宅庫屋家]$/, before: /^(?!\p{Script=Han})/u },
  { word: '中', reading: 'じゅう', after: /(?:[1１一]日|一晩|一年|日本|世界)$/ },
  { word: '中', reading: 'ちゅう', after: /\p{Script=Han}$/u, before: /^(?!\p{Script=Han})/u },
  { word: '末', reading: 'まつ', after: /[月年週]$/, before: /^(?!\p{Script=Han})/u },
  { word: '頃', reading: 'ごろ', after: /[日月年時分半旬]$/ },
  { word: '毎', reading: 'ごと', after: /[\p{Script=Han}]$/u, before: /^[にの]/ },
  { word: '目', reading: 'め', after: COUNTED },
  { word: '年', reading: 'ねん', before: /^(?:に)?[0-9０-９一二三四五六七八九十数]/ },
  { word: '分', reading: 'ぶん', after: /[0-9０-９]$/, before: /^の[0-9０-９一二三四五六七八九]/ },
  { word: '分', reading: 'ぶん', after: COUNTED, before: /^(?!\p{Script=Han})/u },
  { word: '半', reading: 'はん', after: /[時間年]$/ },
  { word: '十分', reading: 'じゅうぶん', after: /(?<!時)$/ },
  { word: '何', reading: 'なん', before: /^(?:[のでとだ]|なら)/ },
  { word: '等', reading: 'とう', after: /[\p{Script=Han}ァ-ヺー]$/u, before: /^(?!\p{Script=Han})/u },
  { word: '様', reading: 'さま', after: /[\p{Script=Han}]$/u },
]
