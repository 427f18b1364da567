import type { Reader } from '#platform/database/index.ts'
import { codesOf } from '#modules/registers/index.ts'
import { type LegalFacts, type Relation, type RelationKind, relationKinds } from '../legal-document.ts'
import { linesOf, publicNumberIn, referenceIn, referenceKey } from '../rules/reference.ts'
import { type Known, listKnown } from '../store/known.ts'
import { ownAuthority } from './own-authority.ts'

/** What is told of a document as it was entered: codes, and other documents one a line. */
export type EnteredFacts = Omit<LegalFacts, 'kindName' | 'fieldName' | 'relations'> & {
  readonly relations: Readonly<Partial<Record<RelationKind, string>>>
}

/** Kinds of document in force on a day: normative ones first, then those of administration. */
export async function kindsOn(reader: Reader, day: Temporal.PlainDate) {
  return [
    ...(await codesOf(reader, 'normative-types', day)),
    ...(await codesOf(reader, 'document-types', day)),
  ]
}

const ownFirst = (known: readonly Known[], own: string): Known | undefined =>
  known.find(({ authorityId }) => authorityId === own) ?? known[0]

async function relationsOf(reader: Reader, entered: EnteredFacts['relations']): Promise<Relation[]> {
  const named = relationKinds.flatMap((kind) => linesOf(entered[kind] ?? '').map((line) => ({ kind, line })))
  const read = named.map(({ kind, line }) => {
    const reference = referenceIn(line)
    return {
      kind,
      line,
      number: publicNumberIn(line),
      key: reference === undefined ? undefined : referenceKey(reference),
    }
  })
  const known = await listKnown(
    reader,
    read.flatMap(({ key }) => key ?? []),
    read.flatMap(({ number }) => number ?? []),
  )
  const own = ownAuthority(reader)
  return read.map(({ kind, line, number, key }) => {
    const found =
      number === undefined
        ? ownFirst(
            known.filter(({ reference }) => key !== undefined && referenceKey(reference) === key),
            own,
          )
        : known.find((one) => one.number === number)
    const words = number !== undefined && found ? found.reference : line
    return { kind, named: words.slice(0, 500), documentId: found?.documentId ?? null }
  })
}

/** The facts with the names of their codes, and their relations led to the public documents that they name. */
export async function completeFacts(
  reader: Reader,
  { relations, ...facts }: EnteredFacts,
): Promise<LegalFacts> {
  const kinds = await kindsOn(reader, reader.today)
  const fields = await codesOf(reader, 'legal-fields', reader.today)
  return {
    ...facts,
    kindName: kinds.find(({ code }) => code === facts.kind)?.name.replace(/ \(cá biệt\)$/, '') ?? '',
    fieldName: fields.find(({ code }) => code === facts.field)?.name ?? '',
    relations: await relationsOf(reader, relations),
  }
}
