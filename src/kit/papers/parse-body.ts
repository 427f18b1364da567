import type { Annex, Block, PaperText } from './block.ts'
import { endsAsText, isCaption, shapes, withoutEnd } from './line-shapes.ts'
import { readTable, tableLength } from './table-lines.ts'

/** The grounds at the head of a text: lines that begin as grounds do and end with a semicolon, and the one that closes them. */
function groundsOf(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>()
  let index = lines.findIndex((line) => !isCaption(line))
  if (index < 0) return found
  for (; index < lines.length && shapes.ground.test(lines[index]!); index++) {
    found.add(index)
    if (!lines[index]!.endsWith(';')) break
  }
  const last = Math.max(...found)
  const decides = shapes.decides.test(lines[last + 1] ?? '')
  return found.size > 1 || decides || lines[last]?.endsWith(';') ? found : new Set()
}

function blockOf(line: string): Block {
  const [, ...heading] = shapes.heading.exec(line) ?? []
  if (heading[0]) return { kind: 'heading', label: heading[0], title: heading[1] ?? heading[2] ?? '' }
  const of = (shape: RegExp) => {
    const [, label, text] = shape.exec(line) ?? []
    return label === undefined ? undefined : { label, text: text ?? '' }
  }
  const article = of(shapes.article)
  if (article) return { kind: 'article', ...article, titled: false }
  const roman = of(shapes.roman)
  if (roman) return { kind: 'roman', ...roman }
  const clause = of(shapes.clause)
  if (clause) return { kind: 'clause', ...clause, titled: false }
  const point = of(shapes.point)
  if (point) return { kind: 'point', ...point }
  const dash = of(shapes.dash)
  if (dash) return { kind: 'dash', sign: dash.label === '+' ? '+' : '-', text: dash.text }
  if (shapes.decides.test(line)) return { kind: 'decides', text: line }
  if (isCaption(line)) return { kind: 'caption', text: line }
  return { kind: 'paragraph', text: line }
}

const depth = (block: Block | undefined) =>
  block?.kind === 'article'
    ? 1
    : block?.kind === 'clause'
      ? 1 + block.label.split('.').filter(Boolean).length
      : 9

const belongsBelow = (block: Block, next: Block | undefined) =>
  next !== undefined &&
  depth(next) > depth(block) &&
  !['heading', 'roman', 'caption', 'decides'].includes(next.kind)

/** Words after a number are a title where they do not end as a sentence does and something stands below them. */
function withTitles(blocks: readonly Block[]): Block[] {
  return blocks.map((block, at) =>
    block.kind === 'article' || block.kind === 'clause'
      ? {
          ...block,
          titled: block.text !== '' && !endsAsText(block.text) && belongsBelow(block, blocks[at + 1]),
        }
      : block,
  )
}

/** Blocks of some lines; the title of a chapter may stand on the line below it. */
function blocksOf(lines: readonly string[]): Block[] {
  const grounds = groundsOf(lines)
  const blocks: Block[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!
    const table = tableLength(lines, index)
    const last = blocks.at(-1)
    if (table > 0) {
      blocks.push(readTable(lines.slice(index, index + table)))
      index += table - 1
    } else if (grounds.has(index)) blocks.push({ kind: 'ground', text: line })
    else if (last?.kind === 'heading' && last.title === '' && isCaption(line))
      blocks[blocks.length - 1] = { ...last, title: line }
    else blocks.push(blockOf(line))
  }
  return withTitles(blocks)
}

/** Cuts the receivers of `Kính gửi:` off the lines; on one line, or one on each line with a dash. */
function addresseesOf(lines: readonly string[]): { addressees: string[]; rest: string[] } {
  const at = lines.findIndex((line) => shapes.addressees.test(line))
  if (at < 0) return { addressees: [], rest: [...lines] }
  const first = shapes.addressees.exec(lines[at]!)![1]!
  let end = at + 1
  if (first === '') while (shapes.dash.test(lines[end] ?? '')) end++
  const named = first === '' ? lines.slice(at + 1, end).map((line) => shapes.dash.exec(line)![2]!) : [first]
  const addressees = named.map((name) => name.replace(/[;.,\s]+$/u, ''))
  return { addressees: addressees.filter((name) => name !== ''), rest: lines.toSpliced(at, end - at) }
}

type Part = Omit<Annex, 'blocks'> & { readonly lines: string[] }

function annexAt(line: string): Part | undefined {
  const [, word, number, title] = shapes.appendix.exec(line) ?? []
  if (word && (title === undefined || !endsAsText(title)))
    return {
      kind: 'appendix',
      label: ['Phụ lục', number].filter(Boolean).join(' '),
      title: title ?? '',
      lines: [],
    }
  const [, type, about] = shapes.issued.exec(line) ?? []
  return type ? { kind: 'issued', label: type, title: about ?? '', lines: [] } : undefined
}

/** Title of an appendix on the line below its number. */
function finish({ lines, ...part }: Part): Annex {
  const below = part.title === '' && isCaption(lines[0] ?? '')
  return { ...part, title: below ? lines[0]! : part.title, blocks: blocksOf(below ? lines.slice(1) : lines) }
}

/**
 * Reads the text of a paper as a person types it: one line is one piece. `Căn cứ …;` `QUYẾT ĐỊNH:` `Chương I` `Điều 1.` `1.` `a)` `-`
 * tables with bars or pasted from a spreadsheet, `Kính gửi:`, `Phụ lục I`. Whatever begins otherwise is a paragraph; nothing is lost.
 */
export function parseBody(text: string): PaperText {
  const lines = text
    .normalize('NFC')
    .split(/\r?\n/)
    .map((line) => (line.includes('\t') ? line.trimEnd() : line.replaceAll(/\s+/g, ' ').trim()))
    .map(withoutEnd)
    .filter((line) => line.trim() !== '' && !/^\.\/\.?$/.test(line))
  const main: string[] = []
  const parts: Part[] = []
  for (const line of lines) {
    const annex = annexAt(line)
    if (annex) parts.push(annex)
    else (parts.at(-1)?.lines ?? main).push(line)
  }
  const { addressees, rest } = addresseesOf(main)
  return { addressees, blocks: blocksOf(rest), annexes: parts.map(finish) }
}
