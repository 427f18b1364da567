import { instantOf } from '#kit/calendar/index.ts'
import { importDocument } from '#modules/legislation/index.ts'
import type { Reason } from '#kit/refusal.ts'
import type { Kept } from '#platform/files/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { ImportId } from '../../import.ts'
import type { OldLaw } from '../../old-thing.ts'
import { cleanedText, lostLetters } from '../../rules/import/clean.ts'
import { endsAsTold } from '../../rules/import/nukeviet-laws.ts'
import { hasThing, insertImportLine, insertOldAddresses } from '../../store/import/things.ts'
import { asOrdered, keepThing } from './as-ordered.ts'

/** What was brought of the papers of a legal document. */
export type LawPapers = {
  readonly kept: readonly Kept[]
  /** Keys of their old addresses. */
  readonly stood: readonly string[]
  /** One bears a mark of secrecy: the document stays a draft. */
  readonly secret: boolean
  /** Which of them are missing or were refused. */
  readonly told: readonly Reason[]
}

/** Since when the old site had a document; the day on which it was issued where it does not say. */
function publicSince({ since, issuedOn }: OldLaw, now: Temporal.Instant): Temporal.Instant {
  const told = since ?? (issuedOn ? instantOf(issuedOn.toPlainDateTime()) : now)
  return Temporal.Instant.compare(told, now) < 0 ? told : now
}

/** Takes a legal document of the old site over; what it lacks keeps it a draft, and is told. Once: again adds nothing. */
export async function takeLaw(
  system: Tx,
  {
    importId,
    thing,
    papers,
  }: { readonly importId: ImportId; readonly thing: OldLaw; readonly papers: LawPapers },
): Promise<void> {
  const ordered = await asOrdered(system, importId)
  const { tx, job, order } = ordered
  const line = { kind: 'law', id: thing.id, title: thing.title } as const
  if (await hasThing(tx, job, thing, thing.addresses))
    return insertImportLine(tx, job, { ...line, outcome: 'already', told: [] })
  if (lostLetters(thing.reference, thing.abstract, thing.html))
    return insertImportLine(tx, job, { ...line, outcome: 'left', told: [{ code: 'portal.import-letters' }] })

  const { body, missing } = cleanedText(thing.html, { source: job.source })
  const { reference, abstract, issuer, signerName, signerTitle, issuedOn, effectiveFrom, endsOn, replaces } =
    thing
  const { documentId, isPublic, lacking } = await importDocument(tx, {
    facts: {
      reference,
      abstract,
      issuer,
      signerName,
      signerTitle,
      issuedOn,
      effectiveFrom,
      endsOn,
      body,
      field: '',
      endWhy: endsOn ? endsAsTold(job.source) : '',
      relations: { replaces: replaces.join('\n') },
      correction: '',
    },
    kindName: thing.kindName,
    kept: papers.kept,
    since: publicSince(thing, tx.now),
    why: order.publish && !papers.secret ? order.why : undefined,
  })
  await keepThing(ordered, thing, { lawId: documentId })
  await insertOldAddresses(tx, job, [...thing.addresses, ...papers.stood], { lawId: documentId })
  await insertImportLine(tx, job, {
    ...line,
    outcome: isPublic ? 'public' : 'draft',
    told: [...lacking, ...missing, ...papers.told],
  })
}
