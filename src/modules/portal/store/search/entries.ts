import { sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import type { Tx } from '#platform/database/index.ts'
import type { SearchedType } from '../../search.ts'
import type { SiteId } from '../../site.ts'

/** What a lower module published, as search keeps it. */
export type SearchEntry = {
  readonly type: Exclude<SearchedType, 'article' | 'section' | 'site'>
  readonly id: string
  readonly authorityId: Id<'authority'>
  readonly siteId: SiteId
  /** Its address within the site. */
  readonly path: string
  readonly title: string
  readonly lead: string
  readonly text: string
  readonly at: Temporal.Instant
  readonly sample: boolean
}

/** Puts an entry into the index, or changes it. */
export async function keepEntry({ db }: Tx, entry: SearchEntry): Promise<void> {
  const { type, id, authorityId, siteId, path, title, lead, text, at, sample } = entry
  await sql`SELECT portal.keep_search_entry(${type}, ${id}, ${authorityId}, ${siteId}, ${path}, ${title}, ${lead}, ${text}, ${at}, ${sample})`.execute(
    db,
  )
}

/** Takes an entry out of the index. */
export async function dropEntry({ db }: Tx, { type, id }: Pick<SearchEntry, 'type' | 'id'>): Promise<void> {
  await sql`DELETE FROM portal.search_entries WHERE type = ${type} AND subject_id = ${id}`.execute(db)
}
