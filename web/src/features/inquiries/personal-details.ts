/** Ten digits or so, however they are parted: 072-000-0000, （090）0000 0000. */
const PHONE = /0\d{1,4}[-‐－ー−() ]{0,2}\d{1,4}[-‐－ー−() ]{0,2}\d{3,4}/
/** Somebody by name: one to four kanji or katakana before さん or 様. */
const NAME = /([一-龠々ァ-ヶ]{1,4})(?:さん|様|さま)/gu
/** Who is called さん without being named. */
const NOBODY =
  /(?:役員|班長|会長|副会長|会計|隣|皆|店員|係員|職員|担当者|住民|各位|業者|大家|お客|客|子|母|父|娘|息子|奥|旦那|医者|先生|市役所)$/u

/** Whether words seem to hold a phone number or somebody's name. A hint for the writer, never a refusal. */
export function holdsPersonalDetails(words: string): boolean {
  const plain = words.normalize('NFKC')
  if (PHONE.test(plain)) return true
  return [...plain.matchAll(NAME)].some(([, name = '']) => !NOBODY.test(name))
}
