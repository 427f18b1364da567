import { newId } from '#kit/ids.ts'
import { type Reason, Refusal } from '#kit/refusal.ts'
import { carryRatings } from '#modules/participation/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { pictureIdsOf, type RichText } from '#kit/rich-text/index.ts'
import type { ArticleId, EditionText } from '../../article.ts'
import { articleMoved } from '../../events.ts'
import type { ImportId, TakenFiles } from '../../import.ts'
import type { OldArticle } from '../../old-thing.ts'
import type { MediaId } from '../../media.ts'
import { addressOf } from '../../rules/address.ts'
import { cleanedText, lostLetters } from '../../rules/import/clean.ts'
import { baseOf } from '../../rules/import/named-files.ts'
import { undescribedIn } from '../../rules/media/in-text.ts'
import { tagsIn } from '../../rules/tags.ts'
import { personalDataIn } from '../../rules/writing-findings.ts'
import { insertArticle, placeArticle, showPlacements } from '../../store/articles.ts'
import { insertEdition, insertStep } from '../../store/editions.ts'
import { hasThing, insertImportLine, insertOldAddresses } from '../../store/import/things.ts'
import { updateLead } from '../../store/media/edition-media.ts'
import { insertPublication } from '../../store/publications.ts'
import { replaceTags } from '../../store/tags.ts'
import { addArticleViews } from '../../store/views.ts'
import { keepShown } from '../media/keep-shown.ts'
import { asOrdered, keepThing, type Ordered } from './as-ordered.ts'
import { type HrefOf, subjectOf } from './subject-of.ts'
import { sectionsFor } from './take-section.ts'

export type TakeArticle = {
  readonly importId: ImportId
  readonly thing: OldArticle
  readonly files: TakenFiles
  readonly hrefOf: HrefOf
}

/** Stars that are impossible are left out and told. */
async function carryStars(
  ordered: Ordered,
  { thing, hrefOf }: TakeArticle,
  articleId: ArticleId,
): Promise<readonly Reason[]> {
  const { title, points, ratings } = thing
  if (ratings === 0) return []
  try {
    await carryRatings(ordered.tx, {
      subject: await subjectOf(ordered, { articleId, title, hrefOf }),
      points,
      ratings,
    })
    return []
  } catch (fault) {
    if (fault instanceof Refusal) return fault.reasons
    throw fault
  }
}

/** The picture that stands for an article: the one that stood for it, else the first that it shows. */
function leadOf({ picture }: OldArticle, { taken }: TakenFiles, body: RichText): MediaId | null {
  const lead = taken.get(picture)
  if (lead?.kind === 'picture') return lead.mediaId
  return picture === '' ? ((pictureIdsOf(body)[0] as MediaId | undefined) ?? null) : null
}

/** Writes which files an article shows; says how many pictures of it nobody has described. */
async function showFiles(
  { tx }: Ordered,
  edition: Parameters<typeof keepShown>[1],
  { taken }: TakenFiles,
): Promise<readonly Reason[]> {
  const { leadMediaId, body } = edition
  if (leadMediaId) await updateLead(tx, edition.id, leadMediaId)
  await keepShown(tx, edition)
  const lead = [...taken.values()].find(({ mediaId }) => mediaId === leadMediaId)
  const undescribed = new Set(undescribedIn(body as RichText).map(({ picture }) => picture))
  if (lead && lead.alt === '') undescribed.add(lead.mediaId)
  const count = undescribed.size
  return count > 0 ? [{ code: 'portal.import-undescribed', params: { count } }] : []
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
  const { importId, thing, files } = taking
  const ordered = await asOrdered(system, importId)
  const { tx, job, site, order } = ordered
  const line = { kind: 'article', id: thing.id, title: thing.title } as const
  const leave = (code: string) => insertImportLine(tx, job, { ...line, outcome: 'left', told: [{ code }] })
  if (await hasThing(tx, job, thing, thing.addresses))
    return insertImportLine(tx, job, { ...line, outcome: 'already', told: [] })
  const sections = await sectionsFor(ordered, thing.sections)
  if (sections.length === 0) return leave('portal.import-not-wanted')
  if (lostLetters(thing.title, thing.lead, thing.html)) return leave('portal.import-letters')

  const { body, missing } = cleanedText(thing.html, {
    base: baseOf(site, job.source, thing.folder),
    language: thing.language,
    picture: thing.picture,
    files: thing.files,
    taken: files.taken,
    source: job.source,
  })
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
  const leadMediaId = leadOf(thing, files, body)
  const undescribed = await showFiles(
    ordered,
    { id: editionId, authorityId, articleId, body, leadMediaId },
    files,
  )
  if (tags.length > 0) await replaceTags(tx, { articleId, authorityId }, tagsIn(tags.join(',')))
  if (isPublic) await publishSince(ordered, { id: editionId, articleId, authorityId }, since)
  if (views > 0) await addArticleViews(tx, [{ siteId, articleId, guests: views, bots: 0 }])
  const stars = await carryStars(ordered, taking, articleId)
  await keepThing(ordered, thing, { articleId })
  await insertOldAddresses(tx, job, thing.addresses, { articleId })

  const told = [
    ...missing,
    ...files.refused,
    ...undescribed,
    ...stars,
    ...(personal > 0 ? [{ code: 'portal.import-personal', params: { count: personal } }] : []),
  ]
  await insertImportLine(tx, job, { ...line, outcome: isPublic ? 'public' : 'draft', told })
  await tx.announce(
    articleMoved('article-imported', { articleId, authorityId }, { editionId, title }, order.why),
  )
}
