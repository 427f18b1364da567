import { leaveOutName, leftOut } from './propose-public.ts'

export type KnownSender = { readonly name: string; readonly phone: string; readonly email: string; readonly identityPaper: string } // prettier-ignore

const between = String.raw`[\s.()\-]*`

/** A number however its digits are grouped, a phone also with the code of the country. */
function numberPattern(typed: string): string | undefined {
  const digits = typed.replaceAll(/\D/g, '').replace(/^84(?=\d{9}$)/, '0')
  if (digits.length < 6) return undefined
  const [first = '', ...others] = digits
  const start = first === '0' ? String.raw`(?:0|\+?84)` : first
  return String.raw`(?<!\d)${[start, ...others].join(between)}(?!\d)`
}

/** What an office wrote about somebody, without who it was: their name, phone, e-mail address and identity paper. What it said of others and of itself stays. */
export function withoutSender(text: string, { name, phone, email, identityPaper }: KnownSender): string {
  const patterns = [
    numberPattern(phone),
    numberPattern(identityPaper),
    email.trim() === '' ? undefined : RegExp.escape(email.trim()),
  ].filter((pattern) => pattern !== undefined)
  const open = patterns.reduce((said, pattern) => said.replaceAll(new RegExp(pattern, 'giu'), leftOut), text)
  return leaveOutName(open, name).text
}
