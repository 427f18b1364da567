import { findAbout, mendSymbol, typeBySymbol } from './letter.ts'
import { findIssuedOn } from './issued-on.ts'
import { findMarks } from './marks.ts'
import { findOrgan } from './organ.ts'
import { findReference, type FoundReference } from './reference.ts'
import { findSigner } from './signer.ts'
import { findTitle } from './title.ts'
import { linesOf } from './lines.ts'
import { headOf } from './head.ts'
import type { PageWords } from './page.ts'
import { proposed } from './certainty.ts'
import type { PaperType, Proposal, Proposals } from './proposal.ts'

/** What is stamped upon a paper is no part of it; a page that is printed in red is read as it is. */
function withoutStamped(page: PageWords): PageWords {
  const words = page.words.filter(({ stamped }) => !stamped)
  return words.length < page.words.length * 0.6 ? page : { ...page, words }
}

/** The stamps by themselves, and everything together. */
const marksLines = (page: PageWords) => [
  ...linesOf({ ...page, words: page.words.filter(({ stamped }) => stamped) }),
  ...linesOf(page),
]

/** Below this a proposal would cost the clerk more than it saves; names are more easily misread than figures. A mark of secrecy is never kept back. */
const least: Readonly<Partial<Record<keyof Proposals, number>>> = {
  secrecy: 0,
  organName: 0.74,
  superiorName: 0.78,
  signerName: 0.76,
  signerTitle: 0.7,
}

const surely = (proposals: Proposals): Proposals =>
  Object.fromEntries(
    Object.entries(proposals).filter(
      ([field, one]: [string, Proposal]) => one.confidence >= (least[field as keyof Proposals] ?? 0.5),
    ),
  )

/** Number and symbol with the abbreviation that the title tells. */
function mended(
  { reference, symbol, ...rest }: Partial<Proposals>,
  type: PaperType | undefined,
  types: readonly PaperType[],
): Pick<Proposals, 'reference' | 'number' | 'symbol'> {
  const fixed = symbol && mendSymbol(symbol.value, type, types)
  return {
    ...rest,
    ...(symbol && fixed ? { symbol: { ...symbol, value: fixed } } : {}),
    ...(reference && symbol && fixed
      ? { reference: { ...reference, value: reference.value.replace(symbol.value, () => fixed) } }
      : {}),
  }
}

/**
 * Reads from the words of a paper's first page what it says of itself (NĐ 30/2020 PL I), each value with the line it was read from and
 * how sure it is. Pages after the first are looked at only for who signed. Never throws for what a page holds.
 */
export function proposeFields(pages: readonly PageWords[], types: readonly PaperType[]): Proposals {
  const first = pages.find(({ number }) => number === 1) ?? pages[0]
  if (!first || first.words.length === 0) return {}
  const head = headOf(withoutStamped(first))
  const found: Partial<FoundReference> = findReference(head.left) ?? {}
  const { line: referenceLine, ...asRead } = found
  const issuedOn = findIssuedOn([...head.right, ...head.left])
  const title = findTitle(head, types)
  const reference = mended(
    asRead,
    types.find(({ code }) => code === title?.type.value),
    types,
  )
  const about = title ? undefined : findAbout(head.left, referenceLine)
  const bySymbol = reference.symbol && typeBySymbol(reference.symbol.value, types)
  const letter = types.find(({ code }) => code === 'cong-van')
  const kind = bySymbol ?? (about || reference.symbol ? letter : undefined)
  const typeCode =
    title?.type ?? (kind && referenceLine ? proposed(kind.code, [referenceLine], about ? 0.97 : 0.8) : undefined) // prettier-ignore
  const abstract = title?.abstract ?? about
  return surely({
    ...reference,
    ...(issuedOn ? { issuedOn } : {}),
    ...findOrgan(head.left, referenceLine),
    ...(typeCode ? { typeCode } : {}),
    ...(abstract ? { abstract } : {}),
    ...findSigner(pages.map(withoutStamped)),
    ...findMarks([...marksLines(first), ...head.left, ...head.right, ...head.below], first.height),
  })
}
