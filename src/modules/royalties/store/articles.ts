import { sql } from 'kysely'
import { startOfDay } from '#kit/calendar/index.ts'
import type { Id } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Reader } from '#platform/database/index.ts'
import { ownOf } from './own.ts'

/** An article of the reader's authority that is public or was. */
export type PaidArticle = {
  readonly id: Id<'article'>
  readonly number: bigint
  readonly slug: string
  readonly title: string
  readonly byline: string
  readonly firstAt: Temporal.Instant
  /** How many fees were proposed for it and not given back. */
  readonly fees: number
}

const columns = sql`t.article_id AS id, t.number, t.slug, t.title, t.byline, t.first_at AS "firstAt",
  (SELECT count(*)::int FROM royalties.proposals p WHERE p.article_id = t.article_id AND p.corrects IS NULL AND p.decided IS DISTINCT FROM 'returned') AS fees`

/** What the reader's authority made public in a month, the newest first; `unpaid` leaves out what has a fee. */
export async function listArticles(
  reader: Reader,
  month: Temporal.PlainDate,
  {
    most,
    skip = 0,
    unpaid = false,
  }: { readonly most: number; readonly skip?: number; readonly unpaid?: boolean },
): Promise<PaidArticle[]> {
  const { rows } = await sql<PaidArticle>`
    SELECT * FROM (SELECT ${columns} FROM portal.published_articles t WHERE t.authority_id = ${ownOf(reader)}
      AND t.first_at >= ${startOfDay(month)} AND t.first_at < ${startOfDay(month.add({ months: 1 }))}) a WHERE NOT ${unpaid} OR fees = 0
    ORDER BY "firstAt" DESC, number DESC LIMIT ${most} OFFSET ${skip}`.execute(reader.db)
  return rows
}

/** One article that was public; refuses what never was, and what is of another authority (404). */
export async function getArticle(reader: Reader, id: Id<'article'>): Promise<PaidArticle> {
  const { rows } = await sql<PaidArticle>`
    SELECT ${columns} FROM portal.published_articles t WHERE t.authority_id = ${ownOf(reader)} AND t.article_id = ${id}
    ORDER BY t.from_at DESC LIMIT 1`.execute(reader.db)
  return rows[0] ?? refuse(404, reason('royalties.never-public'))
}
