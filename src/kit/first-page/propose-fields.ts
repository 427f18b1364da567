import { findAbout, typeBySymbol } from './letter.ts'
import { findIssuedOn } from './issued-on.ts'
import { findMarks } from './marks.ts'
import { findOrgan } from './organ.ts'
import { findReference, type FoundReference } from './reference.ts'
import { findSigner } from './signer.ts'
import { findTitle } from './title.ts'
import { headOf } from './head.ts'
import type { PageWords } from './page.ts'
import { proposed } from './certainty.ts'
import type { PaperType, Proposal, Proposals } from './proposal.ts'

/** Below this a proposal would cost the clerk more than it saves. */
const least = 0.5

const surely = (proposals: Proposals): Proposals =>
  Object.fromEntries(
    Object.entries(proposals).filter(([, one]: [string, Proposal]) => one.confidence >= least),
  )

/**
 * Reads from the words of a paper's first page what it says of itself (NĐ 30/2020 PL I), each value with the line it was read from and
 * how sure it is. Pages after the first are looked at only for who signed. Never throws for what a page holds.
 */
export function proposeFields(pages: readonly PageWords[], types: readonly PaperType[]): Proposals {
  const first = pages.find(({ number }) => number === 1) ?? pages[0]
  if (!first || first.words.length === 0) return {}
  const head = headOf(first)
  const found: Partial<FoundReference> = findReference(head.left) ?? {}
  const { line: referenceLine, ...reference } = found
  const issuedOn = findIssuedOn([...head.right, ...head.left, ...head.below.slice(0, 3)])
  const title = findTitle(head, types)
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
    ...findSigner(pages),
    ...findMarks([...head.left, ...head.right, ...head.below], first.height),
  })
}
