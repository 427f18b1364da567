import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const folder = dirname(createRequire(import.meta.url).resolve('@fontsource/be-vietnam-pro/package.json'))
const subsets = ['vietnamese', 'latin-ext', 'latin']
const weights = [400, 700]

export type FontFile = { readonly name: string; readonly bytes: Buffer }

/** The font files we serve: Be Vietnam Pro in two weights, each in three subsets that browsers fetch as they need. */
export function fontFiles(): FontFile[] {
  return weights.flatMap((weight) =>
    subsets.map((subset) => {
      const name = `be-vietnam-pro-${subset}-${weight}-normal.woff2`
      return { name, bytes: readFileSync(join(folder, 'files', name)) }
    }),
  )
}

/** Letters such as đ and ơ stand in two subsets, and the rule that comes last is asked first: so a Vietnamese page never fetches the other one for them. */
function vietnameseLast(css: string): string {
  const rules = css.split(/(?=\/\* be-vietnam-pro)/)
  return rules
    .toSorted((one, other) => Number(one.includes('-vietnamese-')) - Number(other.includes('-vietnamese-')))
    .join('\n')
}

/** The `@font-face` rules of those files, with the addresses that `urlOf` gives, and a fallback of the same size so that nothing jumps. */
export function fontFaces(urlOf: (name: string) => string): string {
  const rules = weights.map((weight) =>
    vietnameseLast(readFileSync(join(folder, `${weight}.css`), 'utf8')).replace(
      /src: url\(\.\/files\/([\w-]+\.woff2)\)[^;]*;/g,
      (_, name: string) => `src: url('${urlOf(name)}') format('woff2');`,
    ),
  )
  const fallback =
    "@font-face { font-family: 'Be Vietnam Fallback'; src: local('Arial'), local('Liberation Sans'); size-adjust: 105%; ascent-override: 98%; descent-override: 26%; }"
  return [...rules, fallback].join('\n')
}
