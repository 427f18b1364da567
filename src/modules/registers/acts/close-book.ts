import type { Id } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { bookClosed } from '../events.ts'
import { mayKeepBooks } from '../rules/access.ts'
import { getBook, insertClosing } from '../store/books.ts'

export type CloseBook = { readonly bookId: Id<'book'>; readonly reason: string }

/** Closes a book with a reason (khóa sổ): every number in it must be used or cancelled first; late papers then go to the current book. */
export async function closeBook(tx: Tx, { bookId, reason: why }: CloseBook): Promise<void> {
  permit(mayKeepBooks(tx.actor))
  const book = await getBook(tx, bookId)
  const { outcome, openNumbers } = await insertClosing(tx, bookId, why)
  if (outcome === 'open-numbers') return refuse(409, reason('registers.open-numbers', { count: openNumbers }))
  if (outcome === 'present') return refuse(409, reason('registers.closed'))
  await tx.announce(bookClosed(book, why))
}
