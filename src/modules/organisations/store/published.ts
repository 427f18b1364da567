import { sql } from 'kysely'
import type { OfficeHours } from '#kit/calendar/index.ts'
import type { Reader } from '#platform/database/index.ts'
import type { AuthorityId, AuthorityLevel } from '../authority.ts'
import type { CodeScheme } from '../code.ts'
import type { Contacts } from '../contacts.ts'
import type { UnitId, UnitKind } from '../unit.ts'
import type { Validity } from '../validity.ts'
import { hoursOf } from './office-hours.ts'

/** An authority as anonymous pages show it on one day. */
export type PublishedAuthority = Validity & {
  readonly authorityId: AuthorityId
  readonly slug: string
  readonly name: string
  readonly placeName: string
  readonly level: AuthorityLevel
  readonly hosted: boolean
  readonly parentSlug: string | null
  readonly contacts: Contacts
  readonly codes: readonly { readonly scheme: CodeScheme; readonly code: string; readonly sample: boolean }[]
}

/** Authorities by the published views, those that lived on the day or, with `slug`, that one as it was last. One statement. */
export async function listPublishedAuthorities(
  { db, ...reader }: Reader,
  { day = reader.today, slug }: { day?: Temporal.PlainDate; slug?: string } = {},
): Promise<PublishedAuthority[]> {
  const only = slug
    ? sql`p.slug = ${slug} AND p.version_from <= ${day}::date`
    : sql`organisations.period(p.version_from, p.version_to) @> ${day}::date`
  const { rows } = await sql<PublishedAuthority>`
    SELECT DISTINCT ON (p.slug) p.authority_id AS "authorityId", p.slug, p.name, p.place_name AS "placeName", p.level, p.hosted,
      p.valid_from AS "validFrom", p.valid_to AS "validTo", p.contacts,
      (SELECT above.slug FROM organisations.published_authorities above WHERE above.authority_id = p.parent_id LIMIT 1) AS "parentSlug",
      coalesce((SELECT jsonb_agg(jsonb_build_object('scheme', c.scheme, 'code', c.code, 'sample', c.sample) ORDER BY c.scheme, c.code)
        FROM organisations.published_codes c WHERE c.authority_id = p.authority_id AND c.unit_id IS NULL
          AND organisations.period(c.valid_from, c.valid_to) @> least(${day}::date, coalesce(p.valid_to, ${day}::date))), '[]') AS codes
    FROM organisations.published_authorities p WHERE ${only}
    ORDER BY p.slug, p.version_from DESC`.execute(db)
  const rank = { province: 0, district: 1, commune: 2, other: 3 }
  return rows.toSorted(
    (a, b) => rank[a.level] - rank[b.level] || a.placeName.localeCompare(b.placeName, 'vi'),
  )
}

/** The office hours of an authority that hold on the day, as anonymous pages show them; none when it set none. */
export async function findPublishedHours(
  { db, ...reader }: Reader,
  authorityId: AuthorityId,
  day = reader.today,
): Promise<OfficeHours | undefined> {
  const rows = await db
    .selectFrom('organisations.published_office_hours')
    .select(['valid_from as validFrom', 'weekday', 'opens', 'closes'])
    .where('authority_id', '=', authorityId)
    .where('valid_from', '<=', day)
    .orderBy('valid_from', 'desc')
    .execute()
  const held = rows.filter(({ validFrom }) => validFrom.equals(rows[0]!.validFrom))
  return held.length > 0 ? hoursOf(held) : undefined
}

export type PublishedUnit = {
  readonly unitId: UnitId
  readonly authorityId: AuthorityId
  readonly kind: UnitKind
  readonly name: string
  readonly parentUnitId: UnitId | null
  readonly remit: string
  readonly contacts: Contacts
}

/** Published units that lived on the day, of one authority or of all, in their order. */
export async function listPublishedUnits(
  { db, ...reader }: Reader,
  authorityId?: AuthorityId,
  day = reader.today,
): Promise<PublishedUnit[]> {
  let query = db
    .selectFrom('organisations.published_units')
    .select([
      'unit_id as unitId',
      'authority_id as authorityId',
      'kind',
      'name',
      'parent_unit_id as parentUnitId',
    ])
    .select(['remit', 'contacts'])
    .where('version_from', '<=', day)
    .where((where) => where.or([where('version_to', 'is', null), where('version_to', '>=', day)]))
    .orderBy('authority_id')
    .orderBy('sort')
    .orderBy('name')
  if (authorityId) query = query.where('authority_id', '=', authorityId)
  return query.execute()
}

export type PublishedThread = {
  readonly kind: string
  readonly effectiveOn: Temporal.PlainDate
  readonly instrument: string
  readonly from: { readonly slug: string; readonly name: string }
  readonly to: { readonly slug: string; readonly name: string } | null
}

/** From whom an authority came and who continues it, with the names that they had then. */
export async function listPublishedThreads(
  { db }: Reader,
  authorityId: AuthorityId,
): Promise<PublishedThread[]> {
  const named = (id: string) =>
    sql.raw(`(SELECT jsonb_build_object('slug', p.slug, 'name', p.place_name) FROM organisations.published_authorities p
      WHERE p.authority_id = ${id} ORDER BY abs(p.version_from - l.effective_on) LIMIT 1)`)
  const { rows } = await sql<PublishedThread>`
    SELECT l.kind, l.effective_on AS "effectiveOn", l.instrument, ${named('l.authority_id')} AS "from", ${named('l.to_authority_id')} AS "to"
    FROM organisations.published_lineage l
    WHERE l.authority_id = ${authorityId} OR l.to_authority_id = ${authorityId}
    ORDER BY l.effective_on`.execute(db)
  return rows
}

/** Villages of a commune as anonymous pages name them. */
export async function listPublishedVillages(
  { db, ...reader }: Reader,
  authorityId: AuthorityId,
  day = reader.today,
): Promise<{ name: string; sample: boolean }[]> {
  return db
    .selectFrom('organisations.published_villages')
    .select(['name', 'sample'])
    .where('authority_id', '=', authorityId)
    .where('valid_from', '<=', day)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', day)]))
    .orderBy(sql`name COLLATE platform.vietnamese`)
    .execute()
}
