import type { Find } from './found.ts'

/** Codes of provinces and cities as identity numbers begin with them (QĐ 124/2004/QĐ-TTg); who was born before a merger keeps the old one. */
const provinces = new Set(
  (
    '01 02 04 06 08 10 11 12 14 15 17 19 20 22 24 25 26 27 30 31 33 34 35 36 37 38 40 42 44 45 46 48 49 51 52 54 56 58 60 62 64 66 67 68 ' +
    '70 72 74 75 77 79 80 82 83 84 86 87 89 91 92 93 94 95 96'
  ).split(' '),
)

/** Twelve digits in a row, or in threes or fours parted by one sign. */
const shape =
  /(?<![\d.,/-])(?:\d{12}|\d{3}([ .-])\d{3}\1\d{3}\1\d{3}|\d{4}([ .-])\d{4}\2\d{4})(?![\d/]|[.,-]\d)/g

/** Province of birth, sex and century (0 and 1 for 19xx, 2 and 3 for 20xx), year, six digits (NĐ 137/2015, Đ.13; TT 59/2021). */
function isPlausible(digits: string): boolean {
  if (!digits.startsWith('0') || !provinces.has(digits.slice(1, 3))) return false
  const century = Number(digits[3])
  const year = Number(digits.slice(4, 6))
  return century <= 1 || (century <= 3 && year < 50)
}

/** Personal identity numbers of twelve digits. */
export const identityNumbers: Find = (text) =>
  [...text.matchAll(shape)]
    .filter(([number]) => isPlausible(number.replaceAll(/\D/g, '')))
    .map((match) => ({ kind: 'identity-number', text: match[0], at: match.index }))
