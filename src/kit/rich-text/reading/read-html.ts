import type { RichText } from '../document.ts'
import { most } from '../limits.ts'
import { tidy } from '../tidy.ts'
import { junkOf, reasonToDrop } from './dropped.ts'
import { fit } from './fit.ts'
import { Flow } from './flow.ts'
import { gatherItems } from './line-item.ts'
import { closeGaps, Outline } from './outline.ts'
import { isElement, type Node, parseHtml } from './parse-html.ts'
import { top } from './place.ts'
import { readElement } from './read-element.ts'
import { layoutTables } from './read-table.ts'
import type { Reader, ReadOptions } from './reader.ts'
import { Counting, type ReadReport } from './report.ts'
import { itemsOfTyped, withoutDoubledBullet } from './typed-bullets.ts'

/** Runs of spaces that hold a place, and characters of no width. */
const oddSpaces = /[\u00a0\u2000-\u200a\u3000]{2,}|[\u200b\u2060\ufeff\u00ad]/g

function makeReader(options: ReadOptions, counting: Counting, body: readonly Node[]): Reader {
  const pasted = options.origin !== 'written'

  const readNode = (node: Node, ...[place, flow]: [Parameters<Reader['nodes']>[1], Flow]) => {
    if (node.nodeName === '#text' && 'value' in node) {
      counting.count('spaces', node.value.match(oddSpaces)?.length ?? 0)
      return flow.text(node.value, place)
    }
    if (!isElement(node)) return
    const { handlers, looks } = junkOf(node)
    counting.count('event-handler', handlers)
    if (pasted) counting.count('appearance', looks)
    const reason = reasonToDrop(node)
    if (reason) counting.count(reason)
    else readElement(reader, node, place, flow)
  }

  const reader: Reader = {
    options,
    pasted,
    counting,
    layouts: layoutTables(body),
    outline: new Outline(),
    nodes: (nodes, place, flow) => {
      for (const node of nodes) readNode(node, place, flow)
    },
    blocks: (nodes, place, as) => {
      const flow = new Flow()
      reader.nodes(nodes, place, flow)
      const levels = Math.min(most.lists - place.lists, most.depth - place.depth)
      if (!pasted || as === 'line') return gatherItems(flow.pieces(), levels)
      const pieces = as === 'item' ? withoutDoubledBullet(flow.pieces()) : flow.pieces()
      const { pieces: mended, made } = itemsOfTyped(pieces)
      counting.count('list-made', made)
      return gatherItems(mended, levels)
    },
  }
  return reader
}

/**
 * Reads HTML that anybody wrote, pasted from a word processor, a chat or another site, as a clean document within the limits of the schema, and
 * says by kind what was dropped or changed. Linear in the text; whatever comes, what is given back holds no HTML.
 */
export function readHtml(
  html: string,
  options: ReadOptions = {},
): { readonly document: RichText; readonly report: ReadReport } {
  const counting = new Counting()
  const { body, comments, pruned, cut } = parseHtml(html)
  counting.count('comment', comments)
  counting.count('nesting', pruned)
  const reader = makeReader(options, counting, body)
  const read = tidy({
    version: 1,
    blocks: reader.blocks(body, { ...top, own: reader.pasted ? (options.language ?? 'vi') : undefined }),
  })
  const mended = reader.pasted ? closeGaps(read) : read
  const { document, fits } = fit(mended)
  if (cut || !fits) counting.count('cut-off')
  return { document, report: counting.report() }
}
