import { PdfDict, type PdfObject, type Revision, textOf } from '#kit/pdf/index.ts'
import type { Examined } from './examine.ts'

/** What the signers allowed to happen after them (ISO 32000-2, clauses 12.8.2.2 and 12.8.2.4). */
export type Permission = {
  /** The revision that the signature signs: it binds what comes after. */
  readonly revision: number
  /** DocMDP: 1 nothing, 2 filling and signing, 3 annotating too; undefined where the signature does not say. */
  readonly level: 1 | 2 | 3 | undefined
  /** FieldMDP or the field's lock: which fields may no longer change. */
  readonly locks: ((field: string) => boolean) | undefined
}

function lockOf(revision: Revision, dict: PdfDict | undefined): Permission['locks'] {
  const action = dict?.nameAt('Action')
  if (!dict || !action) return undefined
  const names = revision.array(dict.get('Fields')).map((name) => textOf(revision.resolve(name)))
  const named = (field: string) => names.some((name) => field === name || field.startsWith(`${name}.`))
  if (action === 'Include') return named
  if (action === 'Exclude') return (field) => !named(field)
  return () => true
}

const levelOf = (value: PdfObject | undefined, otherwise: 2 | undefined): Permission['level'] =>
  value === 1 || value === 2 || value === 3 ? value : otherwise

/** Reads what a signature permits, from the revision that it signs. */
export function permissionOf(
  { found, range }: Examined,
  revisions: readonly Revision[],
): Permission | undefined {
  if (!range.ok) return undefined
  const revision = revisions[range.revision]!
  const transforms = revision.array(found.dict.get('Reference')).map((one) => revision.dict(one))
  const parameters = (method: string) => {
    const dict = transforms.find((one) => one?.nameAt('TransformMethod') === method)
    return dict && (revision.dict(dict.get('TransformParams')) ?? new PdfDict({}))
  }
  const certified = parameters('DocMDP')
  const lock = revision.dict(found.fieldDict.get('Lock'))
  return {
    revision: range.revision,
    level: certified ? levelOf(certified.get('P'), 2) : levelOf(lock?.get('P'), undefined),
    locks: lockOf(revision, parameters('FieldMDP')) ?? lockOf(revision, lock),
  }
}
