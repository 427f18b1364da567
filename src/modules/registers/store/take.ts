import { type Id, newId } from '#kit/ids.ts'
import { sql } from 'kysely'
import type { Tx } from '#platform/database/index.ts'
import type { BookChoice } from '../book.ts'
import type { TakenNumber } from '../number.ts'
import { authorityOf, signatureOf } from './person.ts'

export type TakingOutcome =
  | 'taken'
  | 'repeated'
  | 'other-book'
  | 'unknown-book'
  | 'not-open-yet'
  | 'closed'
  | 'register-closed'

export type Taking =
  | { readonly outcome: 'taken' | 'repeated'; readonly taken: TakenNumber }
  | { readonly outcome: Exclude<TakingOutcome, 'taken' | 'repeated'> }

type Row = {
  outcome: TakingOutcome
  id: Id<'number'>
  book_id: Id<'book'>
  number: number
  year: number
  taken_at: Temporal.Instant
}

/** Takes the next number in one statement, see `registers.take` in the migration; the counter's row stays locked until the act commits. */
export async function insertNumber(
  { db, actor, now, today }: Tx,
  choice: BookChoice & { key: string; purpose?: string },
): Promise<Taking> {
  const { account, name } = signatureOf(actor)
  const register = 'registerId' in choice ? choice.registerId : null
  const book = 'bookId' in choice ? choice.bookId : null
  const { rows } = await sql<Row>`
    SELECT outcome, (taken).id, (taken).book_id, (taken).number, (taken).year, (taken).taken_at
    FROM registers.take(${authorityOf(actor)}, ${register}, ${book}, ${choice.key}, ${newId()}, ${newId()},
      ${now}, ${today.year}, ${account}, ${name}, ${choice.purpose ?? null})`.execute(db)
  const { outcome, id, book_id, number, year, taken_at } = rows[0]!
  if (outcome !== 'taken' && outcome !== 'repeated') return { outcome }
  const taken = { id, bookId: book_id, number, year, takenAt: taken_at, repeated: outcome === 'repeated' }
  return { outcome, taken }
}
