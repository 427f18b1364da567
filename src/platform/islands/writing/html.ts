import { DOMParser as ModelParser, DOMSerializer, type Node, type Slice } from 'prosemirror-model'
import { schema } from './schema.ts'

/** Parsed in a document of its own: nothing in it runs or loads. */
const bodyOf = (html: string): HTMLElement => new DOMParser().parseFromString(html, 'text/html').body

/** HTML of ours as a document to write in. */
export const readDocument = (html: string): Node => ModelParser.fromSchema(schema).parse(bodyOf(html))

/** HTML of ours as a piece to put somewhere. */
export const readSlice = (html: string): Slice => ModelParser.fromSchema(schema).parseSlice(bodyOf(html))

/** Rows of header cells at the top of a table stand in `thead`, its name in `caption`, as kit/rich-text reads them. */
function finishTable(table: HTMLTableElement): void {
  const caption = table.dataset['caption']
  delete table.dataset['caption']
  const head = table.ownerDocument.createElement('thead')
  for (const row of Array.from(table.rows)) {
    if ([...row.cells].some(({ tagName }) => tagName !== 'TH')) break
    head.append(row)
  }
  if (head.rows.length > 0) table.prepend(head)
  for (const body of Array.from(table.tBodies)) if (body.rows.length === 0) body.remove()
  if (!caption) return
  const name = table.ownerDocument.createElement('caption')
  name.append(...bodyOf(caption).childNodes)
  table.prepend(name)
}

/** A document as HTML that the server reads back as kit/rich-text. */
export function writeDocument(document: Node): string {
  const page = globalThis.document.implementation.createHTMLDocument('')
  page.body.append(DOMSerializer.fromSchema(schema).serializeFragment(document.content, { document: page }))
  for (const table of page.querySelectorAll('table')) finishTable(table)
  return page.body.innerHTML
}
