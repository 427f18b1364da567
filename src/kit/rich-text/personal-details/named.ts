import { type Find, hit } from './found.ts'

const oldIdentity =
  /(?:\bcmnd|\bcmtnd|\bcmt\b|chung minh(?: nhan dan| thu)?)[^\d\n]{0,40}(\d{9}|\d{3}([ .])\d{3}\2\d{3})(?!\d|[.,]\d)/g

/** Identity numbers of nine digits, which look like any other number, behind words that name them. */
export const oldIdentityNumbers: Find = (text, folded) =>
  [...folded.matchAll(oldIdentity)].map((match) => {
    const number = match[1]!
    const at = match.index + match[0].length - number.length
    return { kind: 'old-identity-number', text: text.slice(at, at + number.length), at }
  })

const account =
  /(?:\bstk\b|so tai khoan|tai khoan(?: ngan hang)?(?: so| ?:)|so tk\b|\btk(?: ngan hang)?(?: so| ?:))[^\d\n]{0,40}(\d(?:[ .-]?\d){5,18})(?!\d|[.,]\d)/g

/** Accounts behind words that name them; those at the State Treasury are no person's, and sums of money are no accounts. */
export const bankAccounts: Find = (text, folded) =>
  [...folded.matchAll(account)]
    .filter((match) => {
      const after = folded.slice(match.index + match[0].length).slice(0, 60)
      return !/^\s*(?:dong|d|vnd|trieu|ty)\b/.test(after) && !/kho bac|kbnn/.test(match[0] + after)
    })
    .map((match) => hit('bank-account', text, match))

/** `sinh` behind these is no birth: enrolment, pupils, arising, sanitation, welfare, … */
const otherBirths =
  /(?:tuyen|hoc|thi|ve|phat|an|dan|tai|thu|y|du|khai|moi|sang|ky|hi|giao|nu|nam|sinh|ho|vi|tu|nhan|luong|bao|su|co|duong|chao|sat|song|nay|gay|hoai|chung|quan|giang|tam) $/
/** Years of whole age groups: `trẻ sinh năm 2020`. */
const groups =
  /(?:\btre(?: em| mam non)?|cong dan(?: nam| nu)?|thanh nien|thieu nien|nguoi(?: dan| cao tuoi)?|nhung|doi tuong|cac (?:chau|em)|chau|nhi dong) $/

const date =
  '\\d{1,2}\\s?[/.-]\\s?\\d{1,2}\\s?[/.-]\\s?\\d{4}(?!\\d)|\\d{1,2} thang \\d{1,2} nam \\d{4}(?!\\d)|(?:19|20)\\d\\d(?![\\d/.-]*\\d)'
const gap = '[\\s:;,()–-]{1,4}(?:(?:la|ngay|vao|vao ngay|nam|:)[\\s:]{1,3})?'
const birth = new RegExp(
  `(?<![a-z])(?:sinh ngay|sinh nam|ngay sinh|nam sinh|ngay,? thang,? nam sinh|sinh)(?![a-z])${gap}(${date})`,
  'g',
)

/** Dates and years of birth behind words that name them; anniversaries and whole age groups are none. */
export const birthDates: Find = (text, folded) =>
  [...folded.matchAll(birth)]
    .filter((match) => {
      const before = folded.slice(Math.max(0, match.index - 40), match.index)
      const year = Number(/\d{4}$/.exec(match[1]!)![0])
      // Whoever was born earlier is no longer alive.
      if (year < 1900 || year > 2099) return false
      if (groups.test(before) && match[1]!.length === 4) return false
      // `136 năm ngày sinh` is an anniversary.
      return !(/^(?:ngay|nam)/.test(match[0]) ? /\d+ nam\W{0,3}$/ : otherBirths).test(before)
    })
    .map((match) => hit('birth-date', text, match))

const email = /(?<![\w.+-])([\w][\w.+-]{0,63}@(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24})(?![\w-]|\.\w)/gi

/** Addresses of mail, save those of the state's own domain. */
export const emails: Find = (text) =>
  [...text.matchAll(email)]
    .filter(([address]) => !/[@.]gov\.vn$/i.test(address))
    .map((match) => hit('email', text, match))
