import { carryComment } from '#modules/participation/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { ImportId } from '../../import.ts'
import type { OldComment } from '../../old-thing.ts'
import { lostLetters } from '../../rules/import/clean.ts'
import { listEditions } from '../../store/editions.ts'
import { findBecame, hasThing, insertImportLine } from '../../store/import/things.ts'
import { asOrdered, keepThing } from './as-ordered.ts'
import { type HrefOf, subjectOf } from './subject-of.ts'

export type TakeComment = {
  readonly importId: ImportId
  readonly thing: OldComment
  readonly hrefOf: HrefOf
}

/** Takes what a reader of the old site said of an article that came over, with their name and the time of then; one in which personal data is found waits for a moderator. Once: again adds nothing. */
export async function takeComment(system: Tx, { importId, thing, hrefOf }: TakeComment): Promise<void> {
  const ordered = await asOrdered(system, importId)
  const { tx, job, order } = ordered
  const line = { kind: 'comment', id: thing.id, title: thing.title } as const
  const leave = (code: string) => insertImportLine(tx, job, { ...line, outcome: 'left', told: [{ code }] })
  if (await hasThing(tx, job, thing))
    return insertImportLine(tx, job, { ...line, outcome: 'already', told: [] })
  const about = await findBecame(tx, job, { kind: 'article', id: thing.article })
  if (!about?.articleId) return leave('portal.import-comment-alone')
  const { articleId } = about
  const edition = (await listEditions(tx, articleId)).find(({ state }) => state === 'public')
  if (!order.publish || !edition) return leave('portal.import-comment-draft')
  if (lostLetters(thing.name, thing.text)) return leave('portal.import-letters')

  const above =
    thing.answers === '' ? undefined : await findBecame(tx, job, { kind: 'comment', id: thing.answers })
  const { id: commentId, shown } = await carryComment(tx, {
    subject: await subjectOf(ordered, { articleId, title: edition.title, hrefOf }),
    from: job.source,
    answers: above?.commentId ?? null,
    name: thing.name,
    text: thing.text,
    sentAt: thing.at && Temporal.Instant.compare(thing.at, tx.now) < 0 ? thing.at : tx.now,
    why: order.why,
    disclosed: order.disclosure !== '',
  })
  await keepThing(ordered, thing, { commentId })
  await insertImportLine(tx, job, {
    ...line,
    outcome: shown ? 'public' : 'draft',
    told: shown ? [] : [{ code: 'portal.import-comment-waits' }],
  })
}
