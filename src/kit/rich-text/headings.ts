import { slug } from '../vietnamese/index.ts'
import type { Block, Heading, RichText } from './document.ts'
import { wordsOf } from './walk.ts'

/** A line of the table of contents. */
export type HeadingLine = { readonly level: 2 | 3 | 4; readonly id: string; readonly text: string }

const headingsIn = ({ blocks }: RichText): Heading[] => blocks.filter((block) => block.kind === 'heading')

/** Ids of headings on the page: `muc-` and the folded text, so that they never meet an id of the page itself; the second of a name ends in `-2`. */
export function headingIds(document: RichText): ReadonlyMap<Block, string> {
  const taken = new Set<string>()
  const ids = new Map<Block, string>()
  const seen = new Map<string, number>()
  for (const heading of headingsIn(document)) {
    const name = `muc-${slug(wordsOf(heading.content, ' '), 60)}`.replace(/-$/, '')
    let count = seen.get(name) ?? 0
    let id = name
    do {
      count++
      id = count === 1 ? name : `${name}-${count}`
    } while (taken.has(id))
    seen.set(name, count)
    taken.add(id)
    ids.set(heading, id)
  }
  return ids
}

/** The headings of a document in order, for a table of contents; their ids are those of `writeHtml`. */
export function headingsOf(document: RichText): HeadingLine[] {
  const ids = headingIds(document)
  return headingsIn(document).map((heading) => ({
    level: heading.level,
    id: ids.get(heading)!,
    text: wordsOf(heading.content, ' '),
  }))
}
