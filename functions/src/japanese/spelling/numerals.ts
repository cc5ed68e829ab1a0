const DIGITS = new Map([...'〇一二三四五六七八九'].map((letter, value) => [letter, value]))
const UNITS = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])
const MYRIADS = new Map([
  ['万', 10_000],
  ['億', 100_000_000],
])

/** Letters of which Japanese writes numbers, digits among them. */
export const NUMERAL = /^[0-9〇一二三四五六七八九十百千万億]+$/
/** More digits than any figure in a notice has; a longer row is somebody's number, and stays as it is. */
const LONGEST = 12

/** A number as its digits: 二十, 2十 and 20 are `20`, 二〇二六 is `2026`, 5万 is `50000`. Digits alone stay, zeros in front too. */
export const inDigits = (number: string): string => {
  if (/^[0-9]*$/.test(number) || number.length > LONGEST) return number
  let sum = 0
  let section = 0
  let digits: number | null = null
  for (const letter of number) {
    const unit = UNITS.get(letter)
    const myriad = MYRIADS.get(letter)
    if (unit) {
      section += (digits ?? 1) * unit
      digits = null
    } else if (myriad) {
      sum += (section + (digits ?? (section === 0 ? 1 : 0))) * myriad
      section = 0
      digits = null
    } else digits = (digits ?? 0) * 10 + (DIGITS.get(letter) ?? Number(letter))
  }
  return String(sum + section + (digits ?? 0))
}
