import type { Counter, Sound } from './counter.ts'
import { ODD } from './odd-counters.ts'

/** By the dictionary of accents of NHK (助数詞) and 大辞泉; where there are two, the first. */
const BY_SOUND: [Sound, string][] = [
  [
    'same',
    `円=えん 万円=まんえん 枚=まい 台=だい 名=めい 名様=めいさま 番=ばん 番地=ばんち 番線=ばんせん 号=ごう 号室=ごうしつ 号車=ごうしゃ
    号棟=ごうとう 度=ど 年=ねん 年間=ねんかん 年度=ねんど 年生=ねんせい 年目=ねんめ 年分=ねんぶん 人=にん 人分=にんぶん 人前=にんまえ 人目=にんめ
    時間=じかん 時間半=じかんはん 代=だい 倍=ばい 割=わり 位=い 部=ぶ 列=れつ 秒=びょう 組=くみ 学期=がっき 畳=じょう 例=れい 問=もん 面=めん 輪=りん
    話=わ 膳=ぜん 束=たば 袋=ふくろ 口=くち 晩=ばん 株=かぶ 鉢=はち 皿=さら 家族=かぞく 部屋=へや 缶=かん 通り=とおり 区画=くかく 段=だん 団体=だんたい 両=りょう 輪車=りんしゃ
    種=しゅ 次=じ 世代=せだい 文字=もじ 行=ぎょう 語=ご 台分=だいぶん 枚分=まいぶん 月=がつ 日=にち 日間=にちかん 日分=にちぶん 日目=にちめ 時=じ つ=つ`,
  ],
  [
    'k',
    `回=かい 回目=かいめ 回分=かいぶん 個=こ 件=けん 戸=こ 校=こう か所=かしょ カ所=かしょ ヵ所=かしょ ヶ所=かしょ ケ所=かしょ 箇所=かしょ
    か月=かげつ カ月=かげつ ヵ月=かげつ ヶ月=かげつ ケ月=かげつ 箇月=かげつ か月間=かげつかん ヶ月間=かげつかん か月分=かげつぶん ヶ月分=かげつぶん
    か国=かこく ヶ国=かこく か年=かねん 曲=きょく 句=く 行程=こうてい 区=く 機=き 脚=きゃく 機関=きかん`,
  ],
  ['k>g', '階=かい 階建て=かいだて 軒=けん 軒目=けんめ'],
  [
    's',
    `歳=さい 才=さい 歳児=さいじ 世帯=せたい 週間=しゅうかん 週=しゅう 週目=しゅうめ 冊=さつ 周年=しゅうねん 社=しゃ 食=しょく 食分=しょくぶん 種類=しゅるい
    周=しゅう 席=せき 章=しょう 足=そく 隻=せき 丁目=ちょうめ 点=てん 頭=とう 等=とう 等賞=とうしょう 通=つう 着=ちゃく 店=てん 店舗=てんぽ 棟=とう 票差=ひょうさ
    体=たい 対=つい 滴=てき`,
  ],
  ['h>b', '本=ほん 本目=ほんめ 匹=ひき 杯=はい 票=ひょう'],
  ['h>p', '班=はん 箱=はこ 発=はつ 編=へん 歩=ほ'],
  ['h>pp', '分=ふん 分間=ふんかん 分前=ふんまえ 分後=ふんご 泊=はく'],
]

const counterOf = (name: string, { reading, sound }: Pick<Counter, 'reading' | 'sound'>): Counter => ({
  reading,
  sound,
  whole: {},
  digit: {},
  isDate: false,
  upTo: 99_999_999,
  notBefore: null,
  ...ODD[name],
})

/** Every counter by how it is written, the longest first. */
export const COUNTERS: [string, Counter][] = BY_SOUND.flatMap(([sound, rows]) =>
  rows.split(/\s+/).map((row): [string, Counter] => {
    const [name = '', reading = ''] = row.split('=')
    return [name, counterOf(name, { reading, sound })]
  }),
).toSorted(([a], [b]) => b.length - a.length)
