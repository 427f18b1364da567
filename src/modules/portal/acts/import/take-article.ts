import { newId } from '#kit/ids.ts'
import { type Reason, Refusal } from '#kit/refusal.ts'
import { carryRatings } from '#modules/participation/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { ArticleId, EditionText } from '../../article.ts'
import { articleMoved } from '../../events.ts'
import type { ImportId, OldArticle } from '../../import.ts'
import { addressOf } from '../../rules/address.ts'
import { cleanedText, lostLetters } from '../../rules/import/clean.ts'
import type { Site } from '../../site.ts'
import { tagsIn } from '../../rules/tags.ts'
import { personalDataIn } from '../../rules/writing-findings.ts'
import { getArticle, insertArticle, placeArticle, showPlacements } from '../../store/articles.ts'
import { insertEdition, insertStep } from '../../store/editions.ts'
import { hasThing, insertImportLine, insertOldAddresses } from '../../store/import/things.ts'
import { insertPublication } from '../../store/publications.ts'
import { replaceTags } from '../../store/tags.ts'
import { addArticleViews } from '../../store/views.ts'
import { asOrdered, keepThing, type Ordered } from './as-ordered.ts'
import { sectionsFor } from './take-section.ts'

export type TakeArticle = {
  readonly importId: ImportId
  readonly thing: OldArticle
  /** The path of an article's page here. */
  readonly hrefOf: (site: Site, article: { readonly slug: string; readonly number: bigint }) => string
}

/** Stars that are impossible are left out and told. */
async function carryStars(
  { tx, job, site }: Ordered,
  { thing, hrefOf }: TakeArticle,
  { articleId, since }: { readonly articleId: ArticleId; readonly since: Temporal.Instant },
): Promise<readonly Reason[]> {
  const { title, points, ratings } = thing
  if (ratings === 0) return []
  const href = hrefOf(site, await getArticle(tx, articleId))
  const subject = {
    type: 'article',
    id: articleId,
    authorityId: job.authorityId,
    title,
    href,
    since,
    ended: false,
  }
  try {
    await carryRatings(tx, { subject, points, ratings })
    return []
  } catch (fault) {
    if (fault instanceof Refusal) return fault.reasons
    throw fault
  }
}

const earlier = (a: Temporal.Instant | null, b: Temporal.Instant) =>
  a && Temporal.Instant.compare(a, b) < 0 ? a : b

async function publishSince(
  { tx, job, order }: Ordered,
  edition: Parameters<typeof insertPublication>[1],
  since: Temporal.Instant,
) {
  await insertStep(tx, edition, { step: 'imported', why: order.why, disclosure: order.disclosure })
  await insertPublication(tx, edition, { forced: false, byName: order.name, firstAt: since })
  await showPlacements(tx, edition.articleId, job.siteId, since)
}

/**
 * Takes an article of the old site over as it was ordered: cleaned like whatever is pasted, public since the day on which it was public there, its addresses,
 * views and stars with it. What looks like personal data keeps it a draft, unless the order says why it may be published. Once: again adds nothing.
 */
export async function takeArticle(system: Tx, taking: TakeArticle): Promise<void> {
  const { importId, thing } = taking
  const ordered = await asOrdered(system, importId)
  const { tx, job, site, order } = ordered
  const line = { kind: 'article', id: thing.id, title: thing.title } as const
  const leave = (code: string) => insertImportLine(tx, job, { ...line, outcome: 'left', told: [{ code }] })
  if (await hasThing(tx, job, thing, thing.addresses))
    return insertImportLine(tx, job, { ...line, outcome: 'already', told: [] })
  const sections = await sectionsFor(ordered, thing.sections)
  if (sections.length === 0) return leave('portal.import-not-wanted')
  if (lostLetters(thing.title, thing.lead, thing.html)) return leave('portal.import-letters')

  const base = site.main || site.host ? undefined : `https://${job.source}/`
  const { body, missing } = cleanedText(thing.html, { base, picture: thing.picture })
  const { title, lead, byline, source, language, tags, views } = thing
  const text: EditionText = { title, lead, body, byline, source, correction: '', reviewOn: null }
  const personal = personalDataIn(text).length
  const isPublic = order.publish && (personal === 0 || order.disclosure !== '')
  const since = earlier(thing.firstAt, tx.now)

  const { authorityId, siteId } = job
  const articleId = newId<'article'>()
  const article = {
    id: articleId,
    authorityId,
    siteId,
    slug: addressOf(title),
    language,
    translationOf: null,
    localises: null,
    sample: false,
  }
  await insertArticle(tx, article)
  await placeArticle(tx, { articleId, siteId, authorityId, firstAt: null }, sections)
  const editionId = await insertEdition(tx, articleId, authorityId, text)
  if (tags.length > 0) await replaceTags(tx, { articleId, authorityId }, tagsIn(tags.join(',')))
  if (isPublic) await publishSince(ordered, { id: editionId, articleId, authorityId }, since)
  if (views > 0) await addArticleViews(tx, [{ siteId, articleId, guests: views, bots: 0 }])
  const stars = await carryStars(ordered, taking, { articleId, since })
  await keepThing(ordered, thing, { articleId })
  await insertOldAddresses(tx, job, thing.addresses, { articleId })

  const told = [
    ...missing,
    ...stars,
    ...(personal > 0 ? [{ code: 'portal.import-personal', params: { count: personal } }] : []),
  ]
  await insertImportLine(tx, job, { ...line, outcome: isPublic ? 'public' : 'draft', told })
  await tx.announce(
    articleMoved('article-imported', { articleId, authorityId }, { editionId, title }, order.why),
  )
}
