import { reason, refuse } from '#kit/refusal.ts'
import type { Id } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { BookKind } from '../book.ts'
import type { BookEntry, NumberState, NumberSubject } from '../number.ts'
import { signatureOf } from './person.ts'
import './tables.ts'

export type KnownNumber = {
  readonly id: Id<'number'>
  readonly authorityId: Id<'authority'>
  readonly bookId: Id<'book'>
  readonly kind: BookKind
  readonly number: number
  readonly year: number
  readonly state: NumberState
  readonly subject: NumberSubject | null
}

/** Finds a number of the own authority with its outcome, or refuses with 404. It needs no lock: one outcome per number is a primary key. */
export async function getNumber({ db }: Reader, id: Id<'number'>): Promise<KnownNumber> {
  const row = await db
    .selectFrom('registers.numbers as n')
    .innerJoin('registers.books as b', 'b.id', 'n.book_id')
    .innerJoin('registers.registers as r', 'r.id', 'b.register_id')
    .leftJoin('registers.outcomes as o', 'o.number_id', 'n.id')
    .select(['n.id', 'n.authority_id', 'n.book_id', 'n.number', 'n.year', 'r.kind'])
    .select(['o.outcome', 'o.subject_type', 'o.subject_id'])
    .where('n.id', '=', id)
    .executeTakeFirst()
  if (!row) return refuse(404, reason('registers.unknown-number'))
  const {
    authority_id: authorityId,
    book_id: bookId,
    kind,
    number,
    year,
    outcome,
    subject_type: type,
    subject_id,
  } = row
  const subject = type !== null && subject_id !== null ? { type, id: subject_id } : null
  return { id, authorityId, bookId, kind, number, year, state: outcome ?? 'waiting', subject }
}

type Outcome =
  | { readonly outcome: 'used'; readonly subject: NumberSubject; readonly entry: BookEntry }
  | { readonly outcome: 'cancelled'; readonly reason: string }

/** Writes what became of a number; false when somebody settled it a moment before. */
export async function insertOutcome(
  { db, actor, now }: Tx,
  number: KnownNumber,
  settled: Outcome,
): Promise<boolean> {
  const { account, name } = signatureOf(actor)
  const used = settled.outcome === 'used' ? settled : undefined
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('registers.outcomes')
    .values({
      number_id: number.id,
      authority_id: number.authorityId,
      outcome: settled.outcome,
      subject_type: used?.subject.type ?? null,
      subject_id: used?.subject.id ?? null,
      entry: used?.entry ?? null,
      reason: settled.outcome === 'cancelled' ? settled.reason : null,
      at: now,
      by_account: account,
      by_name: name,
    })
    .onConflict((conflict) => conflict.column('number_id').doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}
