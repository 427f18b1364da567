import { localTime } from '#kit/calendar/index.ts'
import type { Id } from '#kit/ids.ts'
import type { Tx } from '#platform/database/index.ts'
import { forcePublish } from '../acts/approve-edition.ts'
import { draftArticle } from '../acts/draft-article.ts'
import { inAuthority } from '../acts/in-authority.ts'
import { chooseLead } from '../acts/media/place-media.ts'
import type { ArticleId } from '../article.ts'
import type { MediaId } from '../media.ts'
import { fromParagraphs } from '../rules/paragraphs.ts'
import { tagsIn } from '../rules/tags.ts'
import type { SiteId } from '../site.ts'
import { listSections } from '../store/sections.ts'
import type { Story } from './stories.ts'
import { toldAt } from './told-at.ts'
import { tagsOfSection } from './writing.ts'

/** A site of the demo, as it stands in the order of all. */
export type At = {
  readonly siteId: SiteId
  readonly authorityId: Id<'authority'>
  readonly place: string
  readonly order: number
}

/** What introduces a place is read again: here a week ago, so that the list of the desk has something to show. */
const reviewOf = (section: string, today: Temporal.PlainDate) =>
  section === 'gioi-thieu' ? today.subtract({ days: 7 }) : null

/** Publishes a story on a site as it was at a time; undefined where the site has no such section. */
export async function publishAt(
  tx: Tx,
  { siteId, authorityId, order }: At,
  when: Temporal.Instant,
  { section, title, lead, text, byline, held }: Story & { readonly byline: string },
  { sample = true, picture }: { readonly sample?: boolean; readonly picture?: MediaId | undefined } = {},
): Promise<ArticleId | undefined> {
  const from = held && tx.today.subtract({ days: held.daysAgo })
  const at = from ? tx.now.subtract({ hours: 24 * held.daysAgo + 2 + (order % 7) }) : when
  const then = toldAt(inAuthority(tx, authorityId), at)
  const sections = await listSections(then, siteId)
  const chosen = sections.find(({ slug }) => slug === section)
  if (!chosen) return undefined
  const made = await draftArticle(then, {
    siteId,
    sample,
    sections: [chosen.id],
    text: {
      title,
      lead,
      body: fromParagraphs(text),
      byline,
      source: '',
      correction: '',
      reviewOn: order === 0 ? reviewOf(section, tx.today) : null,
      ...(from ? { notice: { category: held.category, from: localTime(at).toPlainDate(), until: from.add({ days: held.days }) } } : {}), // prettier-ignore
    },
    tags: tagsIn(tagsOfSection[section] ?? ''),
  })
  if (picture) await chooseLead(then, { editionId: made.editionId, mediaId: picture })
  await forcePublish(then, { editionId: made.editionId, why: 'Dữ liệu mẫu' })
  return made.articleId
}

/** A name in the middle of a sentence: kinds of places are written small. */
export const within = (place: string) => place.replace(/^(Xã|Thị trấn|Huyện) /, (kind) => kind.toLowerCase())

/** Fills a site with stories, spread over the last weeks; the first of them with a picture where one is given. */
export async function fill(tx: Tx, site: At, stories: readonly Story[], picture?: MediaId): Promise<void> {
  const { place, order } = site
  for (const [index, story] of stories.entries()) {
    const days = 1 + (order % 4) + index * (5 + (order % 5))
    const when = tx.now.subtract({ hours: 24 * days + (order % 9), minutes: order * 7 })
    const number = String(20 + ((order * 17 + index * 5) % 90))
    const say = (text: string) =>
      text.replaceAll('{Place}', place).replaceAll('{place}', within(place)).replaceAll('{n}', number)
    const told = { ...story, title: say(story.title), lead: say(story.lead), text: story.text.map(say) }
    const byline = 'Ban biên tập'
    await publishAt(tx, site, when, { ...told, byline }, { picture: index === 0 ? picture : undefined })
  }
}
