import type { Language } from '#platform/i18n/index.ts'
import { readCookies } from './cookies.ts'

export const languageCookie = 'krong_language'
export const themeCookie = 'krong_theme'
export const sizeCookie = 'krong_size'
export const contrastCookie = 'krong_contrast'

export const themes = ['auto', 'light', 'dark'] as const
export const sizes = ['usual', 'large', 'largest'] as const
export const contrasts = ['usual', 'high'] as const

/** How somebody wants pages to look: kept in cookies that say nothing else about them. */
export type Display = {
  readonly theme: (typeof themes)[number]
  /** Of the letters. */
  readonly size: (typeof sizes)[number]
  readonly contrast: (typeof contrasts)[number]
}

const among = <Value extends string>(known: readonly Value[], value: string | undefined): Value =>
  known.find((one) => one === value) ?? known[0]!

type Cookies = ReadonlyMap<string, string>

/** The display that cookies ask for; what is unknown is the usual one. */
export const displayOf = (cookies: Cookies): Display => ({
  theme: among(themes, cookies.get(themeCookie)),
  size: among(sizes, cookies.get(sizeCookie)),
  contrast: among(contrasts, cookies.get(contrastCookie)),
})

/** The language that cookies ask for; Vietnamese first. */
export const languageIn = (cookies: Cookies): Language => (cookies.get(languageCookie) === 'en' ? 'en' : 'vi')

const plain = 'vi|auto|usual|usual'

/** What tells one rendering of the same page from another: language and display; at most 36. */
export function variantOf(language: Language, { theme, size, contrast }: Display): string {
  return `${language}|${theme}|${size}|${contrast}`
}

/** The same from a Cookie header, which most strangers do not send. */
export function variantIn(cookie: string | null): string {
  if (!cookie || !/krong_(?:language|theme|size|contrast)=/.test(cookie)) return plain
  const cookies = readCookies(cookie)
  return variantOf(languageIn(cookies), displayOf(cookies))
}
