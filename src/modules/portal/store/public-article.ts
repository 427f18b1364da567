import { type RawBuilder, sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import type { Reader } from '#platform/database/index.ts'
import type { Ending, HappeningAt, NoticeTerm } from '../article.ts'
import type { MediaId, ShownMedia } from '../media.ts'
import type { SectionId, SiteId } from '../site.ts'
import { type Headline, preferring } from './reading.ts'

/** An article as its page shows it, also when it is public no more. */
export type PublicArticle = Omit<Headline, 'sectionId' | 'picture'> & {
  readonly authorityId: Id<'authority'>
  readonly edition: number
  readonly body: unknown
  readonly byline: string
  readonly source: string
  readonly correction: string
  /** Published without a second person's review. */
  readonly forced: boolean
  readonly ended: Ending | null
  readonly endedWhy: string | null
  readonly endedAt: Temporal.Instant | null
  readonly mergedInto: { readonly number: bigint; readonly slug: string } | null
  /** The section under which the asked site shows it; null where that site does not show it. */
  readonly sectionId: SectionId | null
  readonly leadMediaId: MediaId | null
  /** Everything of the library that it shows. */
  readonly media: readonly ShownMedia[]
  /** The same article in the other language, where it is public. */
  readonly translation: {
    readonly number: bigint
    readonly slug: string
    readonly language: 'vi' | 'en'
  } | null
  readonly tags: readonly { readonly slug: string; readonly name: string }[]
  readonly event: HappeningAt | null
  /** The old site from which it was brought over. */
  readonly broughtFrom: string | null
  readonly notice: Pick<NoticeTerm, 'from' | 'until'> | null
  /** The newest others in that section. */
  readonly others: readonly Neighbour[]
}
/** What stands beside an article: enough for a line that leads there. */
export type Neighbour = Pick<Headline, 'articleId' | 'number' | 'slug' | 'language' | 'title' | 'firstAt'>

type Named = { readonly number: string; readonly slug: string }
type Row = Omit<PublicArticle, 'mergedInto' | 'others' | 'translation' | 'event' | 'notice' | 'media'> & {
  readonly media: readonly ShownMedia[] | null
  readonly mergedInto: Named | null
  readonly translation: (Named & { readonly language: 'vi' | 'en' }) | null
  readonly event: { readonly place: string; readonly from: string; readonly to: string | null } | null
  readonly notice: { readonly from: string; readonly until: string | null } | null
  readonly others:
    | readonly (Omit<Neighbour, 'number' | 'firstAt'> & { number: string; firstAt: string })[]
    | null
}

/** What another module tells of an article, read in the same statement: a column, given those of the article's id and of the asking site's authority, and how to read it. */
export type Beside<Told, Read> = {
  readonly column: (articleId: RawBuilder<unknown>, authorityId: RawBuilder<unknown>) => RawBuilder<Told>
  read(told: Told): Read
}
const nothing: Beside<null, null> = { column: () => sql`NULL`, read: () => null }

/** Which article is asked for, by its number, and the site that shows it, with its authority. */
export type AskedArticle = {
  readonly number: bigint
  readonly siteId: SiteId
  readonly authorityId?: Id<'authority'> | undefined
}

/** The article of a number with its neighbours, as it is public now, else as it last was; undefined where it never was. Reads published views only. */
export const findPublicArticle = async (
  reader: Reader,
  number: bigint,
  siteId: SiteId,
): Promise<PublicArticle | undefined> => (await onlyArticles(reader, [{ number, siteId }]))[0]?.article

/**
 * The same of several that are asked for at once, in their order, and what another module tells of them. One statement: it is what readers ask for most, and to begin
 * it costs more than to find one article more. The arrays come out of SELECTs, so that the plan does not depend on their length and is made once.
 */
export function findPublicArticlesWith<Told, Read>(beside: Beside<Told, Read>) {
  return async (
    { db }: Reader,
    asked: readonly AskedArticle[],
  ): Promise<({ readonly article: PublicArticle; readonly beside: Read } | undefined)[]> => {
    const column = <Key extends keyof AskedArticle>(key: Key) => asked.map((one) => one[key] ?? null)
    const { rows } = await sql<Row & { readonly beside: Told; readonly place: string | bigint }>`
    SELECT q.place, t.article_id AS "articleId", t.number, t.slug, t.site_id AS "homeId", t.authority_id AS "authorityId", t.language, t.title, t.lead, t.sample,
      t.edition, t.body, t.byline, t.source, t.correction, t.forced, t.first_at AS "firstAt", t.from_at AS "fromAt", t.ended, t.ended_why AS "endedWhy",
      t.until_at AS "endedAt", CASE WHEN m.number IS NULL THEN NULL ELSE jsonb_build_object('number', m.number::text, 'slug', m.slug) END AS "mergedInto",
      h.section_id AS "sectionId", t.lead_media_id AS "leadMediaId", near.others, seen.media, same.translation,
      coalesce((SELECT jsonb_agg(jsonb_build_object('slug', g.slug, 'name', g.name) ORDER BY g.name) FROM portal.published_tags g WHERE g.article_id = t.article_id), '[]') AS tags,
      (SELECT jsonb_build_object('place', v.place, 'from', v.from_at, 'to', v.to_at) FROM portal.published_events v WHERE v.article_id = t.article_id) AS event,
      (SELECT i.source FROM portal.published_imports i WHERE i.article_id = t.article_id) AS "broughtFrom",
      (SELECT jsonb_build_object('from', n.from_on, 'until', n.until_on) FROM portal.published_notices n WHERE n.article_id = t.article_id) AS notice,
      ${beside.column(sql`t.article_id`, sql`q.authority_id`)} AS beside
    FROM unnest((SELECT ${column('number')}::bigint[]), (SELECT ${column('siteId')}::uuid[]), (SELECT ${column('authorityId')}::uuid[])) WITH ORDINALITY AS q (number, site_id, authority_id, place)
      CROSS JOIN LATERAL (SELECT * FROM portal.published_articles WHERE number = q.number ORDER BY ended IS NULL DESC, until_at DESC LIMIT 1) t
      LEFT JOIN portal.published_placements h ON h.article_id = t.article_id AND h.site_id = q.site_id AND h.main
      LEFT JOIN portal.published_articles m ON m.article_id = t.merged_into AND m.ended IS NULL
      LEFT JOIN LATERAL (SELECT jsonb_build_object('number', o.number::text, 'slug', o.slug, 'language', o.language) AS translation FROM (
        SELECT number, slug, language FROM portal.published_articles WHERE article_id = t.translation_of AND ended IS NULL
        UNION ALL SELECT number, slug, language FROM portal.published_articles WHERE translation_of = t.article_id AND ended IS NULL LIMIT 1) o) same ON true
      LEFT JOIN LATERAL (
        SELECT jsonb_agg(jsonb_build_object('articleId', o.article_id, 'number', o.number::text, 'slug', o.slug, 'language', o.language, 'title', o.title,
            'firstAt', o.first_at) ORDER BY o.first_at DESC) AS others
        FROM (SELECT n.article_id, n.number, n.slug, n.language, n.title, n.first_at FROM portal.published_placements p
            JOIN portal.published_articles n ON n.article_id = p.article_id AND n.ended IS NULL
          WHERE t.ended IS NULL AND p.section_id = h.section_id AND p.article_id <> t.article_id ${preferring(sql`t.language`, 'n')}
          ORDER BY p.rank NULLS LAST, p.first_at DESC LIMIT 5) o) near ON true
      LEFT JOIN LATERAL (
        SELECT jsonb_agg(jsonb_build_object('id', m.media_id, 'key', m.key, 'kind', m.kind, 'fileName', m.file_name, 'type', m.type, 'size', m.size, 'seconds', m.seconds,
            'name', m.name, 'alt', m.alt, 'decorative', m.decorative, 'caption', m.caption, 'credit', m.credit, 'language', m.language, 'whole', m.whole, 'film', m.film,
            'banner', m.banner)) AS media
        FROM portal.published_edition_media m WHERE m.edition_id = t.edition_id) seen ON true`.execute(db)
    const found = new Map(rows.map(({ place, ...row }) => [Number(place) - 1, row]))
    return asked.map((_, at) => {
      const row = found.get(at)
      if (!row) return undefined
      const { beside: told, ...article } = row
      return { article: articleOf(article), beside: beside.read(told as Told) }
    })
  }
}
const onlyArticles = findPublicArticlesWith(nothing)

function articleOf({
  mergedInto,
  others,
  media,
  translation,
  event,
  notice,
  ...article
}: Row): PublicArticle {
  return {
    ...article,
    media: media ?? [],
    mergedInto: mergedInto && { ...mergedInto, number: BigInt(mergedInto.number) },
    translation: translation && { ...translation, number: BigInt(translation.number) },
    event: event && {
      place: event.place,
      from: Temporal.Instant.from(event.from),
      to: event.to === null ? null : Temporal.Instant.from(event.to),
    },
    notice: notice && {
      from: Temporal.PlainDate.from(notice.from),
      until: notice.until === null ? null : Temporal.PlainDate.from(notice.until),
    },
    others: (others ?? []).map((one) => ({
      ...one,
      number: BigInt(one.number),
      firstAt: Temporal.Instant.from(one.firstAt),
    })),
  }
}
