import { type RawBuilder, sql } from 'kysely'
import { type Id, newId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { ArticleId, Edition, EditionId, EditionStep, EditionText } from '../article.ts'
import { editionStateOf } from '../edition-state.ts'

const columns = sql`e.id, e.article_id AS "articleId", e.authority_id AS "authorityId", a.site_id AS "siteId", e.number, e.title, e.lead, e.body, e.byline, e.source,
  e.correction, e.review_on AS "reviewOn", e.event_place AS "eventPlace", e.event_from AS "eventFrom", e.event_to AS "eventTo",
  e.notice_category AS "noticeCategory", e.notice_from AS "noticeFrom", e.notice_until AS "noticeUntil", e.made_by AS "madeBy",
  e.made_by_name AS "madeByName", e.changed_at AS "changedAt", e.revision, e.lead_media_id AS "leadMediaId",
  coalesce(nullif(e.changed_by_name, ''), e.made_by_name) AS "changedByName",
  s.step, s.publish_at AS "publishAt", asked.by_account AS "submittedBy",
  CASE WHEN p.id IS NULL THEN NULL WHEN p.until_at IS NULL THEN 'open' ELSE 'ended' END AS publication`

const sources = sql`portal.editions e JOIN portal.articles a ON a.id = e.article_id LEFT JOIN portal.publications p ON p.edition_id = e.id
  LEFT JOIN LATERAL (SELECT step, publish_at FROM portal.edition_steps WHERE edition_id = e.id ORDER BY at DESC, id DESC LIMIT 1) s ON true
  LEFT JOIN LATERAL (SELECT by_account FROM portal.edition_steps WHERE edition_id = e.id AND step = 'submitted' ORDER BY at DESC LIMIT 1) asked ON true`

type Row = Omit<Edition, 'state' | 'event' | 'notice'> & {
  readonly noticeCategory: string | null
  readonly noticeFrom: Temporal.PlainDate | null
  readonly noticeUntil: Temporal.PlainDate | null
  readonly eventPlace: string | null
  readonly eventFrom: Temporal.Instant | null
  readonly eventTo: Temporal.Instant | null
  readonly step: EditionStep | null
  readonly publication: 'open' | 'ended' | null
}

async function ask({ db }: Reader, rest: RawBuilder<unknown>): Promise<Edition[]> {
  const { rows } = await sql<Row>`SELECT ${columns} FROM ${sources} ${rest}`.execute(db)
  return rows.map(({ step, publication, eventPlace, eventFrom, eventTo, ...found }) => {
    const { noticeCategory, noticeFrom, noticeUntil, ...row } = found
    return {
      ...row,
      notice:
        noticeCategory && noticeFrom
          ? { category: noticeCategory, from: noticeFrom, until: noticeUntil }
          : null,
      event: eventPlace && eventFrom ? { place: eventPlace, from: eventFrom, to: eventTo } : null,
      state: editionStateOf(step, publication),
    }
  })
}

/** One edition of the reader's authority, nobody else changing it meanwhile; refuses where there is none (404). */
export async function lockEdition(tx: Tx, id: EditionId): Promise<Edition> {
  await sql`SELECT FROM portal.editions WHERE id = ${id} FOR UPDATE`.execute(tx.db)
  return getEdition(tx, id)
}

/** One edition of the reader's authority; refuses where there is none (404). */
export async function getEdition(reader: Reader, id: EditionId): Promise<Edition> {
  const [found] = await ask(reader, sql`WHERE e.id = ${id}`)
  return found ?? refuse(404, reason('portal.no-such-article'))
}

/** The editions of an article, the newest first. */
export const listEditions = (reader: Reader, articleId: ArticleId): Promise<Edition[]> =>
  ask(reader, sql`WHERE e.article_id = ${articleId} ORDER BY e.number DESC`)

/** Editions whose time has come. */
export async function listDueEditions(
  { db, now }: Reader,
  most: number,
): Promise<{ id: EditionId; authorityId: Id<'authority'> }[]> {
  const { rows } = await sql<{ id: EditionId; authorityId: Id<'authority'> }>`
    SELECT e.id, e.authority_id AS "authorityId" FROM portal.edition_steps d JOIN portal.editions e ON e.id = d.edition_id
    WHERE d.publish_at <= ${now} AND NOT EXISTS (SELECT FROM portal.edition_steps l WHERE l.edition_id = e.id AND (l.at, l.id) > (d.at, d.id))
      AND NOT EXISTS (SELECT FROM portal.publications p WHERE p.edition_id = e.id)
      AND NOT EXISTS (SELECT FROM portal.articles a JOIN portal.site_endings x ON x.site_id = a.site_id WHERE a.id = e.article_id) ORDER BY d.publish_at LIMIT ${most}`.execute(
    db,
  )
  return rows
}

/** Writes a new edition of an article with the lead picture of the one before, or of the article that it localises; gives its id. */
export async function insertEdition(
  { db, now, actor }: Tx,
  articleId: ArticleId,
  authorityId: Id<'authority'>,
  text: EditionText,
): Promise<EditionId> {
  const id = newId<'edition'>()
  const by = actor.kind === 'person' ? actor : { accountId: null, name: 'Krông' }
  await sql`
    INSERT INTO portal.editions (id, authority_id, article_id, number, title, lead, body, byline, source, correction, review_on, made_at, made_by, made_by_name, changed_at,
      event_place, event_from, event_to, notice_category, notice_from, notice_until, lead_media_id)
    SELECT ${id}, ${authorityId}, ${articleId}, coalesce(max(number), 0) + 1, ${text.title}, ${text.lead}, ${JSON.stringify(text.body)}::jsonb, ${text.byline},
      ${text.source}, ${text.correction}, ${text.reviewOn}, ${now}, ${by.accountId}, ${by.name}, ${now}::timestamptz,
      ${text.event?.place ?? null}, ${text.event?.from ?? null}::timestamptz, ${text.event?.to ?? null}::timestamptz,
      ${text.notice?.category ?? null}, ${text.notice?.from ?? null}::date, ${text.notice?.until ?? null}::date,
      coalesce((SELECT lead_media_id FROM portal.editions WHERE article_id = ${articleId} ORDER BY number DESC LIMIT 1),
        (SELECT t.lead_media_id FROM portal.articles a JOIN portal.published_articles t ON t.article_id = a.localises AND t.ended IS NULL WHERE a.id = ${articleId}))
    FROM portal.editions WHERE article_id = ${articleId}`.execute(db)
  return id
}

/** Changes what a draft says. */
export async function updateEdition({ db, now, actor }: Tx, id: EditionId, text: EditionText): Promise<void> {
  const name = actor.kind === 'person' ? actor.name : 'Krông'
  await sql`UPDATE portal.editions SET title = ${text.title}, lead = ${text.lead}, body = ${JSON.stringify(text.body)}::jsonb, byline = ${text.byline},
    source = ${text.source}, correction = ${text.correction}, review_on = ${text.reviewOn}, event_place = ${text.event?.place ?? null},
    event_from = ${text.event?.from ?? null}, event_to = ${text.event?.to ?? null}, notice_category = ${text.notice?.category ?? null}, notice_from = ${text.notice?.from ?? null},
    notice_until = ${text.notice?.until ?? null}, changed_at = ${now}, changed_by_name = ${name}, revision = revision + 1 WHERE id = ${id}`.execute(
    db,
  )
}

/** Writes what was done with an edition. */
export async function insertStep(
  { db, now, actor }: Tx,
  { id, authorityId }: Pick<Edition, 'id' | 'authorityId'>,
  {
    step,
    why = '',
    publishAt = null,
    disclosure = '',
  }: {
    readonly step: EditionStep
    readonly why?: string
    readonly publishAt?: Temporal.Instant | null
    readonly disclosure?: string
  },
): Promise<void> {
  const by = actor.kind === 'person' ? actor : { accountId: null, name: 'Krông' }
  await sql`
    INSERT INTO portal.edition_steps (id, authority_id, edition_id, step, at, by_account, by_name, why, publish_at, disclosure)
    VALUES (${newId()}, ${authorityId}, ${id}, ${step}, ${now}, ${by.accountId}, ${by.name}, ${why}, ${publishAt}, ${disclosure})`.execute(
    db,
  )
}
