import type { Tx } from '#platform/database/index.ts'
import type { ImportId } from '../../import.ts'
import type { OldSection } from '../../old-thing.ts'
import { destinationsFor } from '../../rules/import/destinations.ts'
import type { SectionId } from '../../site.ts'
import {
  hasThing,
  insertImportLine,
  insertOldAddresses,
  listBecameSections,
} from '../../store/import/things.ts'
import { listSections } from '../../store/sections.ts'
import { arrangeSections } from '../arrange-sections.ts'
import { asOrdered, keepThing, type Ordered } from './as-ordered.ts'

async function openSection({ tx, job }: Ordered, name: string): Promise<SectionId> {
  const before = new Set((await listSections(tx, job.siteId)).map(({ id }) => id))
  await arrangeSections(tx, {
    siteId: job.siteId,
    sections: [],
    opened: { name, nameEn: '', parentId: null },
  })
  return (await listSections(tx, job.siteId)).find(({ id }) => !before.has(id))!.id
}

/** Opens a section of the old site here, or leads it to the one that was chosen; its old addresses lead there from now on. */
export async function takeSection(
  system: Tx,
  { importId, thing }: { readonly importId: ImportId; readonly thing: OldSection },
): Promise<void> {
  const ordered = await asOrdered(system, importId)
  const { tx, job, order } = ordered
  const to = order.sections[thing.id] ?? 'none'
  const line = { kind: 'section', id: thing.id, title: thing.title } as const
  if (to === 'none')
    return insertImportLine(tx, job, {
      ...line,
      outcome: 'left',
      told: [{ code: 'portal.import-not-wanted' }],
    })
  if (await hasThing(tx, job, thing))
    return insertImportLine(tx, job, { ...line, outcome: 'already', told: [] })
  const sectionId = to === 'new' ? await openSection(ordered, thing.title) : to
  await keepThing(ordered, thing, { sectionId })
  await insertOldAddresses(tx, job, thing.addresses, { sectionId })
  await insertImportLine(tx, job, { ...line, outcome: 'public', told: [] })
}

/** Where something of old sections goes here: the sections that were chosen, or that were opened for it; none where nobody wants it. */
export async function sectionsFor({ tx, job, order }: Ordered, old: readonly string[]): Promise<SectionId[]> {
  const opened = await listBecameSections(tx, job)
  const found = destinationsFor(order, old).flatMap(({ id, to }) =>
    to === 'new' ? (opened.get(id) ?? []) : (to as SectionId),
  )
  return [...new Set(found)]
}
