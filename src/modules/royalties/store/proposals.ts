import { type RawBuilder, sql } from 'kysely'
import { startOfDay } from '#kit/calendar/index.ts'
import type { Id } from '#kit/ids.ts'
import { dong } from '#kit/money/index.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import { ownOf } from './own.ts'
import type { Proposal, ProposalId, Share, SheetId } from '../royalty.ts'

type Row = Omit<Proposal, 'shares' | 'unitValue' | 'amount'> & {
  readonly unitValue: bigint
  readonly amount: bigint
  readonly shares: readonly (Omit<Share, 'amount'> & { readonly amount: string })[]
}

async function ask({ db }: Reader, rest: RawBuilder<unknown>): Promise<Proposal[]> {
  const { rows } = await sql<Row>`
    SELECT p.id, p.authority_id AS "authorityId", p.article_id AS "articleId", p.title, p.first_at AS "firstAt", p.genre, p.genre_name AS "genreName", p.hundredths,
      p.unit_value AS "unitValue", p.amount, p.why, p.corrects, p.proposed_by AS "proposedBy", p.proposed_by_name AS "proposedByName",
      CASE WHEN p.decided IS NULL THEN 'waiting' WHEN p.sheet_id IS NOT NULL THEN 'closed' ELSE p.decided END AS state,
      p.decided_by_name AS "decidedByName", p.decided_why AS "decidedWhy", p.sheet_id AS "sheetId", s.shares
    FROM royalties.proposals p CROSS JOIN LATERAL (SELECT jsonb_agg(jsonb_build_object('authorId', s.author_id, 'accountId', coalesce(s.account_id, a.account_id), 'role', s.role,
        'name', s.name, 'penName', s.pen_name, 'percent', s.percent, 'amount', s.amount::text) ORDER BY s.percent DESC, s.name) AS shares
      FROM royalties.shares s JOIN royalties.authors a ON a.id = s.author_id WHERE s.proposal_id = p.id) s ${rest}`.execute(
    db,
  )
  return rows.map((row) => ({
    ...row,
    unitValue: dong(BigInt(row.unitValue)),
    amount: dong(BigInt(row.amount)),
    shares: row.shares.map((share) => ({ ...share, amount: dong(BigInt(share.amount)) })),
  }))
}

/** One proposal of the reader's authority; refuses where there is none (404). */
export async function getProposal(reader: Reader, id: ProposalId): Promise<Proposal> {
  const [found] = await ask(reader, sql`WHERE p.id = ${id}`)
  return found ?? refuse(404, reason('royalties.no-such-fee'))
}

/** The same, nobody else deciding on it meanwhile. */
export async function lockProposal(tx: Tx, id: ProposalId): Promise<Proposal> {
  await sql`SELECT FROM royalties.proposals WHERE id = ${id} FOR UPDATE`.execute(tx.db)
  return getProposal(tx, id)
}

/** What waits for a leader of the reader's authority, the longest first. */
export const listWaiting = (reader: Reader, most: number): Promise<Proposal[]> =>
  ask(
    reader,
    sql`WHERE p.authority_id = ${ownOf(reader)} AND p.decided IS NULL ORDER BY p.proposed_at, p.id LIMIT ${most}`,
  )

/** How many wait. */
export async function countWaiting(reader: Reader): Promise<number> {
  const { rows } = await sql<{
    n: number
  }>`SELECT count(*)::int AS n FROM royalties.proposals WHERE authority_id = ${ownOf(reader)} AND decided IS NULL`.execute(
    reader.db,
  )
  return rows[0]?.n ?? 0
}

/** Everything proposed for an article, first to last. */
export const listOfArticle = (reader: Reader, articleId: Id<'article'>): Promise<Proposal[]> =>
  ask(reader, sql`WHERE p.article_id = ${articleId} ORDER BY p.proposed_at, p.id`)

/** A fee with the corrections that were agreed for it. */
export const listChain = (reader: Reader, id: ProposalId): Promise<Proposal[]> =>
  ask(
    reader,
    sql`WHERE (p.id = ${id} OR p.corrects = ${id}) AND p.decided = 'agreed' ORDER BY p.proposed_at, p.id`,
  )

/** Whether a correction of a fee waits for its leader. */
export async function hasOpenCorrection({ db }: Reader, id: ProposalId): Promise<boolean> {
  const { rows } =
    await sql`SELECT FROM royalties.proposals WHERE corrects = ${id} AND decided IS NULL`.execute(db)
  return rows.length > 0
}

/** What was agreed and stands on no sheet yet, of articles of a month and those before it. */
export const listToPay = (reader: Reader, month: Temporal.PlainDate): Promise<Proposal[]> =>
  ask(
    reader,
    sql`WHERE p.authority_id = ${ownOf(reader)} AND p.decided = 'agreed' AND p.sheet_id IS NULL
      AND p.first_at < ${startOfDay(month.add({ months: 1 }))} ORDER BY p.first_at, p.id`,
  )

/** The lines of a sheet. */
export const listOnSheet = (reader: Reader, sheetId: SheetId): Promise<Proposal[]> =>
  ask(reader, sql`WHERE p.sheet_id = ${sheetId} ORDER BY p.first_at, p.id`)

/** What somebody is or was to be paid by the reader's authority, the newest first. */
export const listOfAccount = (reader: Reader, accountId: Id<'account'>, most: number): Promise<Proposal[]> =>
  ask(
    reader,
    sql`WHERE p.authority_id = ${ownOf(reader)} AND EXISTS (SELECT FROM royalties.shares m JOIN royalties.authors x ON x.id = m.author_id
      WHERE m.proposal_id = p.id AND coalesce(m.account_id, x.account_id) = ${accountId}) ORDER BY p.proposed_at DESC, p.id LIMIT ${most}`,
  )
