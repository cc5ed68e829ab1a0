/**
 * What PDFs write another way than people type: joined letters (ﬁ), radicals in the place of characters (⽇ for 日), narrow
 * katakana, squared words (㍻). Round numbers (①) stay: they number things.
 */
const COMPATIBLE = /[\u2e80-\u2fdf\u3300-\u33ff\ufb00-\ufb06]|[\uff61-\uff9f]+/g

/** Radicals that stand for a character and have no Unicode mapping of their own. */
const RADICALS: Record<string, string> = Object.fromEntries(
  [
    '⺠民',
    '⻁虎',
    '⻄西',
    '⻑長',
    '⻘青',
    '⻝食',
    '⻤鬼',
    '⻨麦',
    '⻩黄',
    '⻫斉',
    '⻭歯',
    '⻯竜',
    '⻲亀',
    '⻣骨',
    '⻆角',
    '⻌辶',
  ].map((pair) => [[...pair][0] ?? '', [...pair][1] ?? '']),
)

/** Soft hyphens, letters of nobody's alphabet (a font's own), controls and marks of direction. */
const UNSPOKEN = /[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ue000-\uf8ff\ufeff\ufffd\p{Cc}]/gu
/** Leaders and rules drawn with characters: ……………, -----, ＿＿＿＿. */
const RULES = /([-‐‑‒–—―ー─━=＝_＿~〜～.．。・･…‥*＊])\1{3,}/g
const LETTER = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]`
/** Letters set apart to fill a line (お 知 ら せ), each alone between blanks. */
const SET_APART = new RegExp(String.raw`(?<=^|\s)${LETTER}(?:\s+${LETTER})+(?=\s|$)`, 'gu')

/** A line of a PDF as somebody would have typed it. */
export const cleanLine = (line: string): string =>
  line
    .replace(UNSPOKEN, '')
    .replace(COMPATIBLE, (letters) => RADICALS[letters] ?? letters.normalize('NFKC'))
    .replace(RULES, '$1$1')
    .replace(/[^\S\u3000]+/g, ' ')
    .replace(/ *\u3000[\s\u3000]*/g, '\u3000')
    .trim()
    .replace(SET_APART, (letters) => letters.replace(/\s+/g, ''))
