import { sql } from 'kysely'
import { reason, refuse } from '#kit/refusal.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { Authority, AuthorityId, NewAuthority } from '../authority.ts'

/** Every authority with the version of the day, or the one nearest to it where none held (not yet born, already ended). */
function authoritiesOn({ db }: Reader, day: Temporal.PlainDate) {
  return db
    .selectFrom('organisations.authorities as a')
    .innerJoinLateral(
      (from) =>
        from
          .selectFrom('organisations.authority_versions as version')
          .selectAll()
          .whereRef('version.authority_id', '=', 'a.id')
          .orderBy(sql`version.valid_from <= ${day}::date`, 'desc')
          .orderBy(sql`abs(version.valid_from - ${day}::date)`)
          .limit(1)
          .as('v'),
      (join) => join.onTrue(),
    )
    .select([
      'a.id',
      'a.level',
      'a.kind',
      'a.slug',
      'a.hosted',
      'a.sample',
      'a.valid_from as validFrom',
      'a.valid_to as validTo',
      'v.name',
      'v.place_name as placeName',
      'v.abbreviation',
      'v.parent_id as parentId',
      'v.contacts',
    ])
}

/** The authority as on the day (today unless told), also when it had ended or was not born; undefined when unknown. */
export async function findAuthority(
  reader: Reader,
  id: AuthorityId,
  day = reader.today,
): Promise<Authority | undefined> {
  return authoritiesOn(reader, day).where('a.id', '=', id).executeTakeFirst()
}

/** As `findAuthority`, but refuses (404) an unknown id. */
export async function getAuthority(reader: Reader, id: AuthorityId, day = reader.today): Promise<Authority> {
  return (await findAuthority(reader, id, day)) ?? refuse(404, reason('organisations.authority-unknown'))
}

/** The authority with that part of public addresses; undefined when there is none. */
export async function findAuthorityBySlug(
  reader: Reader,
  slug: string,
  day = reader.today,
): Promise<Authority | undefined> {
  return authoritiesOn(reader, day).where('a.slug', '=', slug).executeTakeFirst()
}

export type AuthorityFilter = {
  readonly day?: Temporal.PlainDate
  /** Only those that work in this instance. */
  readonly hosted?: boolean
  /** Also those that did not live on the day. */
  readonly all?: boolean
}

/** Authorities that lived on the day, from province to commune, each level in Vietnamese order of place names. */
export async function listAuthorities(reader: Reader, filter: AuthorityFilter = {}): Promise<Authority[]> {
  const day = filter.day ?? reader.today
  let query = authoritiesOn(reader, day)
    .orderBy(sql`array_position(ARRAY['province', 'district', 'commune', 'other'], a.level)`)
    .orderBy(sql`v.place_name COLLATE platform.vietnamese`)
  if (filter.hosted !== undefined) query = query.where('a.hosted', '=', filter.hosted)
  if (!filter.all) {
    query = query
      .where('a.valid_from', '<=', day)
      .where((where) => where.or([where('a.valid_to', 'is', null), where('a.valid_to', '>=', day)]))
  }
  return query.execute()
}

/** Locks the authority's row until the act ends and returns it as on the day; refuses (404) an unknown id. */
export async function lockAuthority(tx: Tx, id: AuthorityId, day = tx.today): Promise<Authority> {
  await tx.db.selectFrom('organisations.authorities').select('id').where('id', '=', id).forUpdate().execute()
  return getAuthority(tx, id, day)
}

/** Writes the authority's row; its first version is written by `insertAuthorityVersion`. */
export async function insertAuthority(tx: Tx, authority: NewAuthority & { id: AuthorityId }): Promise<void> {
  await tx.db
    .insertInto('organisations.authorities')
    .values({
      id: authority.id,
      level: authority.level,
      kind: authority.kind,
      slug: authority.slug,
      hosted: authority.hosted,
      valid_from: authority.validFrom,
      valid_to: null,
      sample: authority.sample ?? false,
    })
    .execute()
}

/** Says whether some authority, living or not, has this part of public addresses. */
export async function hasSlug({ db }: Reader, slug: string): Promise<boolean> {
  const found = await db
    .selectFrom('organisations.authorities')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirst()
  return found !== undefined
}
