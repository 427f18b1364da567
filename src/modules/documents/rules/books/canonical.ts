import type { ExtractContent } from '../../extract.ts'

/** The content in one form only: its parts in a fixed order, as JSON in UTF-8. A change of this order is a new version of the form. */
export function canonical({ organ, book, kind, year, volume, from, until, rows }: ExtractContent): string {
  const lines = rows.map(({ number, cells, place }) => [
    number,
    cells,
    place ? [place.seq, place.hash] : null,
  ])
  return JSON.stringify(['krong-book-extract-1', organ, book, kind, year, volume, from, until, lines])
}
