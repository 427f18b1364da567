import type { PdfDict } from '#kit/pdf/index.ts'
import { PdfName, type PdfObject, PdfRef, type Revision, textOf } from '#kit/pdf/index.ts'
import type { Page, SeenChange } from './change.ts'
import type { FieldChange } from './field-changes.ts'
import { pagesOf } from './pages-of.ts'
import { isRegistryStamp } from './registry-stamp.ts'
import { Comparison } from './same-value.ts'

const idle = new Set(['Annots', 'LastModified', 'Tabs', 'StructParents', 'Metadata', 'PieceInfo', 'Parent'])
const named: Readonly<Record<string, string>> = {
  Contents: 'page-content-changed',
  Resources: 'page-resources-changed',
}

/** The sides of an annotation (ISO 32000-2, clause 7.9.5): left, bottom, right, top in points; undefined where it has none. */
export const rectangleOf = (
  revision: Revision,
  dict: PdfDict,
): readonly [number, number, number, number] | undefined => {
  const sides = revision.array(dict.get('Rect')).map((side) => revision.resolve(side))
  return sides.length === 4 && sides.every((side) => typeof side === 'number')
    ? (sides as unknown as readonly [number, number, number, number])
    : undefined
}

const keyOf = (value: PdfObject, at: number) => (value instanceof PdfRef ? `${value.number}` : `inside ${at}`)

function annotationChanges(
  [before, after]: readonly [Revision, Revision],
  [a, b]: readonly [Page, Page],
  fields: ReadonlyMap<number, FieldChange>,
): Omit<SeenChange, 'page' | 'revision'>[] {
  const changes: Omit<SeenChange, 'page' | 'revision'>[] = []
  const old = new Map(before.array(a.dict.get('Annots')).map((value, at) => [keyOf(value, at), value]))
  for (const [at, value] of after.array(b.dict.get('Annots')).entries()) {
    const dict = after.dict(value)
    const number = value instanceof PdfRef ? value.number : undefined
    const field = number === undefined ? undefined : fields.get(number)
    const previous = old.get(keyOf(value, at))
    old.delete(keyOf(value, at))
    if (!dict) continue
    const rectangle = rectangleOf(after, dict)
    const where = rectangle ? { rectangle } : {}
    if (previous === undefined) {
      const subtype = dict.nameAt('Subtype') ?? ''
      if (field?.kind === 'signature-added')
        changes.push({ kind: 'signature-appearance-added', needs: 'nothing', ...where })
      else {
        const text = textOf(after.resolve(dict.get('Contents'))) || textOf(after.resolve(dict.get('V')))
        changes.push({
          kind: `annotation-added:${subtype}`,
          needs: subtype === 'Widget' ? 'never' : 'annotating',
          text,
          ...where,
        })
      }
    } else if (!field && !new Comparison(before, after).same(previous, value))
      changes.push({
        kind: 'annotation-changed',
        needs: 'annotating',
        text: textOf(after.resolve(dict.get('Contents'))),
        ...where,
      })
  }
  for (const value of old.values())
    if (before.dict(value)) changes.push({ kind: 'annotation-removed', needs: 'annotating' })
  return changes
}

const contentDiffers = (before: Revision, after: Revision, { dict: a }: Page, { dict: b }: Page) =>
  !new Comparison(before, after).same(a.get('Contents'), b.get('Contents'))

/** What changed in the pages between two revisions; widgets of fields that changed are told with their fields. */
export function pageChanges(
  before: Revision,
  after: Revision,
  fields: ReadonlyMap<number, FieldChange>,
): SeenChange[] {
  const [old, now] = [pagesOf(before), pagesOf(after)]
  const revision = after.index
  const changes: SeenChange[] = []
  if (now.length !== old.length)
    return [{ kind: now.length > old.length ? 'page-added' : 'page-removed', needs: 'never', revision }]
  for (const [at, page] of now.entries()) {
    const was = old[at]!
    const number = at + 1
    if (was.number !== page.number && !new Comparison(before, after).same(was.dict, page.dict)) {
      const moved = was.number !== undefined && now.some((one) => one.number === was.number)
      changes.push({
        kind: moved ? 'page-reordered' : 'page-replaced',
        needs: 'never',
        page: number,
        revision,
      })
      continue
    }
    const stamped =
      number === 1 &&
      contentDiffers(before, after, was, page) &&
      isRegistryStamp([before, after], [was, page])
    if (stamped) changes.push({ kind: 'registry-stamp', needs: 'never', page: number, revision })
    for (const key of new Set([...was.dict.entries.keys(), ...page.dict.entries.keys()]))
      if (
        !idle.has(key) &&
        !(stamped && (key === 'Contents' || key === 'Resources')) &&
        !new Comparison(before, after).same(was.dict.get(key), page.dict.get(key))
      )
        changes.push({ kind: named[key] ?? `page-changed:${key}`, needs: 'never', page: number, revision })
    for (const change of annotationChanges([before, after], [was, page], fields))
      changes.push({ ...change, page: number, revision })
  }
  return changes
}

/** Whether a name is one of these. */
export const isName = (value: PdfObject | undefined, ...names: readonly string[]): boolean =>
  value instanceof PdfName && names.includes(value.name)
