import { findAuthority } from '#modules/organisations/index.ts'
import { defineRoutes, type Visit, withQuery } from '#platform/web/index.ts'
import { BookPage } from '../pages/book-page.tsx'
import { PrintPage } from '../pages/print-page.tsx'
import { mayKeepBooks } from '../rules/access.ts'
import { volumesOf } from '../rules/volumes.ts'
import { getBook } from '../store/books.ts'
import { countLines, listLines } from '../store/lines.ts'
import { urls } from '../urls.ts'
import { idOf } from './forms.ts'
import { belowOf, filterOf } from './line-query.ts'

const official = { who: 'official' } as const
const pageSize = 50

async function showBook(visit: Visit): Promise<Response> {
  const { language, actor } = visit
  const filter = { ...filterOf(visit), bookId: idOf<'book'>(visit) }
  const below = belowOf(visit)
  const found = await visit.read(async (reader) => {
    const book = await getBook(reader, filter.bookId)
    const lines = await listLines(reader, filter, { below, limit: pageSize + 1 })
    const counts = await countLines(reader, { bookId: book.id })
    const narrowed = filter.state || filter.text || filter.number ? await countLines(reader, filter) : counts
    return {
      book,
      counts,
      found: narrowed.all,
      lines: lines.slice(0, pageSize),
      more: lines.length > pageSize,
    }
  })
  const typed = { text: visit.query('q')?.trim() ?? '', state: filter.state ?? '' }
  const page = (last?: number) => {
    return withQuery(urls.book({ id: found.book.id }), { q: typed.text, trang_thai: typed.state, duoi: last })
  }
  const mayKeep = mayKeepBooks(actor).length === 0
  return visit.workspace(
    { title: `${found.book.name}, ${found.book.year}` },
    <BookPage
      {...{ language, ...found, filter: typed, mayKeep }}
      nextHref={found.more ? page(found.lines.at(-1)?.number) : undefined}
      firstHref={below === undefined ? undefined : page()}
    />,
  )
}

async function printBook(visit: Visit): Promise<Response> {
  const { language, actor } = visit
  const asked = Number(visit.query('quyen') ?? 1)
  const page = await visit.read(async (reader) => {
    const book = await getBook(reader, idOf<'book'>(visit))
    const { first, last } = await countLines(reader, { bookId: book.id })
    const volumes = volumesOf(first ?? 1, last ?? 0)
    const volume = volumes[asked - 1] ?? volumes[0]!
    const range = { from: volume.first, to: volume.last, limit: volume.last - volume.first + 1 }
    const lines = await listLines(reader, { bookId: book.id }, range)
    const own = actor.kind === 'person' ? await findAuthority(reader, actor.authorityId) : undefined
    return { authorityName: own?.name ?? '', book, volumes, volume, lines }
  })
  return visit.workspace(
    { title: `${page.book.name}, ${page.book.year}` },
    <PrintPage {...{ language, ...page }} />,
  )
}

/** Reading and printing a book. */
export const bookRoutes = defineRoutes(({ get }) => {
  get(urls.book, official, showBook)
  get(urls.print, official, printBook)
})
