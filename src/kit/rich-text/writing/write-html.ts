import type { Block, Gallery, List, RichText } from '../document.ts'
import { headingIds } from '../headings.ts'
import { element } from './element.ts'
import { addedWords, type Resolve } from './resolve.ts'
import { writeInlines } from './write-inlines.ts'
import { writeAttachment, writeFigure, writeRecording } from './write-media.ts'
import { writeTable } from './write-table.ts'

const types = { letters: 'a', 'capital-letters': 'A', roman: 'i', 'capital-roman': 'I' } as const

class Writer {
  readonly #resolve: Resolve
  readonly #ids: ReadonlyMap<Block, string>
  #tables = 0
  #pictures = 0

  constructor(resolve: Resolve, ids: ReadonlyMap<Block, string>) {
    this.#resolve = resolve
    this.#ids = ids
  }

  readonly blocks = (blocks: readonly Block[]): string => blocks.map(this.#block).join('')

  /** Inside an item or a cell the first paragraph needs no element of its own, unless another one follows. */
  readonly #inside = (blocks: readonly Block[]): string => {
    const [first, next] = blocks
    const bare = first?.kind === 'paragraph' && !first.align && (!next || next.kind === 'list')
    return bare ? writeInlines(first.content) + this.blocks(blocks.slice(1)) : this.blocks(blocks)
  }

  #list({ ordered, numbering, start, items }: List): string {
    const inside = items.map((blocks) => element('li', {}, this.#inside(blocks))).join('')
    return ordered
      ? element('ol', { type: numbering && types[numbering], start }, inside)
      : element('ul', {}, inside)
  }

  /** Each picture has an anchor of its own; no heading has a dot in its id. */
  #gallery({ figures }: Gallery): string {
    const anchor = () => (this.#resolve.anchors ? `anh.${++this.#pictures}` : undefined)
    const written = figures.map((figure) => writeFigure(figure, this.#resolve, anchor()))
    return element('div', { class: 'gallery' }, written.join(''))
  }

  readonly #block = (block: Block): string => {
    switch (block.kind) {
      case 'paragraph':
        return element('p', { class: block.align && `align-${block.align}` }, writeInlines(block.content))
      case 'heading':
        return element(`h${block.level}`, { id: this.#ids.get(block) }, writeInlines(block.content))
      case 'list':
        return this.#list(block)
      case 'quote':
        return element('blockquote', {}, this.blocks(block.blocks))
      case 'table': {
        const { table } = addedWords[this.#resolve.language ?? 'vi']
        return writeTable(block, `${table} ${++this.#tables}`, this.#inside)
      }
      case 'figure':
        return writeFigure(block, this.#resolve)
      case 'gallery':
        return this.#gallery(block)
      case 'video':
      case 'audio':
        return writeRecording(block, this.#resolve)
      case 'attachment':
        return writeAttachment(block, this.#resolve)
      case 'rule':
        return element('hr', {})
    }
  }
}

/**
 * A document as HTML of our own elements and attributes only, without style or script; pictures and files by the addresses that `resolve`
 * knows, those it does not know left out. Headings have ids (`headingsOf`), external links `rel="noopener"`.
 */
export const writeHtml = (document: RichText, resolve: Resolve): string =>
  new Writer(resolve, headingIds(document)).blocks(document.blocks)
