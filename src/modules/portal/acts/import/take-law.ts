import { importDocument } from '#modules/legislation/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { ImportId, OldLaw } from '../../import.ts'
import { cleanedText, lostLetters } from '../../rules/import/clean.ts'
import { endsAsTold } from '../../rules/import/nukeviet-laws.ts'
import { hasThing, insertImportLine, insertOldAddresses } from '../../store/import/things.ts'
import { asOrdered, keepThing } from './as-ordered.ts'

/** Takes a legal document of the old site over; what it lacks keeps it a draft, and is told. Once: again adds nothing. */
export async function takeLaw(
  system: Tx,
  { importId, thing }: { readonly importId: ImportId; readonly thing: OldLaw },
): Promise<void> {
  const ordered = await asOrdered(system, importId)
  const { tx, job, order } = ordered
  const line = { kind: 'law', id: thing.id, title: thing.title } as const
  if (await hasThing(tx, job, thing, thing.addresses))
    return insertImportLine(tx, job, { ...line, outcome: 'already', told: [] })
  if (lostLetters(thing.reference, thing.abstract, thing.html))
    return insertImportLine(tx, job, { ...line, outcome: 'left', told: [{ code: 'portal.import-letters' }] })

  const { body, missing } = cleanedText(thing.html, {})
  const {
    reference,
    abstract,
    issuer,
    signerName,
    signerTitle,
    issuedOn,
    effectiveFrom,
    endsOn,
    replaces,
    files,
  } = thing
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
    since: thing.since ?? tx.now,
    why: order.publish ? order.why : undefined,
  })
  await keepThing(ordered, thing, { lawId: documentId })
  await insertOldAddresses(tx, job, thing.addresses, { lawId: documentId })

  const papers =
    files.length > 0
      ? [
          {
            code: 'portal.import-files',
            params: { count: files.length, names: files.slice(0, 3).join(', ').slice(0, 300) },
          },
        ]
      : []
  await insertImportLine(tx, job, {
    ...line,
    outcome: isPublic ? 'public' : 'draft',
    told: [...lacking, ...missing, ...papers],
  })
}
