import { leaveOutName, leftOut } from './propose-public.ts'

export type KnownSender = {
  readonly name: string
  readonly phone: string
  readonly email: string
  readonly identityPaper: string
  readonly residence: string
}

const between = String.raw`[\s.()\-]*`

/** A number however its digits are grouped, a phone also with the code of the country. */
function numberPattern(typed: string): string | undefined {
  const digits = typed.replaceAll(/\D/g, '').replace(/^84(?=\d{8,10}$)/, '0')
  if (digits.length < 6) return undefined
  const [first = '', ...others] = digits
  const start = first === '0' ? String.raw`(?:0|\+?84)` : first
  return String.raw`\(?(?<!\d)${[start, ...others].join(between)}(?!\d)`
}

/** An address, and not the end or the beginning of a longer one. */
function emailPattern(typed: string): string | undefined {
  const address = typed.trim()
  if (address === '') return undefined
  return String.raw`(?<![\p{L}\p{N}_%+\-]|[\p{L}\p{N}]\.)${RegExp.escape(address)}(?![\p{L}\p{N}_\-]|\.[\p{L}\p{N}])`
}

/** Where somebody lives, whole as they wrote it; fewer than four words are a village, which tells nobody and stands in many an answer. */
function residencePattern(typed: string): string | undefined {
  const words = typed.match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length < 4) return undefined
  return String.raw`(?<![\p{L}\p{N}])${words.join(String.raw`[^\p{L}\p{N}]+`)}(?![\p{L}\p{N}])`
}

const isPlain = (words: string) => !/[\p{M}đ]/iu.test(words.normalize('NFD'))

/** Words in small letters, the marks of each after its letters: "Hoà" and "Hòa" are one name. */
const toned = (words: string): string =>
  (words.match(/\p{L}+/gu) ?? [])
    .map((word) => word.toLowerCase().normalize('NFD'))
    .map((word) => word.replaceAll(/\p{M}/gu, '') + (word.match(/\p{M}/gu) ?? []).toSorted().join(''))
    .join(' ')

/** Whether words with the letters of a name are that name and no words of the office ("hồ sơ", "lệ phí"), for what is left out for ever: every one begins with a capital, and they have the marks of the name or none. A long name that its sender typed without marks is taken with any. */
function isSurely(run: string, name: string): boolean {
  const words = run.match(/\p{L}+/gu) ?? []
  if (!words.every((word) => /^\p{Lu}/u.test(word))) return false
  return isPlain(run) || toned(run) === toned(name) || (isPlain(name) && words.length > 2)
}

/** A text without who sent an enquiry: their name, phone, e-mail address, identity paper and address. What it says of others and of the office stays. */
export function withoutSender(text: string, sender: KnownSender): string {
  const { name, phone, email, identityPaper, residence } = sender
  const patterns = [
    numberPattern(phone),
    numberPattern(identityPaper),
    emailPattern(email),
    residencePattern(residence),
  ].filter((pattern) => pattern !== undefined)
  // A number takes the bracket before it along where the other one stands inside it: "(0233) 3886123", not "(0912345678)".
  const instead = (found: string) => (found.startsWith('(') && !found.includes(')') ? `(${leftOut}` : leftOut)
  const open = patterns.reduce((said, pattern) => said.replaceAll(new RegExp(pattern, 'giu'), instead), text)
  return leaveOutName(open, name, (run) => isSurely(run, name)).text
}
