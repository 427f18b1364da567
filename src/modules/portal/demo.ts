import { listAuthorities } from '#modules/organisations/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Files, Kept } from '#platform/files/index.ts'
import { bringImport } from './acts/import/bring-import.ts'
import { inAuthority } from './acts/in-authority.ts'
import { openSite } from './acts/open-site.ts'
import { factsOf2023 } from './demo/facts-of-2023.ts'
import { arrangeDemoFront } from './demo/front.ts'
import { type DemoMedia, keepDemoMedia, showDemoMedia } from './demo/media/load-media.ts'
import { keepOldFeed } from './demo/old-feed.ts'
import { type At, fill, publishAt } from './demo/publish-at.ts'
import { tellReaders } from './demo/readers.ts'
import { type Said, said, saidShortly, stars, starsOf } from './demo/said.ts'
import { shareIllustrated, shareNotice } from './demo/share.ts'
import { meritNotice, storiesOf } from './demo/stories.ts'
import { topicSites } from './demo/topic-sites.ts'
import { topicStoriesOf } from './demo/topic-stories.ts'
import { tellViews } from './demo/views.ts'
import { tellWriting } from './demo/writing.ts'
import { articleName } from './rules/address.ts'
import { accents, type SiteId } from './site.ts'
import { listHeadlines } from './store/reading.ts'
import { getSite } from './store/sites.ts'
import { sitePages } from './urls.ts'

/** Sample readers speak of the newest articles of a site, each time `share` of what they say. */
async function letReadersSpeak(
  tx: Tx,
  siteId: SiteId,
  shares: readonly (readonly Said[])[],
  rated = stars,
): Promise<void> {
  const site = await getSite(tx, siteId)
  const headlines = await listHeadlines(tx, siteId, { language: 'vi', most: shares.length })
  for (const [index, article] of headlines.entries()) {
    const href = sitePages.article.link(site.main ? undefined : site.slug, { article: articleName(article) })
    const { articleId: id, title, firstAt: since } = article
    const subject = { type: 'article', id, authorityId: site.authorityId, title, href, since, ended: false }
    await tellReaders(tx, subject, shares[index]!, rated)
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
  await fill(tx, root, storiesOf(0))
  const facts = await publishAt(tx, root, factsOf2023.at, factsOf2023, { sample: false })
  const merit = { ...meritNotice, byline: 'Phòng Lao động, Thương binh và Xã hội huyện' }
  await publishAt(tx, root, tx.now.subtract({ hours: 24 * 40 }), merit)
  await tellWriting(tx, root, facts)
  await arrangeDemoFront(tx, main)
  await letReadersSpeak(tx, main, [said, said.slice(1, 4)])
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
    await fill(tx, site, storiesOf(order))
    if (order <= 3) await letReadersSpeak(tx, siteId, [said, said.slice(1, 4)])
    else await letReadersSpeak(tx, siteId, [saidShortly(order)], starsOf(order))
    below.push(site)
  }
  await shareNotice(tx, root, below)
  const shown = media && (await showDemoMedia(tx, media))
  if (shown) await shareIllustrated(tx, root, below, shown)
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
      look: { accent: accents[order % accents.length]! },
    } as const
    const siteId = await openSite(inAuthority(tx, authorityId), site)
    const picture = shown?.pictures[order % shown.pictures.length]
    await fill(tx, { siteId, authorityId, place: name, order }, topicStoriesOf(slug, order), picture)
    if (order % 4 === 0) await letReadersSpeak(tx, siteId, [saidShortly(order)], starsOf(order))
  }
  await tellViews(tx)
}

/** The portal's part of the demo, with the files that its library shows, which are kept before anything is told. */
export async function demoOf(
  files: Files | undefined,
): Promise<(tx: Tx, told: { readonly office?: string }) => Promise<void>> {
  const media = files && (await keepDemoMedia(files))
  const oldFeed = files && (await keepOldFeed(files))
  return (tx, told) => loadDemo(tx, told, { media, oldFeed })
}
