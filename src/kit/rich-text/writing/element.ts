/** The only elements that are ever written, each with the only attributes it may carry. */
export const writtenElements = {
  p: ['class'],
  h2: ['id'],
  h3: ['id'],
  h4: ['id'],
  ul: [],
  ol: ['type', 'start'],
  li: [],
  blockquote: [],
  div: ['class', 'tabindex', 'role', 'aria-label'],
  table: [],
  caption: [],
  thead: [],
  tbody: [],
  tr: [],
  th: ['scope', 'colspan', 'rowspan'],
  td: ['colspan', 'rowspan'],
  figure: ['class', 'id'],
  figcaption: [],
  picture: [],
  source: ['src', 'type', 'media', 'srcset', 'sizes'],
  img: ['src', 'alt', 'width', 'height', 'loading', 'decoding', 'role'],
  video: ['src', 'controls', 'preload', 'poster', 'aria-label'],
  audio: ['src', 'controls', 'preload', 'aria-label'],
  track: ['kind', 'src', 'srclang', 'label'],
  details: ['class'],
  summary: [],
  a: ['href', 'rel', 'download'],
  span: ['lang'],
  strong: [],
  em: [],
  u: [],
  s: [],
  sup: [],
  sub: [],
  br: [],
  hr: [],
} as const satisfies Readonly<Record<string, readonly string[]>>

type Elements = typeof writtenElements
type ElementName = keyof Elements
type Attributes<Name extends ElementName> = {
  readonly [Attribute in Elements[Name][number]]?: string | number | boolean | undefined
}

const empty: ReadonlySet<string> = new Set(['source', 'img', 'track', 'br', 'hr'])

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\0': '',
}

/** Text as HTML says it, between tags and in quoted attributes. */
export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"'\0]/g, (one) => references[one]!)

function writeAttributes(attributes: Readonly<Record<string, unknown>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => {
      if (value === undefined || value === false) return ''
      return value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`
    })
    .join('')
}

/** One element around HTML that was written here; attributes that are undefined or false are left out, `true` stands alone. */
export function element<Name extends ElementName>(
  name: Name,
  attributes: Attributes<Name>,
  content = '',
): string {
  const open = `<${name}${writeAttributes(attributes)}>`
  return empty.has(name) ? open : `${open}${content}</${name}>`
}
