import { sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { ArticleId } from '../article.ts'

export type Tag = { readonly slug: string; readonly name: string }

/** What an article of the reader's authority is about, by name. */
export async function listTags({ db }: Reader, articleId: ArticleId): Promise<Tag[]> {
  const { rows } = await sql<Tag>`
    SELECT slug, name FROM portal.article_tags WHERE article_id = ${articleId} AND removed_at IS NULL ORDER BY name`.execute(
    db,
  )
  return rows
}

/** Makes these the tags of an article; those that it had besides are closed. */
export async function replaceTags(
  { db, now, actor }: Tx,
  { articleId, authorityId }: { readonly articleId: ArticleId; readonly authorityId: Id<'authority'> },
  tags: readonly Tag[],
): Promise<void> {
  const name = actor.kind === 'person' ? actor.name : 'Krông'
  await sql`UPDATE portal.article_tags SET removed_at = ${now}
    WHERE article_id = ${articleId} AND removed_at IS NULL AND slug <> ALL(${tags.map(({ slug }) => slug)}::text[])`.execute(
    db,
  )
  await sql`INSERT INTO portal.article_tags (article_id, slug, authority_id, name, added_at, added_by_name)
    SELECT ${articleId}, slug, ${authorityId}, name, ${now}, ${name} FROM jsonb_to_recordset(${JSON.stringify(tags)}::jsonb) AS t (slug text, name text)
    ON CONFLICT (article_id, slug) DO UPDATE SET removed_at = NULL, name = excluded.name`.execute(db)
}

/** Words of the tag that a path names, as most articles write it; undefined where no public article has it. Reads published views only. */
export async function findTag({ db }: Reader, slug: string): Promise<Tag | undefined> {
  const { rows } = await sql<Tag>`
    SELECT slug, name FROM portal.published_tags WHERE slug = ${slug} GROUP BY slug, name ORDER BY count(*) DESC, name LIMIT 1`.execute(
    db,
  )
  return rows[0]
}
