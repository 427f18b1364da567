import type { Id } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Book, BookKind, Register } from '../book.ts'
import { registerOpened } from '../events.ts'
import { mayArrangeRegisters } from '../rules/access.ts'
import { yearOf } from '#kit/calendar/index.ts'
import { getBook, insertBook } from '../store/books.ts'
import { listCodes } from '../store/code-lists.ts'
import { getSeries, insertRegister, insertSeries } from '../store/registers.ts'

export type OpenRegister = {
  readonly kind: BookKind
  readonly name: string
  /** Code of the type, for a register of one document type. */
  readonly documentType?: string
  /** An existing series that it shares, as the head decided; a new one of its own otherwise. */
  readonly seriesId?: Id<'series'>
  /** Last number of the paper book that this year's book goes on from. */
  readonly continuesAfter?: number
}

async function isKnownType(tx: Tx, type: string): Promise<boolean> {
  for (const list of ['document-types', 'normative-types']) {
    if ((await listCodes(tx, list, tx.today)).some(({ code }) => code === type)) return true
  }
  return false
}

/** Opens a register (mở sổ đăng ký) with its series and this year's book; the books of later years open by themselves. @see NĐ 30/2020 Đ.15 */
export async function openRegister(
  tx: Tx,
  request: OpenRegister,
): Promise<{ register: Register; book: Book }> {
  permit(mayArrangeRegisters(tx.actor))
  const { kind, name, documentType = null, seriesId, continuesAfter = 0 } = request
  if (documentType && !(await isKnownType(tx, documentType))) refuse(422, reason('registers.unknown-type'))
  const series = seriesId ? await getSeries(tx, seriesId) : await insertSeries(tx, name)
  const register =
    (await insertRegister(tx, { kind, name, documentType, series })) ??
    refuse(409, reason('registers.name-taken', { name }))
  const opening = { registerId: register.id, year: yearOf(tx.today), continuesAfter }
  const { outcome, bookId } = await insertBook(tx, opening)
  if (outcome !== 'opened') return refuse(409, reason(`registers.${outcome}`))
  await tx.announce(registerOpened(register))
  return { register, book: await getBook(tx, bookId) }
}
