import { sql } from 'kysely'
import { newId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { Disposal, DisposalId, DisposalState, DisposalStep } from '../../disposal.ts'
import type { Eyes } from '../list-documents.ts'
import { authorityOf, signatureOf } from '../person.ts'

const columns = sql<Disposal>`d.id, d.authority_id AS "authorityId", d.title, d.state, d.proposer_id AS "proposerId",
  d.proposer_name AS "proposerName", d.drafted_at AS "draftedAt", d.decided_at AS "decidedAt",
  d.decided_by_name AS "decidedByName", d.decision_why AS "decisionWhy"`

export type ListedDisposal = Disposal & { readonly files: number }
export type DisposalStoryLine = {
  readonly kind: DisposalStep
  readonly at: Temporal.Instant
  readonly byName: string
  readonly note: string
}

/** A proposal within the wall, or undefined; whether the actor may read it is asked apart. */
export async function findDisposal({ db }: Reader, id: DisposalId): Promise<Disposal | undefined> {
  const { rows } =
    await sql<Disposal>`SELECT ${columns} FROM documents.disposals d WHERE d.id = ${id}`.execute(db)
  return rows[0]
}

/** A proposal that stays as it is until the act ends; refuses with 404 where there is none. */
export async function lockDisposal({ db }: Tx, id: DisposalId): Promise<Disposal> {
  const { rows } = await sql<Disposal>`
    SELECT ${columns} FROM documents.disposals d WHERE d.id = ${id} FOR UPDATE`.execute(db)
  return rows[0] ?? refuse(404, reason('documents.disposal-unknown'))
}

/** Proposals that the reader may open, newest first. */
export async function listDisposals(
  { db }: Reader,
  { everything, accountId }: Pick<Eyes, 'everything' | 'accountId'>,
): Promise<ListedDisposal[]> {
  const { rows } = await sql<ListedDisposal>`
    SELECT ${columns}, (SELECT count(*)::int FROM documents.disposal_lines l
      WHERE l.disposal_id = d.id AND l.removed_at IS NULL) AS files
    FROM documents.disposals d WHERE ${everything} OR EXISTS (SELECT FROM documents.disposal_members m
      WHERE m.disposal_id = d.id AND m.account_id = ${accountId})
    ORDER BY d.drafted_at DESC, d.id DESC LIMIT 200`.execute(db)
  return rows
}

/** Writes a new proposal in its drafting. */
export async function insertDisposal({ db, actor, now }: Tx, title: string): Promise<DisposalId> {
  const id = newId<'disposal'>()
  const { account, name } = signatureOf(actor)
  await sql`INSERT INTO documents.disposals (id, authority_id, title, state, proposer_id, proposer_name, drafted_at)
    VALUES (${id}, ${authorityOf(actor)}, ${title}, 'drafting', ${account}, ${name}, ${now})`.execute(db)
  return id
}

/** Changes where a proposal stands; `decision` where a leader approved or refused it, with why. */
export async function updateDisposal(
  { db, actor, now }: Tx,
  id: DisposalId,
  state: DisposalState,
  decision?: string,
): Promise<void> {
  await (
    decision === undefined
      ? sql`UPDATE documents.disposals SET state = ${state} WHERE id = ${id}`
      : sql`UPDATE documents.disposals SET state = ${state}, decided_at = ${now}, decided_by_name = ${signatureOf(actor).name},
          decision_why = ${decision} WHERE id = ${id}`
  ).execute(db)
}

/** Writes a line of a proposal's story, by the actor, now. */
export async function insertDisposalStep(
  { db, actor, now }: Tx,
  id: DisposalId,
  kind: DisposalStep,
  note: string,
): Promise<void> {
  await sql`INSERT INTO documents.disposal_steps (id, authority_id, disposal_id, kind, at, by_name, note)
    VALUES (${newId()}, ${authorityOf(actor)}, ${id}, ${kind}, ${now}, ${signatureOf(actor).name}, ${note})`.execute(
    db,
  )
}

/** The story of a proposal, newest first. */
export async function listDisposalSteps({ db }: Reader, id: DisposalId): Promise<DisposalStoryLine[]> {
  const { rows } = await sql<DisposalStoryLine>`
    SELECT kind, at, by_name AS "byName", note FROM documents.disposal_steps WHERE disposal_id = ${id}
    ORDER BY at DESC, id DESC LIMIT 500`.execute(db)
  return rows
}
