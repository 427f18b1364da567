import { type Id, newId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import { sql } from 'kysely'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { Book } from '../book.ts'
import { signatureOf } from './person.ts'
import './tables.ts'

const booksOf = ({ db }: Reader) =>
  db
    .selectFrom('registers.books as b')
    .innerJoin('registers.registers as r', 'r.id', 'b.register_id')
    .leftJoin('registers.closings as c', 'c.book_id', 'b.id')
    .select(['b.id', 'b.register_id', 'b.series_id', 'b.year', 'b.opened_at', 'b.opened_by_name'])
    .select(['r.kind', 'r.name', 'r.document_type', 'c.closed_at', 'c.closed_by_name', 'c.reason'])

type BookRow = Awaited<ReturnType<ReturnType<typeof booksOf>['execute']>>[number]

function toBook(row: BookRow): Book {
  const { id, year, kind, name, closed_at: at, closed_by_name: byName, reason: why } = row
  return {
    id,
    year,
    kind,
    name,
    registerId: row.register_id,
    seriesId: row.series_id,
    documentType: row.document_type,
    openedAt: row.opened_at,
    openedByName: row.opened_by_name,
    closing: at && byName && why ? { at, byName, reason: why } : null,
  }
}

/** Finds a book of the own authority. */
export async function findBook(reader: Reader, id: Id<'book'>): Promise<Book | undefined> {
  const row = await booksOf(reader).where('b.id', '=', id).executeTakeFirst()
  return row && toBook(row)
}

/** Finds a book of the own authority, or refuses with 404. */
export async function getBook(reader: Reader, id: Id<'book'>): Promise<Book> {
  return (await findBook(reader, id)) ?? refuse(404, reason('registers.unknown-book'))
}

/** Finds the book of a register and a year, if it was opened. */
export async function findBookOf(
  reader: Reader,
  registerId: Id<'register'>,
  year: number,
): Promise<Book | undefined> {
  const row = await booksOf(reader)
    .where('b.register_id', '=', registerId)
    .where('b.year', '=', year)
    .executeTakeFirst()
  return row && toBook(row)
}

export type BookOnShelf = Book & {
  readonly numbers: number
  readonly waiting: number
  readonly last: number | null
}

/** The books of the own authority in a year, with how many numbers they gave and how many of those wait. */
export async function listBooks(reader: Reader, year: number): Promise<BookOnShelf[]> {
  const rows = await booksOf(reader).where('b.year', '=', year).orderBy('r.kind').orderBy('r.name').execute()
  const counts = await reader.db
    .selectFrom('registers.numbers as n')
    .leftJoin('registers.outcomes as o', 'o.number_id', 'n.id')
    .where('n.book_id', 'in', rows.length > 0 ? rows.map(({ id }) => id) : [null as never])
    .groupBy('n.book_id')
    .select([
      'n.book_id',
      (is) => is.fn.countAll<bigint>().as('numbers'),
      (is) => is.fn.count<bigint>('o.number_id').as('settled'),
    ])
    .select((is) => is.fn.max('n.number').as('last'))
    .execute()
  const byBook = new Map(counts.map((count) => [count.book_id, count]))
  return rows.map((row) => {
    const { numbers = 0n, settled = 0n, last = null } = byBook.get(row.id) ?? {}
    return { ...toBook(row), numbers: Number(numbers), waiting: Number(numbers - settled), last }
  })
}

/** The years of which the own authority has a book, the newest first. */
export async function listYears({ db }: Reader): Promise<number[]> {
  const rows = await db
    .selectFrom('registers.books')
    .select('year')
    .distinct()
    .orderBy('year', 'desc')
    .execute()
  return rows.map(({ year }) => year)
}

export type Opening = 'opened' | 'present' | 'unknown-register' | 'register-closed' | 'already-counting'

/** Opens the book of a register and year; see `registers.open_book` in the migration. */
export async function insertBook(
  { db, actor, now }: Tx,
  { registerId, year, continuesAfter }: { registerId: Id<'register'>; year: number; continuesAfter: number },
): Promise<{ outcome: Opening; bookId: Id<'book'> }> {
  const { account, name } = signatureOf(actor)
  const { rows } = await sql<{ outcome: Opening; id: Id<'book'> }>`
    SELECT outcome, (book).id
    FROM registers.open_book(${registerId}, ${year}, ${continuesAfter}, ${newId()}, ${now}, ${account}, ${name})`.execute(
    db,
  )
  const { outcome, id } = rows[0]!
  return { outcome, bookId: id }
}

/** Closes a book under the lock of its counter; see `registers.close_book` in the migration. */
export async function insertClosing(
  { db, actor, now }: Tx,
  bookId: Id<'book'>,
  why: string,
): Promise<{ outcome: 'closed' | 'present' | 'unknown-book' | 'open-numbers'; openNumbers: number }> {
  const { account, name } = signatureOf(actor)
  const { rows } = await sql<{
    outcome: 'closed' | 'present' | 'unknown-book' | 'open-numbers'
    open_numbers: bigint | null
  }>`SELECT outcome, open_numbers FROM registers.close_book(${bookId}, ${why}, ${now}, ${account}, ${name})`.execute(
    db,
  )
  const { outcome, open_numbers } = rows[0]!
  return { outcome, openNumbers: Number(open_numbers ?? 0) }
}
