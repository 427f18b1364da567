import type { PdfDict } from '#kit/pdf/index.ts'
import { PdfName, type PdfObject, PdfRef, type Revision, textOf } from '#kit/pdf/index.ts'
import { fieldsOf } from '../find-signatures.ts'
import type { SeenChange } from './change.ts'
import { Comparison } from './same-value.ts'

/** What happened to a form field, by the object number of its widget. */
export type FieldChange = { readonly kind: 'signature-added' | 'signed' | 'filled' | 'other' }

type Field = { readonly name: string; readonly dict: PdfDict; readonly number: number | undefined }

const isSignature = (dict: PdfDict) => dict.nameAt('FT') === 'Sig'
/** What filling a field may change (ISO 32000-2, clause 12.8.2.2). */
const filled = new Set(['V', 'AP', 'AS', 'M', 'MK', 'DA', 'DR', 'Kids', 'F', 'Lock', 'SV', 'FT'])

/** The widgets of a field: itself where it is one, and its kids. */
function widgetsOf(revision: Revision, { dict, number }: Field): number[] {
  const kids = revision.array(dict.get('Kids')).filter((kid) => kid instanceof PdfRef)
  return [...(number === undefined ? [] : [number]), ...kids.map((kid) => kid.number)]
}

const valueText = (revision: Revision, value: PdfObject | undefined): string => {
  const found = revision.resolve(value)
  return found instanceof PdfName ? found.name : textOf(found)
}

function change(before: Revision, after: Revision, was: Field, now: Field): SeenChange | undefined {
  const comparison = () => new Comparison(before, after)
  if (comparison().same(was.dict, now.dict)) return undefined
  const revision = after.index
  const field = now.name
  const others = (apart: ReadonlySet<string>) => comparison().same(was.dict, now.dict, apart)
  if (isSignature(was.dict)) {
    if (was.dict.get('V') !== undefined)
      return comparison().same(was.dict.get('V'), now.dict.get('V'))
        ? { kind: 'signature-appearance-changed', needs: 'never', field, revision }
        : { kind: 'signature-value-changed', needs: 'never', field, revision }
    return now.dict.get('V') !== undefined && others(filled)
      ? { kind: 'signature-filled', needs: 'nothing', field, revision }
      : { kind: 'signature-appearance-changed', needs: 'never', field, revision }
  }
  const text = valueText(after, now.dict.get('V'))
  return others(filled)
    ? { kind: 'form-value-changed', needs: 'filling', field, text, revision }
    : { kind: 'form-field-changed', needs: 'never', field, text, revision }
}

/** What changed in the form between two revisions, and which widgets that concerns. */
export function fieldChanges(
  before: Revision,
  after: Revision,
): { readonly changes: SeenChange[]; readonly widgets: ReadonlyMap<number, FieldChange> } {
  const old = new Map(fieldsOf(before).map((field) => [field.name, field]))
  const changes: SeenChange[] = []
  const widgets = new Map<number, FieldChange>()
  const revision = after.index
  const mark = (field: Field, kind: FieldChange['kind']) => {
    for (const number of widgetsOf(after, field)) widgets.set(number, { kind })
  }
  for (const field of fieldsOf(after)) {
    const was = old.get(field.name)
    old.delete(field.name)
    if (!was) {
      const signed = isSignature(field.dict) && after.dict(field.dict.get('V')) !== undefined
      const shown = field.dict.get('AP') !== undefined
      if (signed) mark(field, 'signature-added')
      if (signed) changes.push({ kind: 'signature-added', needs: 'nothing', field: field.name, revision })
      else if (isSignature(field.dict) && !shown) {
        mark(field, 'signature-added')
        changes.push({ kind: 'signature-field-added', needs: 'nothing', field: field.name, revision })
      } else
        changes.push({
          kind: 'form-field-added',
          needs: 'never',
          field: field.name,
          text: valueText(after, field.dict.get('V')),
          revision,
        })
      continue
    }
    const seen = change(before, after, was, field)
    if (!seen) continue
    changes.push(seen)
    mark(
      field,
      seen.kind === 'signature-filled' ? 'signed' : seen.kind === 'form-value-changed' ? 'filled' : 'other',
    )
  }
  for (const { name, dict } of old.values())
    changes.push({
      kind: isSignature(dict) ? 'signature-removed' : 'form-field-removed',
      needs: 'never',
      field: name,
      revision,
    })
  return { changes, widgets }
}
