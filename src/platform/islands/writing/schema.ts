import { type DOMOutputSpec, type MarkSpec, type Node, type NodeSpec, Schema } from 'prosemirror-model'
import { tableNodes } from 'prosemirror-tables'
import { languageMark } from './language-mark.ts'

type Attributes = Readonly<Record<string, unknown>>
const only = (attributes: Attributes) =>
  Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null))

const heading = (level: number) => ({ tag: `h${level}`, attrs: { level } })

/** Blocks that are shown and moved here and never changed: pictures, galleries, recordings, files. `html` is given back as it came. */
const kept: NodeSpec = {
  group: 'block',
  atom: true,
  draggable: true,
  attrs: { html: {}, label: { default: '' }, kind: { default: 'figure' } },
  parseDOM: ['figure', 'div.gallery', 'p.attachment'].map((tag) => ({
    tag,
    priority: 80,
    getAttrs: (element) => ({
      html: element.outerHTML,
      label: labelOf(element),
      kind: kindOf(element),
    }),
  })),
  toDOM: ({ attrs }): DOMOutputSpec => {
    // Made in a document of its own, which loads no pictures.
    const page = new DOMParser().parseFromString(String(attrs['html']), 'text/html')
    return page.body.firstElementChild ?? document.createElement('p')
  },
}

function kindOf(element: HTMLElement): string {
  if (element.matches('.gallery')) return 'gallery'
  if (element.matches('.attachment')) return 'attachment'
  if (element.querySelector('video')) return 'video'
  return element.querySelector('audio') ? 'audio' : 'figure'
}

function labelOf(element: HTMLElement): string {
  const said = element.querySelector('figcaption, a')?.textContent ?? ''
  return (said || (element.querySelector('img')?.getAttribute('alt') ?? '')).trim()
}

const tables = tableNodes({ tableGroup: 'block', cellContent: 'block+', cellAttributes: {} })

const nodes: Record<string, NodeSpec> = {
  doc: { content: '(block | heading)+' },
  paragraph: {
    group: 'block',
    content: 'inline*',
    attrs: { align: { default: null } },
    parseDOM: [
      {
        tag: 'p',
        getAttrs: ({ className }) => ({ align: /^align-(center|right)$/.exec(className)?.[1] ?? null }),
      },
    ],
    toDOM: ({ attrs }) => ['p', only({ class: attrs['align'] ? `align-${attrs['align']}` : null }), 0],
  },
  heading: {
    content: 'inline*',
    defining: true,
    attrs: { level: { default: 2 } },
    parseDOM: [2, 3, 4].map(heading),
    toDOM: ({ attrs }) => [`h${attrs['level']}`, 0],
  },
  bullet_list: {
    group: 'block',
    content: 'list_item+',
    parseDOM: [{ tag: 'ul' }],
    toDOM: () => ['ul', 0],
  },
  ordered_list: {
    group: 'block',
    content: 'list_item+',
    attrs: { type: { default: null }, start: { default: null } },
    parseDOM: [
      {
        tag: 'ol',
        getAttrs: (element) => ({ type: element.getAttribute('type'), start: element.getAttribute('start') }),
      },
    ],
    toDOM: ({ attrs }) => ['ol', only(attrs), 0],
  },
  list_item: { content: 'block+', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
  blockquote: {
    group: 'block',
    content: 'block+',
    defining: true,
    parseDOM: [{ tag: 'blockquote' }],
    toDOM: () => ['blockquote', 0],
  },
  kept,
  rule: { group: 'block', parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
  table: {
    ...tables.table,
    attrs: { caption: { default: '' } },
    parseDOM: [
      { tag: 'caption', ignore: true },
      { tag: 'table', getAttrs: (table) => ({ caption: table.querySelector('caption')?.innerHTML ?? '' }) },
    ],
    toDOM: ({ attrs }: Node) => ['table', only({ 'data-caption': attrs['caption'] || null }), ['tbody', 0]],
  },
  table_row: tables.table_row,
  table_cell: tables.table_cell,
  table_header: tables.table_header,
  break: {
    group: 'inline',
    inline: true,
    selectable: false,
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
  },
  text: { group: 'inline' },
}

const mark = (name: string, ...others: readonly string[]): MarkSpec => ({
  parseDOM: [name, ...others].map((tag) => ({ tag })),
  toDOM: () => [name, 0],
})

/** What may stand in a text while it is written: the same as kit/rich-text keeps. */
export const schema = new Schema({
  nodes,
  marks: {
    link: {
      inclusive: false,
      attrs: { href: {} },
      parseDOM: [{ tag: 'a[href]', getAttrs: (a) => ({ href: a.getAttribute('href') }) }],
      toDOM: ({ attrs }) => ['a', { href: String(attrs['href']), rel: 'noopener' }, 0],
    },
    language: languageMark,
    strong: mark('strong', 'b'),
    em: mark('em', 'i'),
    u: mark('u'),
    s: mark('s', 'del'),
    sup: mark('sup'),
    sub: mark('sub'),
  },
})
