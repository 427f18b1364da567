import { randomInt } from 'node:crypto'
import { type Id, newId } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import { getAuthority } from '#modules/organisations/index.ts'
import { type Book, codesOf, formatNumber, getBook } from '#modules/registers/index.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import { bookExtracted } from '../../events.ts'
import { type Extract, type ExtractContent, type ExtractRow, mostExtracted } from '../../extract.ts'
import { mayExtract } from '../../rules/books/access.ts'
import { rowOf } from '../../rules/books/book-row.ts'
import { digestOf } from './digest-of.ts'
import { insertExtract } from '../../store/books/extracts.ts'
import { listBookFacts } from '../../store/books/list-book-facts.ts'
import { generalStanding } from '../standing.ts'

/** Letters that are not mistaken for one another when read from paper. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const newCode = () => Array.from({ length: 16 }, () => letters[randomInt(letters.length)]).join('')

/** By which columns a book is printed: those of arrivals, or those of issued papers. */
export const extractKind = ({ kind }: Pick<Book, 'kind'>): 'incoming' | 'outgoing' =>
  kind === 'incoming' ? 'incoming' : 'outgoing'

export type Range = {
  readonly bookId: Id<'book'>
  readonly from: Temporal.PlainDate
  readonly until: Temporal.PlainDate
}

/** The rows of a book as they would be printed now. */
export async function bookRows(
  reader: Reader,
  kind: 'incoming' | 'outgoing',
  range: Range,
): Promise<ExtractRow[]> {
  const types = await codesOf(reader, 'document-types', reader.today)
  const facts = await listBookFacts(reader, range, mostExtracted + 1)
  return facts.map(({ paper, ...line }) =>
    rowOf(kind, {
      ...line,
      written: formatNumber(line.number),
      paper: paper && {
        ...paper,
        typeName: types.find(({ code }) => code === paper.typeCode)?.name ?? '',
      },
    }),
  )
}

/** Prints an extract of a book: the rows of some days, kept as they are with the digest that the record knows. @see NĐ 30/2020 Đ.16.2.b, 22.3.b; PL IV */
export async function extractBook(
  tx: Tx,
  { volume, ...range }: Range & { readonly volume: string },
): Promise<Id<'extract'>> {
  permit(mayExtract(generalStanding(tx)))
  const book = await getBook(tx, range.bookId)
  const { actor } = tx
  if (actor.kind !== 'person' || book.kind === 'secret')
    return refuse(403, reason('documents.extracts-closed'))
  if (Temporal.PlainDate.compare(range.from, range.until) > 0)
    refuse(422, reason('documents.extract-backwards'))
  const kind = extractKind(book)
  const rows = await bookRows(tx, kind, range)
  if (rows.length === 0) refuse(422, reason('documents.extract-empty'))
  if (rows.length > mostExtracted) refuse(422, reason('documents.extract-long', { most: mostExtracted }))

  const content: ExtractContent = {
    organ: (await getAuthority(tx, actor.authorityId)).name,
    book: book.name,
    kind,
    year: book.year,
    volume,
    from: range.from.toString(),
    until: range.until.toString(),
    rows,
  }
  const id = newId<'extract'>()
  const extract: Omit<Extract, 'madeAt' | 'madeByName'> = {
    id,
    authorityId: actor.authorityId,
    bookId: book.id,
    code: newCode(),
    content,
    digest: digestOf(content),
  }
  await insertExtract(tx, extract)
  await tx.announce(bookExtracted(extract))
  return id
}
