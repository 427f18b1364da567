import { fold } from '#kit/vietnamese/index.ts'
import type { LegalFacts, Relation, RelationKind } from '../legal-document.ts'

/** A reference as it is compared: without marks, spaces and the word "số" before it. */
export const referenceKey = (reference: string): string =>
  fold(reference)
    .replace(/^so\s*[:.]?\s*(?=\d)/, '')
    .replaceAll(/\s+/g, '')

/** What only one public document of an authority bears at a time: who issued it, its reference, its year. */
export const numberKey = ({
  issuer,
  reference,
  issuedOn,
}: Pick<LegalFacts, 'issuer' | 'reference' | 'issuedOn'>): string =>
  `${fold(issuer)}|${referenceKey(reference)}|${issuedOn?.year ?? ''}`

/** The reference that stands in a line such as "Quyết định số 12/2021/QĐ-UBND ngày 3/2/2021 của …"; undefined where there is none. */
export const referenceIn = (line: string): string | undefined =>
  /\d{1,5}(?:\/\d{4})?\/(?=\d*\p{L})[\p{L}\d]{1,12}(?:-[\p{L}\d&-]{1,24})?/u.exec(line)?.[0]

/** The number of a document kept here that stands at the end of its address in a line. */
export function publicNumberIn(line: string): bigint | undefined {
  const [, digits] = /van-ban-phap-luat\/[a-z0-9-]*?-(\d{1,18})(?:[?#\s]|$)/.exec(line) ?? []
  return digits === undefined ? undefined : BigInt(digits)
}

/** The lines of a field in which one document a line is named, not more than `most`. */
export const linesOf = (typed: string, most = 40): string[] =>
  typed
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, most)

/** Relations as they are typed again: one a line. */
export const typedRelations = (relations: readonly Relation[], kind: RelationKind): string =>
  relations
    .filter((one) => one.kind === kind)
    .map(({ named }) => named)
    .join('\n')
