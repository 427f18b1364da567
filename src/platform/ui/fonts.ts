import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { screenRange } from './fonts/letters.ts'

const own = fileURLToPath(new URL('./fonts/', import.meta.url))
const whole = dirname(createRequire(import.meta.url).resolve('@fontsource/be-vietnam-pro/package.json'))
const weights = [400, 700]
/** Letters of other European languages, which a browser fetches only for a page that has one. */
const others = ['latin-ext', 'latin']
const ownName = (weight: number) => `be-vietnam-pro-${weight}.woff2`
const otherName = (subset: string, weight: number) => `be-vietnam-pro-${subset}-${weight}-normal.woff2`

export type FontFile = { readonly name: string; readonly bytes: Buffer }

/** The font files we serve: Be Vietnam Pro in two weights, each in one file with all that Vietnamese needs (tools/subset-fonts.ts), and files for other letters. */
export function fontFiles(): FontFile[] {
  return weights.flatMap((weight) => [
    { name: ownName(weight), bytes: readFileSync(join(own, ownName(weight))) },
    ...others.map((subset) => {
      const name = otherName(subset, weight)
      return { name, bytes: readFileSync(join(whole, 'files', name)) }
    }),
  ])
}

/** The rules of the package for the letters that our own files lack. */
function otherFaces(weight: number, urlOf: (name: string) => string): string {
  return readFileSync(join(whole, `${weight}.css`), 'utf8')
    .split(/(?=\/\* be-vietnam-pro)/)
    .filter((rule) => others.some((subset) => rule.includes(`-pro-${subset}-`)))
    .join('\n')
    .replace(
      /src: url\(\.\/files\/([\w-]+\.woff2)\)[^;]*;/g,
      (_, name: string) => `src: url('${urlOf(name)}') format('woff2');`,
    )
}

/**
 * The `@font-face` rules of those files, with the addresses that `urlOf` gives, and a fallback of the same size so that nothing jumps. Where several hold a letter, the
 * rule that comes last is asked first: our own file.
 */
export function fontFaces(urlOf: (name: string) => string): string {
  const range = screenRange()
  const faces = weights.flatMap((weight) => [
    otherFaces(weight, urlOf),
    `@font-face { font-family: 'Be Vietnam Pro'; font-style: normal; font-display: swap; font-weight: ${weight}; src: url('${urlOf(ownName(weight))}') format('woff2'); unicode-range: ${range}; }`,
  ])
  const fallback =
    "@font-face { font-family: 'Be Vietnam Fallback'; src: local('Arial'), local('Liberation Sans'); size-adjust: 105%; ascent-override: 98%; descent-override: 26%; }"
  return [...faces, fallback].join('\n')
}
