import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'
import type { ArticleId, EditionId, EditionState, EditionStep } from '../article.ts'
import { editionStateOf } from '../edition-state.ts'
import type { SiteId } from '../site.ts'

/** An edition as the editors' lists show it. */
export type DeskLine = {
  readonly id: EditionId
  readonly articleId: ArticleId
  readonly siteId: SiteId
  readonly site: string
  readonly title: string
  readonly number: number
  readonly state: EditionState
  readonly madeByName: string
  readonly changedAt: Temporal.Instant
  readonly publishAt: Temporal.Instant | null
  readonly forced: boolean
}

type Row = Omit<DeskLine, 'state'> & {
  readonly step: EditionStep | null
  readonly publication: 'open' | 'ended' | null
}

async function ask({ db }: Reader, rest: RawBuilder<unknown>): Promise<DeskLine[]> {
  const { rows } = await sql<Row>`
    SELECT e.id, e.article_id AS "articleId", a.site_id AS "siteId", w.name AS site, e.title, e.number, e.made_by_name AS "madeByName", e.changed_at AS "changedAt",
      s.step, s.publish_at AS "publishAt", CASE WHEN p.id IS NULL THEN NULL WHEN p.until_at IS NULL THEN 'open' ELSE 'ended' END AS publication,
      coalesce(p.forced, false) AS forced
    FROM portal.editions e JOIN portal.articles a ON a.id = e.article_id JOIN portal.sites w ON w.id = a.site_id
      LEFT JOIN portal.publications p ON p.edition_id = e.id
      LEFT JOIN LATERAL (SELECT step, publish_at FROM portal.edition_steps WHERE edition_id = e.id ORDER BY at DESC, id DESC LIMIT 1) s ON true
    ${rest}`.execute(db)
  return rows.map(({ step, publication, ...row }) => ({ ...row, state: editionStateOf(step, publication) }))
}

/** What a list of the desk is narrowed to: a site, words in the title without tone marks. */
export type Narrowed = { readonly siteId?: SiteId | undefined; readonly text?: string | undefined }

const within = ({ siteId, text }: Narrowed) =>
  sql`${siteId ? sql`AND a.site_id = ${siteId}` : sql``} ${text ? sql`AND position(platform.fold(${text}) IN platform.fold(e.title)) > 0` : sql``}`

/** What is under way in the reader's authority: drafts, what waits for approval, what waits for its time; the last changed first. */
export const listUnderWay = (reader: Reader, most: number, narrowed: Narrowed = {}): Promise<DeskLine[]> =>
  ask(
    reader,
    sql`WHERE p.id IS NULL AND s.step IS DISTINCT FROM 'discarded' ${within(narrowed)} ORDER BY e.changed_at DESC LIMIT ${most}`,
  )

/** What waits for a second person in the reader's authority, the longest first. */
export const listSubmitted = (reader: Reader, most: number): Promise<DeskLine[]> =>
  ask(reader, sql`WHERE p.id IS NULL AND s.step = 'submitted' ORDER BY e.changed_at LIMIT ${most}`)

const takenDownToo = sql`OR p.ended <> 'superseded'`

/** What the reader's authority published last; narrowed, also what was taken down. */
export const listPublished = (reader: Reader, most: number, narrowed: Narrowed = {}): Promise<DeskLine[]> =>
  ask(
    reader,
    sql`WHERE p.id IS NOT NULL AND (p.until_at IS NULL ${narrowed.siteId || narrowed.text ? takenDownToo : sql``}) ${within(narrowed)}
      ORDER BY p.from_at DESC LIMIT ${most}`,
  )

/** When each of the sites showed something new for the last time. */
export async function listLastShown(
  { db }: Reader,
  siteIds: readonly SiteId[],
): Promise<Map<SiteId, Temporal.Instant>> {
  const { rows } = await sql<{ id: SiteId; at: Temporal.Instant }>`
    SELECT s.id, l.first_at AS at FROM portal.sites s CROSS JOIN LATERAL (SELECT first_at FROM portal.placements p
      WHERE p.site_id = s.id AND p.main AND p.first_at IS NOT NULL AND p.left_at IS NULL ORDER BY p.first_at DESC LIMIT 1) l
    WHERE s.id = ANY (${siteIds})`.execute(db)
  return new Map(rows.map(({ id, at }) => [id, at]))
}

/** How many editions wait for a second person in the reader's authority. */
export async function countSubmitted({ db }: Reader): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*)::int AS n FROM (SELECT DISTINCT ON (edition_id) edition_id, step FROM portal.edition_steps s
      WHERE NOT EXISTS (SELECT FROM portal.publications p WHERE p.edition_id = s.edition_id) ORDER BY edition_id, at DESC, id DESC) l WHERE l.step = 'submitted'`.execute(
    db,
  )
  return rows[0]?.n ?? 0
}
