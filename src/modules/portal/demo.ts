import type { Id } from '#kit/ids.ts'
import { listAuthorities } from '#modules/organisations/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Files, Kept } from '#platform/files/index.ts'
import { adoptArticle } from './acts/decide-offer.ts'
import { draftArticle } from './acts/draft-article.ts'
import { bringImport } from './acts/import/bring-import.ts'
import { forcePublish } from './acts/approve-edition.ts'
import { inAuthority } from './acts/in-authority.ts'
import { offerArticle } from './acts/offer-article.ts'
import { openSite } from './acts/open-site.ts'
import { type DemoMedia, keepDemoMedia, showDemoMedia } from './demo/media/load-media.ts'
import { keepOldFeed } from './demo/old-feed.ts'
import { arrangeDemoFront } from './demo/front.ts'
import { factsOf2023 } from './demo/facts-of-2023.ts'
import { tellReaders } from './demo/readers.ts'
import { said } from './demo/said.ts'
import { meritNotice, sharedNotice, stories } from './demo/stories.ts'
import { toldAt } from './demo/told-at.ts'
import { tagsIn } from './rules/tags.ts'
import { tagsOfSection, tellWriting } from './demo/writing.ts'
import { topicSites } from './demo/topic-sites.ts'
import { articleName } from './rules/address.ts'
import { fromParagraphs } from './rules/paragraphs.ts'
import type { ArticleId } from './article.ts'
import { accents, type SiteId } from './site.ts'
import { listHeadlines } from './store/reading.ts'
import { listSections } from './store/sections.ts'
import { getSite } from './store/sites.ts'
import { sitePages } from './urls.ts'

type At = {
  readonly siteId: SiteId
  readonly authorityId: Id<'authority'>
  readonly place: string
  readonly order: number
}

/** What introduces a place is read again: here a week ago, so that the list of the desk has something to show. */
const reviewOf = (section: string, today: Temporal.PlainDate) =>
  section === 'gioi-thieu' ? today.subtract({ days: 7 }) : null

async function publishAt(
  tx: Tx,
  { siteId, authorityId, order }: At,
  when: Temporal.Instant,
  {
    section,
    title,
    lead,
    text,
    byline,
  }: {
    readonly section: string
    readonly title: string
    readonly lead: string
    readonly text: readonly string[]
    readonly byline: string
  },
  sample: boolean,
): Promise<ArticleId | undefined> {
  const then = toldAt(inAuthority(tx, authorityId), when)
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
    },
    tags: tagsIn(tagsOfSection[section] ?? ''),
  })
  await forcePublish(then, { editionId: made.editionId, why: 'Dữ liệu mẫu' })
  return made.articleId
}

/** Fills a site with the stories that its sections have room for, spread over the last months. */
async function fill(tx: Tx, site: At): Promise<void> {
  for (const [index, story] of stories.entries()) {
    const when = tx.now.subtract({ hours: 24 * (3 + index * 9) + site.order * 2, minutes: site.order * 7 })
    const number = String(20 + ((site.order * 17 + index * 5) % 90))
    const say = (text: string) => text.replaceAll('{place}', site.place).replaceAll('{n}', number)
    const told = {
      ...story,
      title: say(story.title),
      lead: say(story.lead),
      text: story.text.map(say),
      byline: 'Ban biên tập',
    }
    await publishAt(tx, site, when, told, true)
  }
}

/** Sample readers speak of the newest two articles of a site. */
async function letReadersSpeak(tx: Tx, siteId: SiteId): Promise<void> {
  const site = await getSite(tx, siteId)
  const headlines = await listHeadlines(tx, siteId, { language: 'vi', most: 2 })
  for (const [index, article] of headlines.entries()) {
    const href = sitePages.article.link(site.main ? undefined : site.slug, { article: articleName(article) })
    const { articleId: id, title, firstAt: since } = article
    const subject = { type: 'article', id, authorityId: site.authorityId, title, href, since, ended: false }
    await tellReaders(tx, subject, index === 0 ? said : said.slice(1, 4))
  }
}

/** A notice of the district that the communes were offered: two of three show it, the third has not decided yet. */
async function share(tx: Tx, root: At, communes: readonly At[]): Promise<void> {
  const when = tx.now.subtract({ hours: 30 })
  const articleId = await publishAt(tx, root, when, sharedNotice, true)
  if (!articleId) return
  await offerArticle(toldAt(inAuthority(tx, root.authorityId), when), { articleId, direction: 'down' })
  for (const { siteId, authorityId, order } of communes.filter((one) => one.order % 3 !== 0)) {
    const then = toldAt(inAuthority(tx, authorityId), when.add({ hours: order }))
    const section = (await listSections(then, siteId)).find(({ slug }) => slug === 'thong-bao')
    if (section) await adoptArticle(then, { siteId, articleId, sectionId: section.id })
  }
}

/** The district's sites: its own, one for each commune, and those of offices and subjects; 46 in all, filled with samples, and the article of 23/3/2023. */
async function loadDemo(
  tx: Tx,
  { office }: { readonly office?: string },
  { media, oldFeed }: { readonly media: DemoMedia | undefined; readonly oldFeed: Kept | undefined },
): Promise<void> {
  const hosted = (await listAuthorities(tx, {})).filter((one) => one.hosted)
  const district = hosted.find(({ level }) => level === 'district')
  const communes = hosted.filter(({ level, validTo }) => level === 'commune' && validTo === null)
  if (office !== undefined || !district) return
  const authorityId = district.id
  const main = await openSite(inAuthority(tx, authorityId), {
    authorityId,
    level: 'district',
    parentId: null,
    slug: 'huyen-dakrong',
    main: true,
    name: 'Huyện Đakrông',
    tagline: 'Trang thông tin điện tử của Ủy ban nhân dân huyện',
    responsible: 'Chánh Văn phòng HĐND và UBND huyện',
  })
  const root = { siteId: main, authorityId, place: 'Huyện Đakrông', order: 0 }
  await fill(tx, root)
  const facts = await publishAt(tx, root, factsOf2023.at, factsOf2023, false)
  await publishAt(tx, root, tx.now.subtract({ hours: 24 * 40 }), meritNotice, true)
  await tellWriting(tx, root, facts)
  await arrangeDemoFront(tx, main)
  await letReadersSpeak(tx, main)
  let order = 0
  const below: At[] = []
  for (const { id, slug, placeName } of communes) {
    order++
    const siteId = await openSite(inAuthority(tx, id), {
      authorityId: id,
      level: 'commune',
      parentId: main,
      slug,
      name: placeName,
      tagline: `Trang thông tin của ${placeName.toLowerCase().startsWith('xã') ? 'xã' : 'thị trấn'}`,
      look: { accent: accents[order % accents.length]! },
    })
    const site = { siteId, authorityId: id, place: placeName, order }
    await fill(tx, site)
    if (order <= 3) await letReadersSpeak(tx, siteId)
    below.push(site)
  }
  await share(tx, root, below)
  if (media) await showDemoMedia(tx, media)
  const brought = { siteId: main, source: 'trang-cu.example.vn' }
  if (oldFeed) await bringImport(inAuthority(tx, authorityId), { ...brought, kept: oldFeed })
  for (const { slug, name } of topicSites) {
    order++
    const site = {
      authorityId,
      level: 'district',
      parentId: main,
      kind: 'topic',
      slug,
      name,
      sample: true,
    } as const
    const siteId = await openSite(inAuthority(tx, authorityId), site)
    await fill(tx, { siteId, authorityId, place: name, order })
  }
}

/** The portal's part of the demo, with the files that its library shows, which are kept before anything is told. */
export async function demoOf(
  files: Files | undefined,
): Promise<(tx: Tx, told: { readonly office?: string }) => Promise<void>> {
  const media = files && (await keepDemoMedia(files))
  const oldFeed = files && (await keepOldFeed(files))
  return (tx, told) => loadDemo(tx, told, { media, oldFeed })
}
