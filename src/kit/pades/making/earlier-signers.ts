import { type PdfDict, type Revision, textOf } from '#kit/pdf/index.ts'
import { fieldsOf } from '../find-signatures.ts'

/** A field of a form: its full name, its entries and its number. */
export type Field = { readonly name: string; readonly dict: PdfDict; readonly number: number | undefined }

/** What those who signed before allow. */
export type EarlierSigners = {
  readonly fields: readonly Field[]
  readonly anySigned: boolean
  /** A certification that lets nothing change any more. */
  readonly nothingMore: boolean
  readonly locked: (field: string) => boolean
}

function lockOf(revision: Revision, dict: PdfDict): (field: string) => boolean {
  const names = revision.array(dict.get('Fields')).map((name) => textOf(revision.resolve(name)))
  const named = (field: string) => names.some((name) => field === name || field.startsWith(`${name}.`))
  const action = dict.nameAt('Action')
  if (action === 'Include') return named
  return action === 'Exclude' ? (field) => !named(field) : () => action === 'All'
}

/** Reads what the signatures of a revision leave to those who come after (ISO 32000-2, clauses 12.8.2.2 and 12.8.2.4). */
export function earlierSigners(revision: Revision): EarlierSigners {
  const fields = fieldsOf(revision)
  const locks: ((field: string) => boolean)[] = []
  let anySigned = false
  let nothingMore = false
  for (const { dict } of fields) {
    const signature = dict.nameAt('FT') === 'Sig' ? revision.dict(dict.get('V')) : undefined
    if (!signature) continue
    anySigned = true
    for (const reference of revision.array(signature.get('Reference'))) {
      const transform = revision.dict(reference)
      const parameters = revision.dict(transform?.get('TransformParams'))
      if (!transform || !parameters) continue
      if (transform.nameAt('TransformMethod') === 'DocMDP' && parameters.get('P') === 1) nothingMore = true
      if (transform.nameAt('TransformMethod') === 'FieldMDP') locks.push(lockOf(revision, parameters))
    }
    const lock = revision.dict(dict.get('Lock'))
    if (lock) locks.push(lockOf(revision, lock))
  }
  return { fields, anySigned, nothingMore, locked: (field) => locks.some((lock) => lock(field)) }
}
