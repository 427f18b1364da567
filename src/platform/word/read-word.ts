import mammoth from 'mammoth'
import { writeTable } from '#kit/papers/index.ts'
import { bodyStyle } from './body-style.ts'

export type ReadWord =
  | { readonly outcome: 'read'; readonly text: string }
  /** It has no paragraph of the style that drafts of here bear. */
  | { readonly outcome: 'foreign' }
  | { readonly outcome: 'damaged' }

const mark = 'noi-dung'
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
}
const plain = (html: string) =>
  html
    .replaceAll(/<br\s*\/?>/g, ' ')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replaceAll(/[ \t\u00a0]+/g, ' ')
    .trim()

const tableLines = (html: string): string => {
  const rows = [...html.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[dh][^>]*>([\s\S]*?)<\/t[dh]>/g)].map(([, cell = '']) =>
      plain(cell).replaceAll('|', '/'),
    ),
  )
  const [header = [], ...rest] = rows
  return writeTable({ kind: 'table', header, rows: rest })
}

/** The lines of a stretch of mammoth's HTML: paragraphs, list items with their numbers, tables with bars. */
function linesOf(html: string): string[] {
  const lines: string[] = []
  const counters: (number | undefined)[] = []
  for (const [whole, tag = ''] of html.matchAll(
    /<table>[\s\S]*?<\/table>|<(\/?(?:ol|ul|li|p|h[1-6]))[^>]*>(?:[^<]|<(?!\/?(?:ol|ul|li|p|h[1-6]|table)\b))*/g,
  )) {
    if (whole.startsWith('<table')) lines.push(tableLines(whole))
    else if (tag === 'ol') counters.push(0)
    else if (tag === 'ul') counters.push(undefined)
    else if (tag === '/ol' || tag === '/ul') counters.pop()
    else if (!tag.startsWith('/')) {
      const words = plain(whole)
      const counted = counters.at(-1)
      if (tag === 'li' && counted !== undefined) counters[counters.length - 1] = counted + 1
      const sign = tag !== 'li' ? '' : counted === undefined ? '- ' : `${counted + 1}. `
      if (words) lines.push(sign + words)
    }
  }
  return lines
}

/**
 * Takes the text of a draft out of a `.docx`: what stands from its first to its last paragraph of the text's style. The file has passed
 * the door (#platform/files): its size and what it unfolds to are bounded.
 */
export async function readWord(path: string): Promise<ReadWord> {
  let html: string
  try {
    const converted = await mammoth.convertToHtml(
      { path },
      {
        styleMap: [
          `p[style-name='${bodyStyle.name}']:ordered-list(1) => ol > li.${mark}:fresh`,
          `p[style-name='${bodyStyle.name}']:unordered-list(1) => ul > li.${mark}:fresh`,
          `p[style-name='${bodyStyle.name}'] => p.${mark}:fresh`,
        ],
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    )
    html = converted.value
  } catch {
    return { outcome: 'damaged' }
  }
  const marked = [...html.matchAll(new RegExp(`<(?:p|li) class="${mark}">[\\s\\S]*?</(?:p|li)>`, 'g'))]
  const first = marked[0]
  const last = marked.at(-1)
  if (!first || !last) return { outcome: 'foreign' }
  return { outcome: 'read', text: linesOf(html.slice(first.index, last.index + last[0].length)).join('\n') }
}
