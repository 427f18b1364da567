import type { Language } from '#platform/i18n/index.ts'
import { doorWords } from '../../door-words.ts'
import { doorEn } from '../../messages/door-en.ts'
import { words } from '../../messages/index.ts'

const has = (key: string): key is keyof typeof words.vi & string => Object.hasOwn(words.vi, key)

/** The sentence of this instance for a code; undefined where it has none of its own. */
function ownWords(language: Language, code: string): string | undefined {
  const t = words.in(language)
  if (has(`code-${code}`)) return t(`code-${code}` as keyof typeof words.vi & string)
  const http = /^http-(\d{3})$/.exec(code)
  if (http) return t('code-http', { status: http[1]! })
  if (code.startsWith('axis-')) return t('code-axis', { code })
  return code.startsWith('packet-') ? t('code-packet', { code }) : undefined
}

/** Codes of which the words beside them are the other side's own; those of all others are of this machine. */
const saidByThem = /^(http-|axis-(http|gateway|unknown|answer|file|not-to|receiver|sender|credentials))/

/** Why something did not come through: a sentence for its code, and what more is known of this case. */
export function faultWords(language: Language, code: string, said = ''): string {
  const t = words.in(language)
  const theirs = language === 'en' ? doorEn : doorWords
  if (Object.hasOwn(theirs, code)) return theirs[code]!
  const sentence = ownWords(language, code) ?? t('code-other', { code })
  // A fault of this machine repeats its code before what it was about.
  const more = said.trim().replace(/^[a-z-]+: /, '')
  if (more === '') return sentence
  return `${sentence} ${saidByThem.test(code) ? t('they-said', { said: more }) : `(${more})`}`
}
