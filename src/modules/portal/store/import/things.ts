import { sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { ArticleId } from '../../article.ts'
import type { Import, ImportId, ImportLine, Outcome, ShownLine } from '../../import.ts'
import type { ThingKind } from '../../old-thing.ts'
import type { MediaId } from '../../media.ts'
import type { SectionId } from '../../site.ts'

type Of = Pick<Import, 'id' | 'authorityId' | 'siteId' | 'source'>
export type Old = { readonly kind: ThingKind; readonly id: string }
/** What something of the old site became here. */
export type Became = {
  readonly articleId?: ArticleId
  readonly sectionId?: SectionId
  readonly lawId?: Id<'legal-document'>
  readonly mediaId?: MediaId
  readonly commentId?: Id<'comment'>
}

/** Sections of this site that old sections became. */
export async function listBecameSections(
  { db }: Reader,
  { siteId, source }: Of,
): Promise<Map<string, SectionId>> {
  const { rows } = await sql<{ oldId: string; id: SectionId }>`
    SELECT old_id AS "oldId", section_id AS id FROM portal.imported_things WHERE site_id = ${siteId} AND source = ${source} AND kind = 'section' AND section_id IS NOT NULL`.execute(
    db,
  )
  return new Map(rows.map(({ oldId, id }) => [oldId, id]))
}

/** Nobody else takes anything of this old site over into this site before the transaction ends, in whatever file it came. */
export async function lockSource(
  { db }: Tx,
  { siteId, source }: Pick<Of, 'siteId' | 'source'>,
): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtext(${siteId}), hashtext(${source}))`.execute(db)
}

/** Writes what something of the old site became; false where it stands here already. */
export async function insertThing(
  { db, now }: Tx,
  of: Of,
  { kind, id }: Old,
  became: Became = {},
): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    INSERT INTO portal.imported_things (site_id, source, kind, old_id, authority_id, import_id, at, article_id, section_id, legal_document_id, comment_id)
    VALUES (${of.siteId}, ${of.source}, ${kind}, ${id}, ${of.authorityId}, ${of.id}, ${now}, ${became.articleId ?? null}, ${became.sectionId ?? null}, ${became.lawId ?? null}, ${became.commentId ?? null})
    ON CONFLICT DO NOTHING`.execute(db)
  return numAffectedRows > 0n
}

/** Whether something of the old site stands here already: by its old number, or because one of its addresses leads here. */
export async function hasThing(
  { db }: Reader,
  of: Of,
  { kind, id }: Old,
  addresses: readonly string[] = [],
): Promise<boolean> {
  const { rows } = await sql`
    SELECT FROM portal.imported_things WHERE site_id = ${of.siteId} AND source = ${of.source} AND kind = ${kind} AND old_id = ${id}
    UNION ALL SELECT FROM portal.old_addresses WHERE site_id = ${of.siteId} AND key = ANY (${[...addresses]}::text[]) LIMIT 1`.execute(
    db,
  )
  return rows.length > 0
}

/** What became here of something of the old site, by its old number; undefined where it is not here. */
export async function findBecame(
  { db }: Reader,
  of: Of,
  { kind, id }: Old,
): Promise<{ readonly articleId: ArticleId | null; readonly commentId: Id<'comment'> | null } | undefined> {
  const { rows } = await sql<{ articleId: ArticleId | null; commentId: Id<'comment'> | null }>`
    SELECT article_id AS "articleId", comment_id AS "commentId" FROM portal.imported_things
    WHERE site_id = ${of.siteId} AND source = ${of.source} AND kind = ${kind} AND old_id = ${id}`.execute(db)
  return rows[0]
}

/** What of the library an address of the old site leads to, as long as it may be shown; undefined where it leads to none. */
export async function findLedMedia(
  { db }: Reader,
  { siteId }: Pick<Of, 'siteId'>,
  key: string,
): Promise<MediaId | undefined> {
  const { rows } = await sql<{ id: MediaId }>`
    SELECT m.id FROM portal.old_addresses o JOIN portal.media m ON m.id = o.media_id AND m.withdrawn_at IS NULL
    WHERE o.site_id = ${siteId} AND o.key = ${key}`.execute(db)
  return rows[0]?.id
}

/** Leads addresses of the old site to what stood there; those that lead somewhere stay. */
export async function insertOldAddresses(
  { db }: Tx,
  of: Of,
  keys: readonly string[],
  to: Became,
): Promise<void> {
  if (keys.length === 0) return
  await sql`
    INSERT INTO portal.old_addresses (site_id, key, authority_id, import_id, article_id, section_id, legal_document_id, media_id)
    SELECT ${of.siteId}, key, ${of.authorityId}, ${of.id}, ${to.articleId ?? null}, ${to.sectionId ?? null}, ${to.lawId ?? null}, ${to.mediaId ?? null}
    FROM unnest(${[...keys]}::text[]) AS k (key) ON CONFLICT DO NOTHING`.execute(db)
}

/** Adds to what the counter of a site stood at before it moved here. */
export async function addEarlierViews({ db }: Tx, { siteId, source }: Of, views: number): Promise<void> {
  await sql`
    INSERT INTO portal.earlier_views AS v (site_id, views, source) VALUES (${siteId}, ${views}, ${source})
    ON CONFLICT (site_id) DO UPDATE SET views = v.views + excluded.views, source = v.source || ', ' || excluded.source`.execute(
    db,
  )
}

/** Writes a line of the report; the first one of a thing stays. */
export async function insertImportLine(
  { db }: Tx,
  { id, authorityId }: Pick<Import, 'id' | 'authorityId'>,
  line: ImportLine,
): Promise<void> {
  await sql`
    INSERT INTO portal.import_lines (import_id, kind, old_id, authority_id, title, outcome, told)
    VALUES (${id}, ${line.kind}, ${line.id}, ${authorityId}, ${line.title}, ${line.outcome}, ${JSON.stringify(line.told)}::jsonb) ON CONFLICT DO NOTHING`.execute(
    db,
  )
}

/** How many lines of the report have each outcome, by kind. */
export async function countImportLines(
  { db }: Reader,
  id: ImportId,
): Promise<{ readonly kind: ThingKind; readonly outcome: Outcome; readonly count: number }[]> {
  const { rows } = await sql<{ kind: ThingKind; outcome: Outcome; count: number }>`
    SELECT kind, outcome, count(*)::int AS count FROM portal.import_lines WHERE import_id = ${id} GROUP BY kind, outcome ORDER BY kind, outcome`.execute(
    db,
  )
  return rows
}

/** Lines of the report of which there is something to tell: what was left out or stayed a draft, what is missing. */
export async function listImportLines(
  { db }: Reader,
  id: ImportId,
  { most, from }: { readonly most: number; readonly from: number },
): Promise<ShownLine[]> {
  const { rows } = await sql<ShownLine>`
    SELECT l.kind, l.old_id AS id, l.title, l.outcome, l.told,
      (SELECT e.id FROM portal.editions e WHERE e.article_id = t.article_id ORDER BY e.number DESC LIMIT 1) AS "editionId"
    FROM portal.import_lines l JOIN portal.imports i ON i.id = l.import_id
      LEFT JOIN portal.imported_things t ON (t.site_id, t.source, t.kind, t.old_id) = (i.site_id, i.source, l.kind, l.old_id)
    WHERE l.import_id = ${id} AND (l.outcome IN ('left', 'draft') OR l.told <> '[]'::jsonb) AND NOT l.told @> '[{"code":"portal.import-comment-alone"}]'
    ORDER BY array_position(ARRAY['left', 'draft', 'public', 'already'], l.outcome), l.kind, l.old_id LIMIT ${most} OFFSET ${from}`.execute(
    db,
  )
  return rows
}
