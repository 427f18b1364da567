import type { Id } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Book } from '../book.ts'
import { bookOpened } from '../events.ts'
import { mayKeepBooks } from '../rules/access.ts'
import { mayOpenYear } from '../rules/year.ts'
import { getBook, insertBook } from '../store/books.ts'

export type OpenBook = {
  readonly registerId: Id<'register'>
  readonly year: number
  /** Last number of the paper book that it goes on from; 0 when it starts with 1. */
  readonly continuesAfter?: number
}

/** Opens the book of a year by hand: an earlier year entered late, next year's in December, or a paper book that goes on here. A book already open comes back as it is. */
export async function openBook(tx: Tx, { registerId, year, continuesAfter = 0 }: OpenBook): Promise<Book> {
  permit(mayKeepBooks(tx.actor))
  permit(mayOpenYear(year, tx.today), 422)
  const { outcome, bookId } = await insertBook(tx, { registerId, year, continuesAfter })
  if (outcome === 'unknown-register') return refuse(404, reason('registers.unknown-register'))
  if (outcome === 'register-closed' || outcome === 'already-counting')
    return refuse(409, reason(`registers.${outcome}`))
  const book = await getBook(tx, bookId)
  if (outcome === 'opened') await tx.announce(bookOpened(book, continuesAfter))
  return book
}
