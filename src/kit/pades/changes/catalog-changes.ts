import type { PdfDict } from '#kit/pdf/index.ts'
import { type PdfObject, PdfRef, type Revision } from '#kit/pdf/index.ts'
import type { SeenChange } from './change.ts'
import { isName } from './page-changes.ts'
import { Comparison } from './same-value.ts'

/** Entries of the catalog that further signatures bring and that change nothing that is shown or done. */
const harmless = new Set([
  'DSS',
  'Extensions',
  'Metadata',
  'Version',
  'Pages',
  'AcroForm',
  'StructTreeRoot',
  'MarkInfo',
])
const named: Readonly<Record<string, string>> = {
  OpenAction: 'open-action-changed',
  AA: 'open-action-changed',
  OCProperties: 'optional-content-changed',
  Perms: 'permissions-changed',
  Collection: 'attachment-added',
  AF: 'attachment-added',
}

/** Whether everything of `a` stands unchanged in `b`, which may hold more (the tree of structure grows with each widget). */
function grown(
  before: Revision,
  after: Revision,
  a: PdfObject | undefined,
  b: PdfObject | undefined,
): boolean {
  const [x, y] = [before.dict(a), after.dict(b)]
  if (!x || !y) return x === undefined
  return [...x.entries].every(([key, value]) => {
    if (key === 'ParentTreeNextKey' || key === 'ParentTree') return true
    if (key !== 'K') return new Comparison(before, after).same(value, y.get(key))
    const [old, now] = [before.resolve(value), after.resolve(y.get(key))]
    const [first, then] = [Array.isArray(old) ? old : [value], Array.isArray(now) ? now : [y.get(key)]]
    return (
      first.length <= then.length &&
      first.every((kid, at) => new Comparison(before, after).same(kid, then[at]))
    )
  })
}

function formChanges(
  before: Revision,
  after: Revision,
  a: PdfDict | undefined,
  b: PdfDict | undefined,
): string[] {
  const kinds: string[] = []
  for (const key of new Set([...(a?.entries.keys() ?? []), ...(b?.entries.keys() ?? [])])) {
    if (key === 'Fields' || key === 'SigFlags') continue
    const [old, now] = [a?.get(key), b?.get(key)]
    // A form that comes with its first signature brings its default appearance.
    if (key === 'DA' && old === undefined) continue
    if (
      key === 'DR' &&
      (old === undefined || grown(before, after, old, now) || resourcesGrown(before, after, old, now))
    )
      continue
    if (!new Comparison(before, after).same(old, now))
      kinds.push(key === 'XFA' ? 'form-replaced' : `form-changed:${key}`)
  }
  return kinds
}

/** Resources of the form may gain fonts and other entries; those that were there stay as they are. */
function resourcesGrown(before: Revision, after: Revision, a: PdfObject, b: PdfObject | undefined): boolean {
  const [x, y] = [before.dict(a), after.dict(b)]
  if (!x || !y) return false
  return [...x.entries].every(([kind, value]) => {
    const [old, now] = [before.dict(value), after.dict(y.get(kind))]
    if (!old || !now) return new Comparison(before, after).same(value, y.get(kind))
    return [...old.entries].every(([name, one]) => new Comparison(before, after).same(one, now.get(name)))
  })
}

function nameChanges(
  before: Revision,
  after: Revision,
  a: PdfDict | undefined,
  b: PdfDict | undefined,
): string[] {
  const kinds: string[] = []
  for (const key of new Set([...(a?.entries.keys() ?? []), ...(b?.entries.keys() ?? [])])) {
    if (new Comparison(before, after).same(a?.get(key), b?.get(key))) continue
    if (key === 'JavaScript') kinds.push('javascript-added')
    else kinds.push(key === 'EmbeddedFiles' ? 'attachment-added' : `names-changed:${key}`)
  }
  return kinds
}

/** What changed in the catalog between two revisions, apart from pages and fields. */
export function catalogChanges(before: Revision, after: Revision): SeenChange[] {
  const [root, next] = [before.trailer.get('Root'), after.trailer.get('Root')]
  const [a, b] = [before.dict(root), after.dict(next)]
  const revision = after.index
  const kinds: string[] = []
  if (!a || !b) return [{ kind: 'catalog-missing', needs: 'never', revision }]
  if (root instanceof PdfRef && next instanceof PdfRef && root.number !== next.number)
    kinds.push('catalog-replaced')
  if (!isName(after.resolve(b.get('Type')), 'Catalog') && b.get('Type') !== undefined)
    kinds.push('catalog-changed:Type')
  for (const key of new Set([...a.entries.keys(), ...b.entries.keys()])) {
    if (key === 'Names')
      kinds.push(...nameChanges(before, after, before.dict(a.get(key)), after.dict(b.get(key))))
    else if (!harmless.has(key) && !new Comparison(before, after).same(a.get(key), b.get(key)))
      kinds.push(named[key] ?? `catalog-changed:${key}`)
  }
  if (!grown(before, after, a.get('StructTreeRoot'), b.get('StructTreeRoot'))) kinds.push('structure-changed')
  kinds.push(...formChanges(before, after, before.dict(a.get('AcroForm')), after.dict(b.get('AcroForm'))))
  const changes: SeenChange[] = kinds.map((kind) => ({ kind, needs: 'never', revision }))
  const dss = (catalog: PdfDict) => catalog.get('DSS')
  if (!new Comparison(before, after).same(dss(a), dss(b)))
    changes.push({ kind: 'validation-data-added', needs: 'nothing', revision })
  if (after.hybrid) changes.push({ kind: 'hybrid-cross-reference', needs: 'never', revision })
  return changes
}
