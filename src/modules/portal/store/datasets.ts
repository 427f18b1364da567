import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'
import { type DatasetFacts, type DatasetKey, datasetKeys, type DataValue } from '../dataset.ts'

type Source = {
  /** Columns by their names in the data set; each gives text or a number. */
  readonly columns: Readonly<Record<string, RawBuilder<unknown>>>
  readonly from: RawBuilder<unknown>
  /** What orders the rows and tells each from the others, as text. */
  readonly key: RawBuilder<unknown>
  readonly changed: RawBuilder<unknown>
}

/** The day of the reader in Viet Nam: the database's own day may still be the one before. */
const day = sql`day.today`
const living = (from: string, to: string) =>
  sql`${sql.ref(from)} <= ${day} AND (${sql.ref(to)} IS NULL OR ${sql.ref(to)} >= ${day})`
const authorityOf = (column: string) => sql`(SELECT n.name FROM organisations.published_authorities n
  WHERE n.authority_id = ${sql.ref(column)} ORDER BY n.version_from DESC LIMIT 1)`
/** The public documents that stand in a relation of replacing to another, by reference. */
const replaced = (which: RawBuilder<unknown>, other: RawBuilder<unknown>) =>
  sql`(SELECT string_agg(o.reference, '; ' ORDER BY o.reference) FROM legislation.published_relations r JOIN legislation.published_documents o ON o.document_id = ${other} AND o.ended IS NULL
    WHERE r.kind = 'replaces' AND ${which})`
const contact = (part: string) => sql`t.contacts->>${sql.lit(part)}`

/** Where each data set comes from: published views alone. */
const sources: Readonly<Record<DatasetKey, Source>> = {
  'van-ban-phap-luat': {
    columns: {
      'so-ky-hieu': sql`t.reference`,
      loai: sql`t.kind_name`,
      'linh-vuc': sql`t.field_name`,
      'trich-yeu': sql`t.abstract`,
      'co-quan-ban-hanh': sql`t.issuer`,
      'ngay-ban-hanh': sql`t.issued_on::text`,
      'nguoi-ky': sql`t.signer_name`,
      'chuc-vu': sql`t.signer_title`,
      'hieu-luc-tu': sql`t.effective_from::text`,
      'het-hieu-luc-tu': sql`t.ended_on::text`,
      'het-hieu-luc-mot-phan-tu': sql`t.partial_from::text`,
      'tinh-trang': sql`CASE WHEN t.ended_on <= ${day} THEN 'het-hieu-luc' WHEN t.effective_from IS NULL THEN 'chua-ro' WHEN t.effective_from > ${day} THEN 'chua-co-hieu-luc'
        WHEN t.partial_from <= ${day} THEN 'het-hieu-luc-mot-phan' ELSE 'con-hieu-luc' END`,
      'thay-the': replaced(sql`r.document_id = t.document_id`, sql`r.to_document_id`),
      'bi-thay-the-boi': replaced(
        sql`r.to_document_id = t.document_id AND r.authority_id = t.authority_id`,
        sql`r.document_id`,
      ),
      'cong-bo-luc': sql`to_char(t.first_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`,
      'duong-dan': sql`'/van-ban-phap-luat/' || t.slug || '-' || t.number`,
    },
    from: sql`legislation.published_documents t, day WHERE t.ended IS NULL`,
    key: sql`lpad(t.number::text, 19, '0')`,
    changed: sql`t.from_at`,
  },
  'du-thao-lay-y-kien': {
    columns: {
      ten: sql`t.title`,
      'co-quan': authorityOf('t.authority_id'),
      'tu-ngay': sql`t.opens_on::text`,
      'den-ngay': sql`t.closes_on::text`,
      'so-y-kien': sql`(SELECT count(*)::int FROM legislation.published_remarks r WHERE r.consultation_id = t.consultation_id)`,
      'bao-cao': sql`t.report`,
      'duong-dan': sql`'/lay-y-kien/' || t.slug || '-' || t.number`,
    },
    from: sql`legislation.published_consultations t WHERE t.withdrawn_at IS NULL`,
    key: sql`lpad(t.number::text, 19, '0')`,
    changed: sql`coalesce(t.reported_at, t.published_at)`,
  },
  'co-quan': {
    columns: {
      ten: sql`t.name`,
      'dia-ban': sql`t.place_name`,
      cap: sql`t.level`,
      loai: sql`t.kind`,
      'ma-dinh-danh': sql`(SELECT string_agg(DISTINCT c.code, ' ' ORDER BY c.code) FROM organisations.published_codes c
        WHERE c.authority_id = t.authority_id AND c.unit_id IS NULL AND NOT c.sample AND ${living('c.valid_from', 'c.valid_to')})`,
      'dia-chi': contact('address'),
      'dien-thoai': contact('phone'),
      'thu-dien-tu': contact('email'),
      'tu-ngay': sql`t.valid_from::text`,
      'duong-dan': sql`'/co-quan/' || t.slug`,
    },
    from: sql`organisations.published_authorities t, day WHERE t.hosted AND ${living('t.version_from', 't.version_to')} AND ${living('t.valid_from', 't.valid_to')}`,
    key: sql`t.slug`,
    changed: sql`t.version_from::timestamptz`,
  },
  'don-vi-truc-thuoc': {
    columns: {
      'co-quan': authorityOf('t.authority_id'),
      ten: sql`t.name`,
      loai: sql`t.kind`,
      'nhiem-vu': sql`t.remit`,
      'dien-thoai': contact('phone'),
      'thu-dien-tu': contact('email'),
    },
    from: sql`organisations.published_units t, day WHERE ${living('t.version_from', 't.version_to')}`,
    key: sql`t.authority_id::text || t.unit_id::text`,
    changed: sql`t.version_from::timestamptz`,
  },
  thon: {
    columns: {
      'co-quan': authorityOf('t.authority_id'),
      ten: sql`t.name`,
      'ten-cu': sql`array_to_string(t.former_names, ', ')`,
      'dan-so': sql`t.population`,
    },
    from: sql`organisations.published_villages t, day WHERE ${living('t.valid_from', 't.valid_to')}`,
    key: sql`t.authority_id::text || t.name`,
    changed: sql`t.valid_from::timestamptz`,
  },
  'bai-viet': {
    columns: {
      'tieu-de': sql`t.title`,
      trang: sql`s.name`,
      'ngon-ngu': sql`t.language`,
      'dang-luc': sql`to_char(t.first_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`,
      'duong-dan': sql`'/trang/' || s.slug || '/bai-viet/' || t.slug || '-' || t.number`,
    },
    from: sql`portal.published_articles t JOIN portal.published_sites s ON s.site_id = t.site_id WHERE t.ended IS NULL`,
    key: sql`lpad(t.number::text, 19, '0')`,
    changed: sql`t.from_at`,
  },
}

/** The names of the columns of a data set, in their order. */
export const listColumns = (key: DatasetKey): string[] => Object.keys(sources[key].columns)

/** How large each data set is and when it changed last. Reads published views only. */
export async function listDatasets({ db, today }: Reader): Promise<DatasetFacts[]> {
  const counted = datasetKeys.map(
    (key) =>
      sql`SELECT ${sql.lit(key)} AS key, count(*)::int AS rows, max(${sources[key].changed}) AS "changedAt" FROM ${sources[key].from}`,
  )
  const { rows } = await sql<
    Omit<DatasetFacts, 'columns'>
  >`WITH day AS (SELECT ${today}::date AS today) ${sql.join(counted, sql` UNION ALL `)}`.execute(db)
  const byKey = new Map(rows.map((row) => [row.key, row]))
  return datasetKeys.flatMap((key) => {
    const found = byKey.get(key)
    return found ? [{ ...found, columns: listColumns(key) }] : []
  })
}

/** The next rows of a data set behind a key, each with its own key first. Reads published views only. */
export async function listDatasetRows(
  { db, today }: Reader,
  key: DatasetKey,
  after: string,
  most: number,
): Promise<{ readonly key: string; readonly values: readonly DataValue[] }[]> {
  const { columns, from, key: order } = sources[key]
  const chosen = Object.values(columns).map((column) => sql`to_jsonb(${column})`)
  const { rows } = await sql<{ key: string; values: DataValue[] }>`
    WITH day AS (SELECT ${today}::date AS today) SELECT (${order}) COLLATE "C" AS key, jsonb_build_array(${sql.join(chosen)}) AS values FROM ${from} AND (${order}) COLLATE "C" > ${after}
    ORDER BY 1 LIMIT ${most}`.execute(db)
  return rows
}
