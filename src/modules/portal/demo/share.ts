import type { Tx } from '#platform/database/index.ts'
import { forcePublish } from '../acts/approve-edition.ts'
import { changeDraft } from '../acts/change-draft.ts'
import { adoptArticle, localiseArticle } from '../acts/decide-offer.ts'
import { inAuthority } from '../acts/in-authority.ts'
import { offerArticle } from '../acts/offer-article.ts'
import type { ArticleId } from '../article.ts'
import { fromParagraphs } from '../rules/paragraphs.ts'
import { getEdition } from '../store/editions.ts'
import { listSections } from '../store/sections.ts'
import { type At, publishAt } from './publish-at.ts'
import { sharedNotice } from './stories.ts'
import { toldAt } from './told-at.ts'

/** What the district told with pictures or sound, and offers to its communes. */
export type Illustrated = {
  /** With a lead picture each, the newest first. */
  readonly stories: readonly { readonly articleId: ArticleId; readonly at: Temporal.Instant }[]
  readonly broadcast: { readonly articleId: ArticleId; readonly at: Temporal.Instant }
}

const sectionOf = async (tx: Tx, { siteId }: At, slug: string) =>
  (await listSections(tx, siteId)).find((section) => section.slug === slug)?.id

async function adopt(tx: Tx, commune: At, articleId: ArticleId, slug: string, at: Temporal.Instant) {
  const then = toldAt(inAuthority(tx, commune.authorityId), at)
  const sectionId = await sectionOf(then, commune, slug)
  if (sectionId) await adoptArticle(then, { siteId: commune.siteId, articleId, sectionId })
}

/** Says what the district told of the harvest in the words of a commune. */
async function localise(tx: Tx, commune: At, articleId: ArticleId, at: Temporal.Instant): Promise<void> {
  const then = toldAt(inAuthority(tx, commune.authorityId), at)
  const { siteId, place } = commune
  const sectionId = await sectionOf(then, commune, 'tin-tuc')
  if (!sectionId) return
  const { editionId } = await localiseArticle(then, { siteId, articleId, sectionId })
  const text = {
    ...(await getEdition(then, editionId)),
    title: `${place} vào mùa gặt`,
    lead: 'Các thôn gặt trước ở nương thấp, nương cao còn chờ nắng.',
    body: fromParagraphs([
      `Cùng với cả huyện, bà con ${place} đang gặt lúa rẫy. Nương thấp ven suối chín trước, nương trên cao chừng mười ngày nữa.`,
      'Tổ đổi công của thôn đã xếp lịch; nhà nào neo người báo trưởng thôn để được giúp trong tuần này.',
    ]),
  }
  await changeDraft(then, { editionId, text })
  await forcePublish(then, { editionId, why: 'Dữ liệu mẫu' })
}

/** A notice of the district that the communes were offered: two of three show it, the third has not decided yet. */
export async function shareNotice(tx: Tx, root: At, communes: readonly At[]): Promise<void> {
  const when = tx.now.subtract({ hours: 30 })
  const byline = 'Ban Chỉ huy phòng, chống thiên tai huyện'
  const articleId = await publishAt(tx, root, when, { ...sharedNotice, byline })
  if (!articleId) return
  await offerArticle(toldAt(inAuthority(tx, root.authorityId), when), { articleId, direction: 'down' })
  for (const commune of communes.filter(({ order }) => order % 3 !== 0))
    await adopt(tx, commune, articleId, 'thong-bao', when.add({ hours: commune.order }))
}

/** Stories with pictures go down too: every commune shows two of them, two communes say one in their own words; every third plays the week's broadcast. */
export async function shareIllustrated(
  tx: Tx,
  root: At,
  communes: readonly At[],
  { stories, broadcast }: Illustrated,
): Promise<void> {
  const own = inAuthority(tx, root.authorityId)
  for (const { articleId, at } of [...stories, broadcast])
    await offerArticle(toldAt(own, at), { articleId, direction: 'down' })
  for (const commune of communes) {
    const { order } = commune
    for (const [index, { articleId, at }] of stories.entries()) {
      const soon = at.add({ minutes: 20 + 7 * order })
      if (index === 0 && order % 6 === 3) await localise(tx, commune, articleId, soon)
      else if ((order + index) % 4 < 2) await adopt(tx, commune, articleId, 'tin-tuc', soon)
    }
    if (order % 3 === 1)
      await adopt(tx, commune, broadcast.articleId, 'thong-bao', broadcast.at.add({ minutes: 30 }))
  }
}
