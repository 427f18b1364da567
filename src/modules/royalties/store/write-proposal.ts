import { sql } from 'kysely'
import { newId } from '#kit/ids.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Proposal, ProposalId, SheetId } from '../royalty.ts'

export type NewProposal = Pick<
  Proposal,
  | ('authorityId' | 'articleId' | 'title' | 'firstAt' | 'genre' | 'genreName' | 'hundredths')
  | ('unitValue' | 'amount' | 'why' | 'corrects' | 'shares')
>

/** Writes a fee that somebody proposes, with who gets how much; undefined where the article has one of this genre. */
export async function insertProposal(
  { db, now, actor }: Tx,
  line: NewProposal,
): Promise<ProposalId | undefined> {
  const id = newId<'royalty'>()
  const by = actor.kind === 'person' ? actor : { accountId: null, name: 'Krông' }
  const { numAffectedRows = 0n } = await sql`
    INSERT INTO royalties.proposals (id, authority_id, article_id, title, first_at, genre, genre_name, hundredths, unit_value, amount, why, corrects,
      proposed_at, proposed_by, proposed_by_name)
    VALUES (${id}, ${line.authorityId}, ${line.articleId}, ${line.title}, ${line.firstAt}, ${line.genre}, ${line.genreName}, ${line.hundredths},
      ${line.unitValue}, ${line.amount}, ${line.why}, ${line.corrects}, ${now}, ${by.accountId}, ${by.name})
    ON CONFLICT DO NOTHING`.execute(db)
  if (numAffectedRows === 0n) return undefined
  for (const { authorId, accountId, role, name, penName, percent, amount } of line.shares)
    await sql`INSERT INTO royalties.shares (proposal_id, author_id, account_id, authority_id, role, name, pen_name, percent, amount)
      VALUES (${id}, ${authorId}, ${accountId}, ${line.authorityId}, ${role}, ${name}, ${penName}, ${percent}, ${amount})`.execute(
      db,
    )
  return id
}

/** Writes what a leader decided of a fee. */
export async function updateDecision(
  { db, now, actor }: Tx,
  id: ProposalId,
  decided: 'agreed' | 'returned',
  why = '',
): Promise<void> {
  const by = actor.kind === 'person' ? actor : { accountId: null, name: 'Krông' }
  await sql`UPDATE royalties.proposals SET decided = ${decided}, decided_at = ${now}, decided_by = ${by.accountId}, decided_by_name = ${by.name},
    decided_why = ${why} WHERE id = ${id}`.execute(db)
}

/** Puts fees on a sheet, for ever. */
export async function putOnSheet({ db }: Tx, sheetId: SheetId, lines: readonly ProposalId[]): Promise<void> {
  await sql`UPDATE royalties.proposals SET sheet_id = ${sheetId} WHERE id = ANY (${[...lines]}::uuid[])`.execute(
    db,
  )
}
