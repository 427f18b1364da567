import { type RawBuilder, sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import { type Reason, reason, refuse } from '#kit/refusal.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { Found, Import, ImportId, ImportOrder, ImportStep } from '../../import.ts'
import type { SiteId } from '../../site.ts'

type Row = Omit<Import, 'order'> & {
  readonly ordered: ImportOrder | null
  readonly why: string | null
  readonly accountId: Id<'account'> | null
  readonly name: string | null
  readonly orderedAt: Temporal.Instant | null
}

async function ask({ db }: Reader, rest: RawBuilder<unknown>): Promise<Import[]> {
  const { rows } = await sql<Row>`
    SELECT i.id, i.authority_id AS "authorityId", i.site_id AS "siteId", i.source, f.hash, f.name AS "fileName", f.size::float8 AS size, l.step, l.at, b.by_name AS "byName",
      r.told AS found, u.told AS unreadable, o.told AS ordered, o.why, o.by_account AS "accountId", o.by_name AS name, o.at AS "orderedAt"
    FROM portal.imports i JOIN files.files f ON f.id = i.file_id
      JOIN LATERAL (SELECT step, at FROM portal.import_steps WHERE import_id = i.id
        ORDER BY array_position(ARRAY['brought', 'unreadable', 'read', 'ordered', 'done'], step) DESC LIMIT 1) l ON true
      JOIN portal.import_steps b ON b.import_id = i.id AND b.step = 'brought'
      LEFT JOIN portal.import_steps r ON r.import_id = i.id AND r.step = 'read'
      LEFT JOIN portal.import_steps u ON u.import_id = i.id AND u.step = 'unreadable'
      LEFT JOIN portal.import_steps o ON o.import_id = i.id AND o.step = 'ordered' ${rest}`.execute(db)
  return rows.map(({ ordered, why, accountId, name, orderedAt, ...one }) => ({
    ...one,
    order: ordered && { ...ordered, why: why!, accountId: accountId!, name: name!, at: orderedAt! },
  }))
}

/** One import of the reader's authority; refuses where there is none (404). */
export async function getImport(reader: Reader, id: ImportId): Promise<Import> {
  const [found] = await ask(reader, sql`WHERE i.id = ${id}`)
  return found ?? refuse(404, reason('portal.no-such-import'))
}

/** The same, nobody else ordering something of it meanwhile. */
export async function lockImport(tx: Tx, id: ImportId): Promise<Import> {
  await sql`SELECT FROM portal.imports WHERE id = ${id} FOR UPDATE`.execute(tx.db)
  return getImport(tx, id)
}

/** The imports of the reader's authority, the newest first. */
export const listImports = (reader: Reader, most: number): Promise<Import[]> =>
  ask(reader, sql`ORDER BY i.id DESC LIMIT ${most}`)

type About = { readonly id: ImportId; readonly authorityId: Id<'authority'> }

/** Writes that a file was brought to be imported into a site. */
export async function insertImport(
  { db }: Tx,
  {
    id,
    authorityId,
    siteId,
    source,
    fileId,
  }: About & { readonly siteId: SiteId; readonly source: string; readonly fileId: Id<'file'> },
): Promise<void> {
  await sql`INSERT INTO portal.imports (id, authority_id, site_id, source, file_id) VALUES (${id}, ${authorityId}, ${siteId}, ${source}, ${fileId})`.execute(
    db,
  )
}

/** Writes a step of an import; false where it was taken before. */
export async function insertImportStep(
  { db, now, actor }: Tx,
  { id, authorityId }: About,
  {
    step,
    why = '',
    told = {},
  }: {
    readonly step: ImportStep
    readonly why?: string
    readonly told?: Found | Reason | ImportOrder | object
  },
): Promise<boolean> {
  const by = actor.kind === 'person' ? actor : { accountId: null, name: 'Krông' }
  const { numAffectedRows = 0n } = await sql`
    INSERT INTO portal.import_steps (import_id, step, authority_id, at, by_account, by_name, why, told)
    VALUES (${id}, ${step}, ${authorityId}, ${now}, ${by.accountId}, ${by.name}, ${why}, ${JSON.stringify(told)}::jsonb) ON CONFLICT DO NOTHING`.execute(
    db,
  )
  return numAffectedRows > 0n
}
