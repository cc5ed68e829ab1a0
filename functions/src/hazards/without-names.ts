import { SURNAMES, SURNAMES_AND_WORDS, SURNAMES_IN_KANA } from './surnames.ts'

/** Stands where something about a person stood. */
export const HIDDEN = '〇〇'

const oneOf = (names: string[]): string => names.toSorted((a, b) => b.length - a.length).join('|')

const KNOWN = `(?:${oneOf([...SURNAMES, ...SURNAMES_IN_KANA])})`
const ANY = `(?:${oneOf([...SURNAMES, ...SURNAMES_AND_WORDS, ...SURNAMES_IN_KANA])})`

/** What given names end with: 山田池 and 松本歯科 have none of these. */
const LAST =
  '郎男夫雄子美恵江枝代世香奈菜紀希樹介助輔也哉彦司志史士仁治次二三一吾悟広弘宏博浩洋明昭彰章正誠真実進勉勇優裕豊隆孝茂稔清勝剛健和義久敏幸之'
/** 「太郎」「ひろし」「ユキ」, with or without a blank before; hiragana that begins with a particle or is さん is none. */
const GIVEN = `[ 　]?(?:\\p{Script=Han}{0,2}[${LAST}]|(?![はがのをにへでも]|さん|さま|くん|ちゃん)[ぁ-ゖ]{2,4}|[ァ-ヺー]{2,4})`
/** Two signs of a given name that hardly anything else is; 大西電子 and 山田様子 are. */
const CLEARLY_GIVEN = `[ 　]?(?!電子|様子|菓子|餃子|団子|親子|王子|調子|障子|椅子|獅子)\\p{Script=Han}{1,2}[郎男夫雄子美恵江彦介輔](?![\\p{Script=Han}どた])`

const SAYS = '(?:と(?:申|もう)し|と(?:言|い)い)ま'
const IS = '(?:です|でした|でござい)'
const I = '(?:私|わたくし|わたし|僕|ぼく|俺|自分|当方)'
/** Where a sentence begins, or what somebody is called stands behind where they live: 「3班の」. */
const BEGINS = '(?<=^|[。．.!！?？、,，「（(\\s]|の|まして|ちは|ばんは|ざいます|なります|します|ません)'
const ENDS = '(?=$|[\\s。．.、,，!！」）)])'

const SIGN = '[\\p{Script=Han}々ヶァ-ヺー・A-Za-zＡ-Ｚａ-ｚ]'
/** Whoever is introduced so is not named: 「近所の者と申します」. */
const NOBODY = '(?!者|もの|住民|役員|匿名|秘密|内緒|不要|不明|無し|なし|同じ)'

/** What follows a name and says that it is one; the name comes before. Behind `I` and the like also names that are words. */
const JAPANESE: RegExp[] = [
  // 「田中と申します」, whatever the name.
  `${NOBODY}${SIGN}{1,8}(?:[ 　]${SIGN}{1,6})?(?=と(?:申|もう)しま)`,
  `(?<=^|[\\s。、の]|[\\p{Script=Han}ァ-ヺ]の)${NOBODY}[ぁ-ゖ]{2,6}(?=と(?:申|もう)しま)`,
  // 「私は山田太郎で、」「わたし、林です」.
  `(?<=${I}(?:は|、|,|[ 　])?)${ANY}(?:${GIVEN})?(?=${IS}|${SAYS}|で(?:[、。\\s]|$))`,
  `(?<=${I}は)${NOBODY}${SIGN}{1,8}(?=${SAYS})`,
  // 「名前は田中です」; of a park or a shop it stays: 「公園の名前は」.
  `(?<=(?:(?<!の)|${I}の|お)(?:名前|なまえ)は)${NOBODY}${SIGN}{1,8}(?=${IS}|${SAYS})`,
  `(?<=(?:(?<!の)名前|なまえ|氏名|通報者|報告者|連絡者|記入者|投稿者)[は:： 　]{1,2})${ANY}(?:${GIVEN})?(?=${IS}|${SAYS}|${ENDS})`,
  `(?<=(?:氏名|通報者|報告者|連絡者|記入者|投稿者)[:：] ?)${SIGN}{2,8}${ENDS}`,
  // 「3班の田中です」「こんにちは、山田太郎です」.
  `${BEGINS}(?:${KNOWN}(?:${GIVEN})?|${ANY}${GIVEN})(?=${IS}|${SAYS})`,
  // 「田中より」「(山田)」, and a line with nothing but a name.
  `(?<=^|\\n|[。、\\s])(?:${KNOWN}(?:${GIVEN})?)(?=より[。\\s]{0,8}(?:$|\\n))`,
  `(?<=(?:^|\\n)[ 　]{0,8}|[（(])(?:${KNOWN}(?:${GIVEN})?|${ANY}${CLEARLY_GIVEN})(?=[ 　]{0,8}(?:$|\\n)|[）)])`,
  // 「田中まで連絡を」.
  `${BEGINS}(?:${KNOWN}(?:${GIVEN})?)(?=(?:まで|に|へ|宛て?に?)[、 　]?(?:ご|お)?(?:連絡|電話|一報|知らせ))`,
  // 「田中会長」「山田宅」.
  `${ANY}(?:${CLEARLY_GIVEN})?(?=(?:副?会|班|組|部|課|係|園|校|店|社)長|先生|議員|主任|宅|邸)`,
  // 「山田太郎の車」.
  `${KNOWN}${CLEARLY_GIVEN}`,
].map((form) => new RegExp(form, 'gu'))

/** Right before a telephone number that has been taken out: 「山田 〇〇」「田中(〇〇)」. */
const BEFORE_NUMBER = new RegExp(
  `(?<![\\p{Script=Han}])${ANY}(?:${GIVEN})?(?=[ 　]{0,8}(?:[（(:：、,，/／]|電話|携帯|TEL|Tel|tel){0,4}[ 　:：]{0,8}${HIDDEN})`,
  'gu',
)

const WORD = "\\p{Lu}[\\p{L}'’\\-]+"
const FULL = `${WORD}(?: (?:(?:da|de|do|dos|das|van|von|bin) )?${WORD}){0,3}`
/** A name written small, where only a name can stand; words that say something else of it are none. */
const SMALL =
  '(?!(?:not?|in|on|the|an?|too|at|written|secret|private|confidential|withheld|unknown|important)\\b)\\p{Ll}\\p{L}+'

const CHINESE =
  '[王李张張刘劉陈陳杨楊赵趙黄周吴吳徐孙孫朱马馬胡郭林何罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖田董袁潘于蒋蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金廖贾夏邹孟熊秦邱江尹薛雷侯龙史陶黎贺顾毛郝龚邵钱严武戴莫孔汤阮]'
const KOREAN = '[김박최윤권황홍허곽류엄]'

/** How one says one's name in the other languages. */
const OTHERS: RegExp[] = [
  `(?<=\\b[Mm]y (?:full )?name(?: is|['’]s) )(?:${FULL}|${SMALL})`,
  `(?<=\\b(?:[Nn]ame: ?|I am called |I['’]m called |[Pp]lease call me ))${FULL}`,
  `(?<=\\bI(?: am|['’]m) )${WORD} ${WORD}`,
  `(?<=\\b(?:Mr|Mrs|Ms|Miss|Dr)\\.? )${FULL}`,
  `(?<=\\b(?:[Rr]egards|[Ss]incerely|[Yy]ours),?\\s{1,8})${FULL}`,
  `(?<=(?:[Tt]ôi|[Mm]ình|[Ee]m|[Cc]háu) tên(?: là)? |[Tt]ên (?:của )?(?:tôi|mình|em|cháu) là |[Hh]ọ (?:và )?tên ?: ?)(?!gì|của)${FULL}`,
  `(?<=[Tt]ôi là )${WORD} ${WORD}(?: ${WORD}){0,2}`,
  `(?<=\\b(?:[Mm]eu nome (?:é|e)|[Mm]e chamo|[Cc]hamo-me|[Ss]ou [oa]|[Aa]qui é [oa]|[Nn]ome:) )${FULL}`,
  `(?<=我(?:叫|是|的名字是|名叫))${CHINESE}\\p{Script=Han}{1,2}(?=$|[\\s，。,.！!；;])`,
  `(?<=我的名字(?:是|叫))(?!秘密|匿名|不)(?:\\p{Script=Han}{2,4}|${FULL})`,
  `(?<=我姓)\\p{Script=Han}{1,2}(?=$|[\\s，。,.！!])`,
  `(?<=(?:제|저의|내) 이름은 )[가-힣]{2,4}?(?=$|[.,!]|입니다|이?라고|이에요|예요|이고)`,
  `(?<=(?:저는|나는) )(?:[가-힣]{2,4}?(?=이?라고 (?:합|해))|${KOREAN}[가-힣]{1,2}(?=입니다|이에요|예요|인데))`,
].map((form) => new RegExp(form, 'gu'))

/** Takes out the names in front of telephone numbers, once these are taken out themselves. */
export const withoutNamesAtNumbers = (words: string): string => words.replace(BEFORE_NUMBER, HIDDEN)

/**
 * Takes out names that stand without さん: where somebody introduces themselves, signs, or names somebody in full. Knows the common
 * family names of Japan, and how one says one's name in the seven languages; what it is not sure of it leaves.
 */
export const withoutNames = (words: string): string =>
  [...JAPANESE, ...OTHERS].reduce((rest, form) => rest.replace(form, HIDDEN), words)
