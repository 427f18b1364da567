import { fold } from '#kit/vietnamese/index.ts'
import { proposed } from './certainty.ts'
import { distance } from './likeness.ts'
import { secrecyMarkOf, urgencyMarkOf } from './marks.ts'
import { bottomOf, type Line } from './page.ts'
import type { PaperType, Proposal } from './proposal.ts'
import { tidyAbstract } from './title.ts'

/** `V/v`, and what scans make of it. */
const about = /^[("“'‘]?\s*(?:V\s?[/⁄\\|lI1íï]?\s?[vyVYụWN%⁄]{1,2}|về việc|ve viec)(?=[\s:.]|$)/iu
const isStamped = ({ text }: Line) => secrecyMarkOf(text) !== undefined || urgencyMarkOf(text) !== undefined

/** Reads the abstract of an official letter (công văn): `V/v …` under the reference, as long as its lines stand close (NĐ 30/2020 PL I.II.5). */
export function findAbout(left: readonly Line[], reference: Line | undefined): Proposal | undefined {
  const below = left.filter(({ box }) => !reference || box.y > reference.box.y + reference.box.height * 0.4)
  const start = below.findIndex(({ text }) => about.test(text.normalize('NFC')))
  if (start === -1) return undefined
  const found = [below[start]!]
  for (const line of below.slice(start + 1)) {
    const last = found.at(-1)!
    const far = line.box.y - bottomOf(last.box) > Math.min(last.box.height, 18) * 0.9
    if (far || isStamped(line) || fold(line.text).startsWith('kinh gui')) break
    found.push(line)
  }
  const text = tidyAbstract(found.map((line) => line.text).join(' ')).replace(/^về việc\s*:?\s*/iu, '')
  return text.length > 3 ? proposed(text.replace(/\)$/, ''), found, 0.94) : undefined
}

/** The type that a symbol begins with (`QĐ-UBND`, `CTr/HU`); an official letter's begins with its issuer. */
export function typeBySymbol(symbol: string, types: readonly PaperType[]): PaperType | undefined {
  const [first = ''] = symbol.split(/[-/]/)
  const letter = symbol.includes('/') && first === 'CV'
  if (letter) return types.find(({ code }) => code === 'cong-van')
  return types.find(({ abbreviation }) => abbreviation === first)
}

/** Mends the type in a symbol where a scan got its letters wrong and the name of the type stands below: `CTT-CAT` under CHƯƠNG TRÌNH is `CTr-CAT`. */
export function mendSymbol(symbol: string, type: PaperType | undefined, types: readonly PaperType[]): string {
  const [first = '', ...rest] = symbol.split(/(?=[-/])/)
  const abbreviation = type?.abbreviation
  if (!abbreviation || first === abbreviation || types.some((each) => each.abbreviation === first))
    return symbol
  const near =
    distance(first.toLowerCase(), abbreviation.toLowerCase(), 2) <= (abbreviation.length > 2 ? 2 : 1)
  return near && rest.length > 0 ? abbreviation + rest.join('') : symbol
}
